const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');
const parts = require('../../lib/parts.cjs');
const site = require('../../lib/site.cjs');
const { escape, up: toRoot } = require('../../lib/text.cjs');

exports.data = { title: 'The whole guide', permalink: '/print/index.html', eleventyImport: { collections: ['guide'] } };

/** The whole guide on one page. */
exports.render = ({ title, page, collections }) => {
  const { pages } = guideOf(collections.guide);
  return frame({ url: page.url, name: 'print', title, noindex: true, exit: true }, (up) => `<main id="main" tabindex="-1">
<section class="cover" id="top">
${site.mark}<h1>${site.title}</h1>
<p class="tagline">${site.tagline}</p>
<p class="cover-address" dir="ltr">${site.place}</p>
</section>
<p class="print-note">This is the whole guide on one page, for paper. Use your browser’s print command. Sheets you have filled in print with your answers.</p>
<nav class="print-contents" aria-labelledby="print-contents">
<h2 id="print-contents">Contents</h2>
<ol>
${pages.slice(1).map(entry).join('')}</ol>
</nav>
${pages.map((each) => chapter(each, up)).join('')}</main>`);
};

function entry(page) {
  return `<li class="depth-${page.parent ? 1 : 0}"><a class="entry" href="#${anchor(page)}"><span class="entry-title">${escape(page.title)}</span></a></li>\n`;
}

function anchor(page) {
  return `page${page.url.slice(0, -1).replaceAll('/', '-')}`;
}

/** A page among them all: its headings one level down, their ids with its own in front, its links from there. */
function chapter(page, up) {
  const { sheets } = page.data;
  const content = page.item.templateContent;
  if (page.url === '/') {
    return `<article class="chapter">\n${parts(content.replaceAll('href="', `href="${up}/`), sheets, { up, level: 2 })}</article>\n`;
  }
  const id = anchor(page);
  const moved = content
    .replaceAll('<h2 id="', `<h3 id="${id}.`)
    .replaceAll('</h2>', '</h3>')
    .replaceAll(`href="${toRoot(page.url)}/`, `href="${up}/`);
  return `<article class="chapter">
<header class="opening">
${site.mark}<h2 class="chapter-title" id="${id}">${escape(page.title)}</h2>
${guideOf.facts(page)}
</header>
${parts(moved, sheets, { up, level: 3, prefix: `${id}.` })}</article>
`;
}
