const { anchor } = require('../../lib/anchors.cjs');
const frame = require('../../lib/frame.cjs');
const sheetIn = require('../../lib/sheet.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { pagination: { data: 'collections.sheets', size: 1, alias: 'sheet' }, permalink: ({ sheet }) => `/worksheets/${sheet.id}/index.html` };

/** A sheet on a page of its own. */
exports.render = ({ sheet, page }) =>
  frame({ url: page.url, name: 'worksheet', title: sheet.title, exit: true }, (up) => `<main id="main" tabindex="-1" class="desk">
<p class="desk-path"><a href="${up}/worksheets/index.html">All worksheets</a> <span>from <a href="${up}${sheet.page.url}index.html#${anchor(sheet.title)}">${escape(sheet.page.title)}</a></span></p>
${sheetIn(sheet, { up, level: 1 })}
</main>`);
