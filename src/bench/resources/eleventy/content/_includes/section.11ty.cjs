const frame = require('../../lib/frame.cjs');
const { anchor } = require('../../lib/anchors.cjs');
const guideOf = require('../../lib/guide.cjs');
const parts = require('../../lib/parts.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

/** A page of the guide. */
exports.render = ({ content, title, summary, source, sheets, page, collections }) => {
  const guide = guideOf(collections.guide);
  const here = guide.at(page.url);
  const place = guide.place(page.url);
  return frame({ url: page.url, name: 'section', title, summary, source, exit: sheets.length }, main);

  function main(up) {
    return `<div class="spread">
${sidebar(guide, page.url, up)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
${site.mark}${here.parent ? `<p class="opening-part"><a href="${up}${here.parent.url}index.html">${escape(here.parent.title)}</a></p>` : ''}
<h1 id="${anchor(title)}">${escape(title)}</h1>
${guideOf.facts(here)}
</header>
${onThisPage(content, sheets)}
<div class="text">
${parts(content, sheets, { up, level: 2, alone: true })}</div>
</article>
<nav class="turning" aria-label="Next and previous page">
${turn(guide.pages[place - 1], up, 'previous', 'prev', 'Previous')}${turn(guide.pages[place + 1], up, 'next', 'next', 'Next')}</nav>
</main>
</div>`;
  }
};

function onThisPage(content, sheets) {
  const headings = [...content.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => `<li><a href="#${id}">${text}</a></li>\n`);
  const links = sheets.map(
    ({ kind, title }) =>
      `<li><a class="to-${kind}" href="#${anchor(title)}"><span class="heard">${kind === 'checklist' ? 'Checklist' : 'Worksheet'}: </span>${escape(title)}</a></li>\n`,
  );
  return `<nav class="on-this-page" aria-label="On this page">
<details class="unfold">
<summary>On this page</summary>
<p class="unfold-title" aria-hidden="true">On this page</p>
<ol>
${headings.join('')}</ol>
${links.length ? `<ul class="sheet-links">\n${links.join('')}</ul>\n` : ''}</details>
</nav>`;
}

function turn(page, up, name, rel, word) {
  return page ? `<a class="${name}" rel="${rel}" href="${up}${page.url}index.html"><small>${word}</small>${escape(page.title)}</a>\n` : '';
}
