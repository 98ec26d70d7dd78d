const book = require('../../lib/book.cjs');
const frame = require('../../lib/frame.cjs');
const guideOf = require('../../lib/guide.cjs');

exports.data = { title: 'This page is not here', permalink: '/404.html', eleventyImport: { collections: ['guide'] } };

/** What stands where there is nothing. */
exports.render = ({ title, page, collections }) =>
  frame({ url: page.url, name: 'notfound', title, noindex: true, lost: true }, () => `<main id="main" tabindex="-1" class="narrow">
<h1>${title}</h1>
<p class="lead">The page may have moved, or the address may have a slip in it. Nothing you wrote is lost.</p>
<p><a href="/closer/index.html">Go to the beginning</a>, or choose a page:</p>
${book(guideOf(collections.guide), '/closer')}
</main>`);
