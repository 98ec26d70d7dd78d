const contents = require('../../lib/contents.cjs');
const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');

exports.data = { title: 'This page is not here', permalink: '/404.html', eleventyImport: { collections: ['guide'] } };

/** The 404 page. */
exports.render = ({ title, page, collections }) =>
  layout({ url: page.url, name: 'notfound', title, noindex: true, notFound: true }, () => `<main id="main" tabindex="-1" class="narrow">
<h1>${title}</h1>
<p class="lead">The page may have moved, or the address may have a slip in it. Nothing you wrote is lost.</p>
<p><a href="/closer/index.html">Go to the beginning</a>, or choose a page:</p>
${contents(getGuide(collections.guide), '/closer')}
</main>`);
