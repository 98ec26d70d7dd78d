const layout = require('../../lib/layout.cjs');
const { anchor } = require('../../lib/anchors.cjs');
const getGuide = require('../../lib/guide.cjs');
const renderContent = require('../../lib/content.cjs');
const sidebar = require('../../lib/sidebar.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

/** A page of the guide. */
exports.render = ({ content, title, summary, source, worksheets, page, collections }) => {
  const guide = getGuide(collections.guide);
  const current = guide.page(page.url);
  const position = guide.position(page.url);
  return layout({ url: page.url, name: 'section', title, summary, source, hasQuickExit: worksheets.length }, main);

  function main(root) {
    return `<div class="spread">
${sidebar(guide, page.url, root)}
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
${site.mark}${current.parent ? `<p class="opening-part"><a href="${root}${current.parent.url}index.html">${escape(current.parent.title)}</a></p>` : ''}
<h1 id="${anchor(title)}">${escape(title)}</h1>
${getGuide.readingTime(current)}
</header>
${onThisPage(content, worksheets)}
<div class="text">
${renderContent(content, worksheets, { root, level: 2, linkToPage: true })}</div>
</article>
<nav class="turning" aria-label="Next and previous page">
${pageLink(guide.pages[position - 1], root, 'previous', 'prev', 'Previous')}${pageLink(guide.pages[position + 1], root, 'next', 'next', 'Next')}</nav>
</main>
</div>`;
  }
};

function onThisPage(content, worksheets) {
  const headings = [...content.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => `<li><a href="#${id}">${text}</a></li>\n`);
  const links = worksheets.map(
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

function pageLink(page, root, className, rel, label) {
  return page ? `<a class="${className}" rel="${rel}" href="${root}${page.url}index.html"><small>${label}</small>${escape(page.title)}</a>\n` : '';
}
