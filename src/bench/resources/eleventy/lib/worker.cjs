const { createHash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { assets } = require('./site.cjs');

const NOT_FOR_READERS = /^(?:_headers|robots\.txt|sitemap\.xml|og-.*)$/;

/** Writes the service worker, with the SHA-256 of every file that was written for readers. */
module.exports = (results, output) => {
  const hashes = {};
  for (const name of assets) hashes[name] = hash(readFileSync(`static/${name}`));
  for (const { url, content } of results) hashes[url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)] = hash(content);
  const files = {};
  for (const name of Object.keys(hashes).sort()) if (!NOT_FOR_READERS.test(name)) files[name] = hashes[name];
  writeFileSync(
    `${output}sw.js`,
    `// Made by the build: every file of this version with the SHA-256 of its bytes.
const files = new Map(Object.entries(${JSON.stringify(files, null, 2)}));

${readFileSync('worker.js', 'utf8')}`,
  );
};

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}
