/** Gives each heading an id made from its text, as GitHub does. */
module.exports = (md) =>
  md.core.ruler.push('anchors', ({ tokens }) =>
    tokens.forEach((token, i) => {
      if (token.type === 'heading_open') token.attrSet('id', anchor(tokens[i + 1].content));
    }),
  );

function anchor(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

module.exports.anchor = anchor;
