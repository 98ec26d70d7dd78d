const site = require('../../lib/site.cjs');

exports.data = { permalink: '/sitemap.xml', eleventyImport: { collections: ['guide'] } };

/** The addresses of all pages and sheets. */
exports.render = ({ collections }) => {
  const urls = collections.guide.flatMap((page) => [page.url, ...page.data.sheets.map(({ id }) => `/worksheets/${id}/`)]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...urls, '/worksheets/'].map((url) => `<url><loc>${site.host}${url}</loc></url>\n`).join('')}</urlset>
`;
};
