const renderWorksheet = require('./worksheet.cjs');

/** A page's content. Worksheets replace their placeholder comments. */
module.exports = (content, worksheets, options) =>
  content
    .split('<!-- sheet: ')
    .map((piece, i) => (i ? `${renderWorksheet(worksheets[i - 1], options)}\n${prose(piece.slice(piece.indexOf('-->') + 4))}` : prose(piece)))
    .join('');

function prose(html) {
  return html ? `<div class="prose">\n${html}\n</div>\n` : '';
}
