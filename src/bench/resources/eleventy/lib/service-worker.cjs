const { readFileSync, writeFileSync } = require('node:fs');
const { crc32 } = require('node:zlib');
const { assets } = require('./site.cjs');

const NOT_CACHED = /^(?:_headers|robots\.txt|sitemap\.xml|og-.*)$/;

/** Writes the service worker with the checksums of all files that it caches. */
module.exports = (results, output) => {
  const checksums = {};
  for (const name of assets) checksums[name] = checksum(readFileSync(`static/${name}`));
  for (const { url, content } of results) checksums[url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)] = checksum(content);
  const files = {};
  for (const name of Object.keys(checksums).sort()) if (!NOT_CACHED.test(name)) files[name] = checksums[name];
  writeFileSync(
    `${output}sw.js`,
    `// Made by the build: every file of this version with its checksum.
const files = new Map(Object.entries(${JSON.stringify(files, null, 2)}));

${readFileSync('worker.js', 'utf8')}`,
  );
};

/** CRC-32 and size in bytes, as in Workleaf's service worker. */
function checksum(content) {
  const bytes = Buffer.from(content);
  return `${crc32(bytes).toString(16).padStart(8, '0')}-${bytes.length}`;
}
