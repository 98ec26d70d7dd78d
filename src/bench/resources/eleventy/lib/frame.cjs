const site = require('./site.cjs');
const { escape, up: toRoot } = require('./text.cjs');

/**
 * The frame of every page: head, top, the page itself, foot.
 *
 * @param page {url, name, title, summary, source, noindex, exit}
 */
module.exports = (page, main) => {
  // A page that is not there may be asked for anywhere.
  const up = page.lost ? '/closer' : toRoot(page.url);
  return `<!doctype html>
<html lang="en" class="no-js" data-guide="closer" data-root="${up}/" data-extras="${site.extras}">
${head(page, up)}
<body class="${page.name}-page">
<a class="skip" href="#main">Skip to the text</a>
${page.exit ? EXIT : ''}${top(page.url, up)}
${main(up)}
${foot(page, up)}
</body>
</html>
`;
};

function head(page, up) {
  const title = escape(page.title);
  const summary = escape(page.summary ?? site.tagline);
  const address = site.host + page.url;
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
  page.lost
    ? ''
    : `<meta property="og:url" content="${address}">
<link rel="canonical" href="${address}">
<meta property="og:image" content="${site.host}/${published['og.png']}">
`
}<link rel="manifest" href="${up}/manifest.webmanifest">
<link rel="apple-touch-icon" href="${up}/${published['icon-180.png']}">
<link rel="icon" href="${up}/${published['icon.svg']}" type="image/svg+xml">
<link rel="stylesheet" href="${up}/${published['css/site.css']}">
<script src="${up}/${published['js/site.js']}" defer blocking="render"></script>
</head>`;
}

const EXIT = `<section class="exit" aria-label="Leave quickly">
<div class="exit-bar">
<p class="exit-status" role="status"></p>
<p class="exit-note" id="exit-note"><span class="exit-keys">Shift three times does the same. </span>Your web history stays.</p>
<a class="exit-link" href="https://www.bbc.com/weather" rel="nofollow noreferrer" aria-describedby="exit-note">Leave quickly</a>
</div>
</section>
`;

function top(url, up) {
  const current = (of) => (url === of ? ' aria-current="page"' : '');
  return `<header class="top">
<a class="top-name" href="${up}/index.html"${current('/')}>${site.mark}${site.title}</a>
<nav class="top-links" aria-label="Quick links">
<ul>
<li><a href="${up}/search/index.html" data-opens="search"${current('/search/')}>Search</a></li>
<li><a href="${up}/worksheets/index.html"${current('/worksheets/')}>Worksheets</a></li>
<li><a href="${up}/safety/index.html">Safety</a></li>
</ul>
</nav>
<reading-comfort class="opener" data-extra="comfort" hidden><button type="button" class="top-comfort" aria-expanded="false" aria-label="Aa: text and comfort">Aa</button></reading-comfort>
</header>`;
}

function foot(page, up) {
  const edit = page.source && `<li><a href="${site.repository}/edit/main/content/${page.source}" rel="external">Edit this page</a></li>\n`;
  return `<footer class="foot">
<p class="foot-safety">If you are afraid of your partner, read <a href="${up}/safety/index.html">the safety page</a> first.</p>
<ul class="foot-links">
<li><a href="${up}/worksheets/index.html">All worksheets and checklists</a></li>
<li><a href="${up}/answers/index.html">Your answers</a></li>
<li><a href="${up}/print/index.html">Print the whole guide</a></li>
${edit ?? ''}</ul>
<p class="foot-privacy">What you write in this guide stays on your device.</p>
</footer>
<p class="paper-address">${site.title} · ${site.place}${page.url}</p>`;
}
