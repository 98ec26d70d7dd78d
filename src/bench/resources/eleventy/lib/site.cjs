const { assets, extras } = require('../assets.json');

/** Values that all pages share. */
module.exports = {
  title: 'Closer',
  host: 'https://workleaf.github.io/closer',
  place: 'workleaf.github.io/closer',
  tagline: 'A practical guide to emotional intimacy, with worksheets to fill in on a screen or on paper',
  repository: 'https://github.com/workleaf/closer',
  extras,
  assets,
  /** Maps the original names of assets to their published names with hashes. */
  published: Object.fromEntries(assets.map((name) => [name.replace(/-[0-9a-f]{8}\./, '.'), name])),
  mark: '<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="M20 5.5a17 17 0 0 0 0 32"/><path class="pen" d="M28 10.5a17 17 0 0 1 0 32"/></svg>',
};
