const site = require('./site.cjs');
const { escape, rootPath } = require('./text.cjs');

/**
 * The layout of every page: head, header, main content, footer.
 *
 * @param page {url, name, title, summary, source, noindex, notFound, hasQuickExit}
 * @param main returns the HTML of the main content; its argument is the relative path to the site root
 */
module.exports = (page, main) => {
  // The 404 page can be served at any URL, so its links are absolute.
  const root = page.notFound ? '/closer' : rootPath(page.url);
  return `<!doctype html>
<html lang="en" class="no-js" data-guide="closer" data-root="${root}/" data-extras="${site.extras}">
${head(page, root)}
<body class="${page.name}-page">
<a class="skip" href="#main">Skip to the text</a>
${page.hasQuickExit ? QUICK_EXIT : ''}${header(page.url, root)}
${main(root)}
${footer(page, root)}
</body>
</html>
`;
};

function head(page, root) {
  const title = escape(page.title);
  const summary = escape(page.summary ?? site.tagline);
  const absoluteUrl = site.host + page.url;
  const { published } = site;
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name === 'home' ? `${site.title}: ${site.tagline}` : `${title} · ${site.title}`}</title>
<meta name="description" content="${summary}">
${page.noindex ? '<meta name="robots" content="noindex">\n' : ''}<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
${
  page.notFound
    ? ''
    : `<meta property="og:url" content="${absoluteUrl}">
<link rel="canonical" href="${absoluteUrl}">
<meta property="og:image" content="${site.host}/${published['og.png']}">
`
}<link rel="manifest" href="${root}/manifest.webmanifest">
<link rel="apple-touch-icon" href="${root}/${published['icon-180.png']}">
<link rel="icon" href="${root}/${published['icon.svg']}" type="image/svg+xml">
<link rel="stylesheet" href="${root}/${published['css/site.css']}">
<script src="${root}/${published['js/site.js']}" defer blocking="render"></script>
</head>`;
}

const QUICK_EXIT = `<section class="exit" aria-label="Leave quickly">
<div class="exit-bar">
<p class="exit-status" role="status"></p>
<p class="exit-note" id="exit-note"><span class="exit-keys">Shift three times does the same. </span>Your web history stays.</p>
<a class="exit-link" href="https://www.bbc.com/weather" rel="nofollow noreferrer" aria-describedby="exit-note">Leave quickly</a>
</div>
</section>
`;

function header(url, root) {
  const ariaCurrent = (target) => (url === target ? ' aria-current="page"' : '');
  return `<header class="top">
<a class="top-name" href="${root}/index.html"${ariaCurrent('/')}>${site.mark}${site.title}</a>
<nav class="top-links" aria-label="Quick links">
<ul>
<li><a href="${root}/search/index.html" data-opens="search"${ariaCurrent('/search/')}>Search</a></li>
<li><a href="${root}/worksheets/index.html"${ariaCurrent('/worksheets/')}>Worksheets</a></li>
<li><a href="${root}/safety/index.html">Safety</a></li>
</ul>
</nav>
<reading-comfort class="opener" data-extra="comfort" hidden><button type="button" class="top-comfort" aria-expanded="false" aria-label="Aa: text and comfort">Aa</button></reading-comfort>
</header>`;
}

function footer(page, root) {
  const editLink = page.source && `<li><a href="${site.repository}/edit/main/content/${page.source}" rel="external">Edit this page</a></li>\n`;
  return `<footer class="foot">
<p class="foot-safety">If you are afraid of your partner, read <a href="${root}/safety/index.html">the safety page</a> first.</p>
<ul class="foot-links">
<li><a href="${root}/worksheets/index.html">All worksheets and checklists</a></li>
<li><a href="${root}/answers/index.html">Your answers</a></li>
<li><a href="${root}/print/index.html">Print the whole guide</a></li>
${editLink ?? ''}</ul>
<p class="foot-privacy">What you write in this guide stays on your device.</p>
</footer>
<p class="paper-address">${site.title} · ${site.place}${page.url}</p>`;
}
