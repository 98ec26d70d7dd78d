const { anchor } = require('../../lib/anchors.cjs');
const book = require('../../lib/book.cjs');
const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');
const parts = require('../../lib/parts.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

/** The first page. */
exports.render = ({ content, title, summary, source, sheets, page, collections }) => {
  const guide = guideOf(collections.guide);
  const first = guide.pages[1];
  return frame({ url: page.url, name: 'home', title, summary, source, exit: sheets.length }, (up) => `<main id="main" tabindex="-1">
<article class="title-page">
<header class="title-head">
${site.mark}<h1 id="${anchor(title)}">${escape(title)}</h1>
<p class="tagline">${site.tagline}</p>
</header>
<div class="text">
${parts(content, sheets, { up, level: 2, alone: true })}<p><strong><a href="${up}${first.url}index.html">${escape(first.title)}</a></strong></p>
</div>
</article>

<section class="home-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${book(guide, up)}
</section>

<div class="home-more">
<section aria-labelledby="worksheets">
<h2 id="worksheets">Worksheets</h2>
<p>Every sheet opens by itself, to fill in on a screen or with a pen. <a href="${up}/worksheets/index.html">See all worksheets and checklists</a>.</p>
</section>
<section aria-labelledby="print">
<h2 id="print">On paper</h2>
<p>Print any page from your browser, on A4 or Letter. <a href="${up}/print/index.html">Print the whole guide</a>.</p>
</section>
<section aria-labelledby="privacy">
<h2 id="privacy">Your answers</h2>
<p>What you write stays on your device. It is never sent anywhere.</p>
</section>
</div>
</main>`);
};
