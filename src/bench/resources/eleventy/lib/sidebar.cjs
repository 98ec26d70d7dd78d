const { escape } = require('./text.cjs');

/** So many pages of one folder stand before a page, and as many behind it. */
const REACH = 6;

/** All pages of a small guide; of a large one those around the page, in its folder, and the folders around that. */
module.exports = (guide, url, up) => {
  const here = guide.at(url);
  const inside = here?.parent ?? here;
  const children = (part) => (guide.small ? list(part.children, 0, part.children.length) : part === inside ? around(part.children, here) : '');
  const { parts } = guide;
  return `<nav class="sidebar" aria-label="All pages">
<details class="unfold">
<summary>All pages</summary>
${guide.small ? list(parts, 0, parts.length, children) : around(parts, inside, children)}
</details>
</nav>`;

  function around(pages, page, below) {
    const step = page && pages[page.step] === page ? page.step : 0;
    const first = Math.max(0, Math.min(step - REACH, pages.length - 2 * REACH - 1));
    return list(pages, first, Math.min(pages.length, first + 2 * REACH + 1), below);
  }

  function list(pages, first, end, below = () => '') {
    if (!pages.length) return '';
    let lines = first ? `${more(first)}\n` : '';
    for (const page of pages.slice(first, end)) {
      lines += `<li><a href="${up}${page.url}index.html"${page === here ? ' aria-current="page"' : ''}>${escape(page.title)}</a>\n${below(page)}</li>\n`;
    }
    return `<ol>\n${lines}${end < pages.length ? more(pages.length - end) : ''}</ol>\n`;
  }

  function more(count) {
    return `<li><a class="more" href="${up}/search/index.html#contents">${count} more</a>\n</li>`;
  }
};
