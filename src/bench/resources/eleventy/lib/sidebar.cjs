const { escape } = require('./text.cjs');

/** The number of entries before and after the current one. */
const DISTANCE = 6;

/** All pages of a small guide. For a large guide only nearby pages in the same folder, and nearby folders. */
module.exports = (guide, url, root) => {
  const current = guide.page(url);
  const currentFolder = current?.parent ?? current;
  const children = (folder) => {
    if (guide.isSmall) return list(folder.children, 0, folder.children.length);
    return folder === currentFolder ? nearby(folder.children, current) : '';
  };
  const { folders } = guide;
  return `<nav class="sidebar" aria-label="All pages">
<details class="unfold">
<summary>All pages</summary>
${guide.isSmall ? list(folders, 0, folders.length, children) : nearby(folders, currentFolder, children)}
</details>
</nav>`;

  function nearby(pages, page, childList) {
    const position = page && pages[page.positionInFolder] === page ? page.positionInFolder : 0;
    const first = Math.max(0, Math.min(position - DISTANCE, pages.length - 2 * DISTANCE - 1));
    return list(pages, first, Math.min(pages.length, first + 2 * DISTANCE + 1), childList);
  }

  function list(pages, first, end, childList = () => '') {
    if (!pages.length) return '';
    let items = first ? `${moreLink(first)}\n` : '';
    for (const page of pages.slice(first, end)) {
      items += `<li><a href="${root}${page.url}index.html"${page === current ? ' aria-current="page"' : ''}>${escape(page.title)}</a>\n${childList(page)}</li>\n`;
    }
    return `<ol>\n${items}${end < pages.length ? moreLink(pages.length - end) : ''}</ol>\n`;
  }

  function moreLink(count) {
    return `<li><a class="more" href="${root}/search/index.html#contents">${count} more</a>\n</li>`;
  }
};
