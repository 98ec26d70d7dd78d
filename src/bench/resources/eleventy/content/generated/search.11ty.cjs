const contents = require('../../lib/contents.cjs');
const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');

exports.data = { title: 'Search', permalink: '/search/index.html', eleventyImport: { collections: ['guide'] } };

/** The search page, with a table of contents for readers without JavaScript. */
exports.render = ({ title, page, collections }) =>
  layout({ url: page.url, name: 'search', title }, (root) => `<main id="main" tabindex="-1" class="narrow">
<h1>${title}</h1>
<div class="search-here"></div>
<p class="search-otherwise">Searching needs JavaScript, which is off here. To find a word, open <a href="${root}/print/index.html">the whole guide on one page</a> and use your browser’s own search (Ctrl+F, or ⌘F).</p>
<section class="search-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<p>Or choose a page, or one of <a href="${root}/worksheets/index.html">all worksheets and checklists</a>.</p>
${contents(getGuide(collections.guide), root, true)}
</section>
</main>`);
