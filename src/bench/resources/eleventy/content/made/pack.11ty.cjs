const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');
const sheetIn = require('../../lib/sheet.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { title: 'A pack of your own', permalink: '/print/pack/index.html', eleventyImport: { collections: ['guide'] } };

/** All sheets, each behind its tick. */
exports.render = ({ title, page, collections }) => {
  const guide = guideOf(collections.guide);
  return frame({ url: page.url, name: 'pack', title, noindex: true }, (up) => `<div class="spread">
${sidebar(guide, page.url, up)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${title}</h1>
<p class="lead">Tick the sheets you want on paper, and print this page. What comes out is exactly these sheets, blank. To save them as one file, choose “Save as PDF” where your browser asks for the printer.</p>
</header>
<div class="text">
<work-pack data-guide="closer">
${guide.pages.filter((each) => each.data.sheets.length).map((each, i) => group(each, i, up)).join('')}<div class="pack-tools" hidden>
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

function group(page, i, up) {
  return `<div class="pack-group" role="group" aria-labelledby="pack-group-${i}">
<h2 class="pack-title" id="pack-group-${i}">${escape(page.title)}</h2>
${page.data.sheets.map((sheet) => item(sheet, up)).join('')}</div>
`;
}

function item(sheet, up) {
  const { id, kind, title } = sheet;
  return `<div class="pack-item">
<p class="pack-pick option"><input type="checkbox" id="pack.${id}" value="${id}" autocomplete="off"><label for="pack.${id}">${escape(title)} <span class="sheet-facts">${kind}</span></label></p>
<div class="pack-sheet">${sheetIn(sheet, { up, level: 2, tag: 'div', prefix: `${id}.` })}</div>
</div>
`;
}
