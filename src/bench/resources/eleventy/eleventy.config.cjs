const anchors = require('./lib/anchors.cjs');
const worker = require('./lib/worker.cjs');

module.exports = (config) => {
  config.addPassthroughCopy({ static: '.' });
  // Curly apostrophes, and ids to link to.
  config.amendLibrary('md', (md) => md.set({ typographer: true }).use(anchors));
  config.addCollection('guide', (all) => guide(all));
  config.addCollection('sheets', (all) =>
    guide(all).flatMap((page) => page.data.sheets.map((sheet) => ({ ...sheet, page: { title: page.data.title, url: page.url } }))),
  );
  config.on('eleventy.after', ({ results, directories }) => worker(results, directories.output));
  return { markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'], dir: { input: 'content', output: 'out' } };
};

/** The pages that a writer wrote, in reading order. */
function guide(all) {
  return all
    .getAll()
    .filter((page) => page.data.order)
    .sort((one, other) => one.data.order - other.data.order);
}
