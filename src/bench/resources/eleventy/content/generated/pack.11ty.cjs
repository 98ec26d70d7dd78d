const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');
const renderWorksheet = require('../../lib/worksheet.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { title: 'A pack of your own', permalink: '/print/pack/index.html', eleventyImport: { collections: ['guide'] } };

/** All worksheets, each with a checkbox to select it for printing. */
exports.render = ({ title, page, collections }) => {
  const guide = getGuide(collections.guide);
  return layout({ url: page.url, name: 'pack', title, noindex: true }, (root) => `<div class="spread">
${sidebar(guide, page.url, root)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${title}</h1>
<p class="lead">Tick the sheets you want on paper, and print this page. What comes out is exactly these sheets, blank. To save them as one file, choose “Save as PDF” where your browser asks for the printer.</p>
</header>
<div class="text">
<work-pack data-guide="closer">
${guide.pages.filter((each) => each.data.worksheets.length).map((each, i) => group(each, i, root)).join('')}<div class="pack-tools" hidden>
<button type="button" data-action="print">Print these sheets</button>
<button type="button" data-action="none">Untick all</button>
<p class="pack-status" role="status"></p>
</div>
</work-pack>
</div>
</article>
</main>
</div>`);
};

function group(page, i, root) {
  return `<div class="pack-group" role="group" aria-labelledby="pack-group-${i}">
<h2 class="pack-title" id="pack-group-${i}">${escape(page.title)}</h2>
${page.data.worksheets.map((worksheet) => item(worksheet, root)).join('')}</div>
`;
}

function item(worksheet, root) {
  const { id, kind, title } = worksheet;
  return `<div class="pack-item">
<p class="pack-pick option"><input type="checkbox" id="pack.${id}" value="${id}" autocomplete="off"><label for="pack.${id}">${escape(title)} <span class="sheet-facts">${kind}</span></label></p>
<div class="pack-sheet">${renderWorksheet(worksheet, { root, level: 2, tag: 'div', prefix: `${id}.` })}</div>
</div>
`;
}
