const { anchor } = require('../../lib/anchors.cjs');
const layout = require('../../lib/layout.cjs');
const renderWorksheet = require('../../lib/worksheet.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { pagination: { data: 'collections.worksheets', size: 1, alias: 'worksheet' }, permalink: ({ worksheet }) => `/worksheets/${worksheet.id}/index.html` };

/** A worksheet on its own page. */
exports.render = ({ worksheet, page }) =>
  layout({ url: page.url, name: 'worksheet', title: worksheet.title, hasQuickExit: true }, (root) => `<main id="main" tabindex="-1" class="desk">
<p class="desk-path"><a href="${root}/worksheets/index.html">All worksheets</a> <span>from <a href="${root}${worksheet.page.url}index.html#${anchor(worksheet.title)}">${escape(worksheet.page.title)}</a></span></p>
${renderWorksheet(worksheet, { root, level: 1 })}
</main>`);
