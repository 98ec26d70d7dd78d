const sheet = require('./sheet.cjs');

/** A page's text, with its sheets where it has marks of them. */
module.exports = (content, sheets, place) =>
  content
    .split('<!-- sheet: ')
    .map((piece, i) => (i ? `${sheet(sheets[i - 1], place)}\n${prose(piece.slice(piece.indexOf('-->') + 4))}` : prose(piece)))
    .join('');

function prose(html) {
  return html ? `<div class="prose">\n${html}\n</div>\n` : '';
}
