const book = require('../../lib/book.cjs');
const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');

exports.data = { title: 'Search', permalink: '/search/index.html', eleventyImport: { collections: ['guide'] } };

/** Where a script searches, and where a reader chooses a page without one. */
exports.render = ({ title, page, collections }) =>
  frame({ url: page.url, name: 'search', title }, (up) => `<main id="main" tabindex="-1" class="narrow">
<h1>${title}</h1>
<div class="search-here"></div>
<p class="search-otherwise">Searching needs JavaScript, which is off here. To find a word, open <a href="${up}/print/index.html">the whole guide on one page</a> and use your browser’s own search (Ctrl+F, or ⌘F).</p>
<section class="search-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<p>Or choose a page, or one of <a href="${up}/worksheets/index.html">all worksheets and checklists</a>.</p>
${book(guideOf(collections.guide), up, true)}
</section>
</main>`);
