const { minutes } = require('./guide.cjs');
const { escape } = require('./text.cjs');

/** The table of contents. For a guide with more than 500 pages only the folders, unless `showAll` is set. */
module.exports = (guide, root, showAll = false) => {
  const count = guide.pages.length - 1;
  const foldersOnly = !showAll && count > 500;
  const allPagesLink = foldersOnly ? `<p><a href="${root}/search/index.html#contents">All ${count} pages</a></p>\n` : '';
  return `<div class="book-contents">\n${list(guide.folders)}${allPagesLink}</div>`;

  function list(pages) {
    return `<ol>\n${pages.map((page) => `<li>${entry(page)}\n${foldersOnly || !page.children.length ? '' : list(page.children)}</li>\n`).join('')}</ol>\n`;
  }

  function entry(page) {
    return `<a class="entry" href="${root}${page.url}index.html"><span class="entry-title">${escape(page.title)}</span><span class="entry-dots"></span><span class="entry-figure">${minutes(page)} min</span></a>`;
  }
};
