const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { title: 'Worksheets and checklists', permalink: '/worksheets/index.html', eleventyImport: { collections: ['guide'] } };

/** The list of all sheets. */
exports.render = ({ title, page, collections }) => {
  const guide = guideOf(collections.guide);
  return frame({ url: page.url, name: 'worksheets', title }, (up) => `<div class="spread">
${sidebar(guide, page.url, up)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${title}</h1>
<p class="lead">Each sheet has a page of its own. Fill it in on the screen, or print it and use a pen: an untouched sheet prints blank.</p>
<p class="papers"><a href="${up}/print/pack/index.html">Choose some and print them together</a></p>
</header>
<div class="text">
${guide.pages.filter((each) => each.data.sheets.length).map((each) => group(each, up)).join('')}</div>
</article>
</main>
</div>`);
};

function group(page, up) {
  const lines = page.data.sheets.map(
    ({ id, kind, title }) => `<li><a href="${up}/worksheets/${id}/index.html">${escape(title)}</a> <span class="sheet-facts">${kind}</span></li>\n`,
  );
  return `<section class="sheet-group">
<h2>${site.mark}<a href="${up}${page.url}index.html">${escape(page.title)}</a></h2>
<ul class="sheet-list">
${lines.join('')}</ul>
</section>
`;
}
