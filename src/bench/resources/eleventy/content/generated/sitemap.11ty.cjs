const site = require('../../lib/site.cjs');

exports.data = { permalink: '/sitemap.xml', eleventyImport: { collections: ['guide'] } };

/** The URLs of all pages and worksheets. */
exports.render = ({ collections }) => {
  const urls = collections.guide.flatMap((page) => [page.url, ...page.data.worksheets.map(({ id }) => `/worksheets/${id}/`)]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...urls, '/worksheets/'].map((url) => `<url><loc>${site.host}${url}</loc></url>\n`).join('')}</urlset>
`;
};
