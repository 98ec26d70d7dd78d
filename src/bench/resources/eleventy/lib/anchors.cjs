/** Gives each heading an id made of its words, as GitHub does. */
module.exports = (md) =>
  md.core.ruler.push('anchors', ({ tokens }) =>
    tokens.forEach((token, i) => {
      if (token.type === 'heading_open') token.attrSet('id', anchor(tokens[i + 1].content));
    }),
  );

function anchor(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

module.exports.anchor = anchor;
