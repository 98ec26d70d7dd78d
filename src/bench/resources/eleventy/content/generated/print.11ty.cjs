const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');
const renderContent = require('../../lib/content.cjs');
const site = require('../../lib/site.cjs');
const { escape, rootPath } = require('../../lib/text.cjs');

exports.data = { title: 'The whole guide', permalink: '/print/index.html', eleventyImport: { collections: ['guide'] } };

/** The whole guide on one page. */
exports.render = ({ title, page, collections }) => {
  const { pages } = getGuide(collections.guide);
  return layout({ url: page.url, name: 'print', title, noindex: true, hasQuickExit: true }, (root) => `<main id="main" tabindex="-1">
<section class="cover" id="top">
${site.mark}<h1>${site.title}</h1>
<p class="tagline">${site.tagline}</p>
<p class="cover-address" dir="ltr">${site.place}</p>
</section>
<p class="print-note">This is the whole guide on one page, for paper. Use your browser’s print command. Sheets you have filled in print with your answers.</p>
<nav class="print-contents" aria-labelledby="print-contents">
<h2 id="print-contents">Contents</h2>
<ol>
${pages.slice(1).map(contentsEntry).join('')}</ol>
</nav>
${pages.map((each) => chapter(each, root)).join('')}</main>`);
};

function contentsEntry(page) {
  return `<li class="depth-${page.parent ? 1 : 0}"><a class="entry" href="#${anchor(page)}"><span class="entry-title">${escape(page.title)}</span></a></li>\n`;
}

function anchor(page) {
  return `page${page.url.slice(0, -1).replaceAll('/', '-')}`;
}

/** A page within the whole guide. Its headings are one level lower, their ids are prefixed, and its links are adapted to the URL. */
function chapter(page, root) {
  const { worksheets } = page.data;
  const content = page.item.templateContent;
  if (page.url === '/') {
    return `<article class="chapter">\n${renderContent(content.replaceAll('href="', `href="${root}/`), worksheets, { root, level: 2 })}</article>\n`;
  }
  const id = anchor(page);
  const adapted = content
    .replaceAll('<h2 id="', `<h3 id="${id}.`)
    .replaceAll('</h2>', '</h3>')
    .replaceAll(`href="${rootPath(page.url)}/`, `href="${root}/`);
  return `<article class="chapter">
<header class="opening">
${site.mark}<h2 class="chapter-title" id="${id}">${escape(page.title)}</h2>
${getGuide.readingTime(page)}
</header>
${renderContent(adapted, worksheets, { root, level: 3, prefix: `${id}.` })}</article>
`;
}
