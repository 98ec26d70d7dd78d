const anchors = require('./lib/anchors.cjs');
const writeServiceWorker = require('./lib/service-worker.cjs');

module.exports = (config) => {
  config.addPassthroughCopy({ static: '.' });
  // Typographic quotes, and ids for headings.
  config.amendLibrary('md', (md) => md.set({ typographer: true }).use(anchors));
  config.addCollection('guide', (api) => guidePages(api));
  config.addCollection('worksheets', (api) =>
    guidePages(api).flatMap((page) => page.data.worksheets.map((worksheet) => ({ ...worksheet, page: { title: page.data.title, url: page.url } }))),
  );
  config.on('eleventy.after', ({ results, directories }) => writeServiceWorker(results, directories.output));
  return { markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'], dir: { input: 'content', output: 'out' } };
};

/** The guide's own pages in reading order, without generated pages. */
function guidePages(api) {
  return api
    .getAll()
    .filter((page) => page.data.order)
    .sort((a, b) => a.data.order - b.data.order);
}
