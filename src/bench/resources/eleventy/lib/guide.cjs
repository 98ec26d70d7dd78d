let cached;

/** The guide's pages in reading order, its folders, and functions to look up a page and its position by URL. Cached for each collection. */
module.exports = (collection) => {
  if (cached?.collection !== collection) cached = create(collection);
  return cached;
};

function create(collection) {
  const pages = collection.map((item) => ({ url: item.url, title: item.data.title, data: item.data, item, children: [] }));
  const folders = [];
  const positions = new Map();
  for (const [position, page] of pages.entries()) {
    positions.set(page.url, position);
    const depth = page.url.split('/').length - 3;
    if (depth < 0) continue;
    page.parent = depth ? folders.at(-1) : undefined;
    const siblings = depth ? page.parent.children : folders;
    page.positionInFolder = siblings.length;
    siblings.push(page);
  }
  return { collection, pages, folders, isSmall: pages.length <= 60, page: (url) => pages[positions.get(url)], position: (url) => positions.get(url) };
}

/** The reading time of a page in minutes. */
module.exports.minutes = (page) => {
  page.minutes ??= Math.max(1, Math.round(countWords(page.item.templateContent) / 200));
  return page.minutes;
};

function countWords(html) {
  return html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
}

/** The reading time as HTML. */
module.exports.readingTime = (page) => {
  const minutes = module.exports.minutes(page);
  return `<ul class="facts">
<li>${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read</li>
</ul>`;
};
