const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { title: 'Worksheets and checklists', permalink: '/worksheets/index.html', eleventyImport: { collections: ['guide'] } };

/** The list of all worksheets and checklists. */
exports.render = ({ title, page, collections }) => {
  const guide = getGuide(collections.guide);
  return layout({ url: page.url, name: 'worksheets', title }, (root) => `<div class="spread">
${sidebar(guide, page.url, root)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${title}</h1>
<p class="lead">Each sheet has a page of its own. Fill it in on the screen, or print it and use a pen: an untouched sheet prints blank.</p>
<p class="papers"><a href="${root}/print/pack/index.html">Choose some and print them together</a></p>
</header>
<div class="text">
${guide.pages.filter((each) => each.data.worksheets.length).map((each) => group(each, root)).join('')}</div>
</article>
</main>
</div>`);
};

function group(page, root) {
  const items = page.data.worksheets.map(
    ({ id, kind, title }) => `<li><a href="${root}/worksheets/${id}/index.html">${escape(title)}</a> <span class="sheet-facts">${kind}</span></li>\n`,
  );
  return `<section class="sheet-group">
<h2>${site.mark}<a href="${root}${page.url}index.html">${escape(page.title)}</a></h2>
<ul class="sheet-list">
${items.join('')}</ul>
</section>
`;
}
