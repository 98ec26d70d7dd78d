let made;

/** The guide as a whole, made once of the collection of its pages: in reading order, by folders, and where each page is among them. */
module.exports = (collection) => {
  if (made?.collection !== collection) made = of(collection);
  return made;
};

function of(collection) {
  const pages = collection.map((item) => ({ url: item.url, title: item.data.title, data: item.data, item, children: [] }));
  const parts = [];
  const places = new Map();
  for (const [place, page] of pages.entries()) {
    places.set(page.url, place);
    const depth = page.url.split('/').length - 3;
    if (depth < 0) continue;
    page.parent = depth ? parts.at(-1) : undefined;
    const beside = depth ? page.parent.children : parts;
    page.step = beside.length;
    beside.push(page);
  }
  return { collection, pages, parts, small: pages.length <= 60, at: (url) => pages[places.get(url)], place: (url) => places.get(url) };
}

/** Whole minutes that reading a page takes. */
module.exports.minutes = (page) => {
  page.minutes ??= Math.max(1, Math.round(words(page.item.templateContent) / 200));
  return page.minutes;
};

function words(html) {
  return html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
}

/** What is said of a page before it is begun. */
module.exports.facts = (page) => {
  const minutes = module.exports.minutes(page);
  return `<ul class="facts">
<li>${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read</li>
</ul>`;
};
