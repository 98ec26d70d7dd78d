const { minutes } = require('./guide.cjs');
const { escape } = require('./text.cjs');

/** The contents: folders alone of a large guide, unless the whole of it is asked for. */
module.exports = (guide, up, whole = false) => {
  const count = guide.pages.length - 1;
  const partsOnly = !whole && count > 500;
  const all = partsOnly ? `<p><a href="${up}/search/index.html#contents">All ${count} pages</a></p>\n` : '';
  return `<div class="book-contents">\n${list(guide.parts)}${all}</div>`;

  function list(pages) {
    return `<ol>\n${pages.map((page) => `<li>${entry(page)}\n${partsOnly || !page.children.length ? '' : list(page.children)}</li>\n`).join('')}</ol>\n`;
  }

  function entry(page) {
    return `<a class="entry" href="${up}${page.url}index.html"><span class="entry-title">${escape(page.title)}</span><span class="entry-dots"></span><span class="entry-figure">${minutes(page)} min</span></a>`;
  }
};
