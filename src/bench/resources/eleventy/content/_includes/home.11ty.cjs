const { anchor } = require('../../lib/anchors.cjs');
const contents = require('../../lib/contents.cjs');
const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');
const renderContent = require('../../lib/content.cjs');
const site = require('../../lib/site.cjs');
const { escape } = require('../../lib/text.cjs');

/** The home page. */
exports.render = ({ content, title, summary, source, worksheets, page, collections }) => {
  const guide = getGuide(collections.guide);
  const first = guide.pages[1];
  return layout({ url: page.url, name: 'home', title, summary, source, hasQuickExit: worksheets.length }, (root) => `<main id="main" tabindex="-1">
<article class="title-page">
<header class="title-head">
${site.mark}<h1 id="${anchor(title)}">${escape(title)}</h1>
<p class="tagline">${site.tagline}</p>
</header>
<div class="text">
${renderContent(content, worksheets, { root, level: 2, linkToPage: true })}<p><strong><a href="${root}${first.url}index.html">${escape(first.title)}</a></strong></p>
</div>
</article>

<section class="home-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${contents(guide, root)}
</section>

<div class="home-more">
<section aria-labelledby="worksheets">
<h2 id="worksheets">Worksheets</h2>
<p>Every sheet opens by itself, to fill in on a screen or with a pen. <a href="${root}/worksheets/index.html">See all worksheets and checklists</a>.</p>
</section>
<section aria-labelledby="print">
<h2 id="print">On paper</h2>
<p>Print any page from your browser, on A4 or Letter. <a href="${root}/print/index.html">Print the whole guide</a>.</p>
</section>
<section aria-labelledby="privacy">
<h2 id="privacy">Your answers</h2>
<p>What you write stays on your device. It is never sent anywhere.</p>
</section>
</div>
</main>`);
};
