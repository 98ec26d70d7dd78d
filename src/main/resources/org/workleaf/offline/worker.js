// Keeps the whole site on the reader's device, one version at a time and never a mix of two.
//
// A new version is downloaded in the background while pages of the old one are read. Each file is verified by its checksum, and the new
// version is activated only when it is complete. No open page is reloaded: what is being typed stays, and pages opened from then on are of
// the new version. What an open page may still request has a hash in its name, and is kept one version longer.

/** The site's address. One origin may hold several sites, and each keeps its files under its own name. */
const root = new URL('./', location.href).href;
const cacheName = `workleaf ${root}`;

/** The cache entry that lists the files of the previous version. */
const listAddress = `${root}?files`;

/** How many files are downloaded at a time: few enough to leave bandwidth for the page that is being read. */
const AT_ONCE = 4;

addEventListener('install', (event) => event.waitUntil(fetchAll().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(root)) return;
  const path = pathOf(address);
  if (path !== undefined) event.respondWith(files.has(path) ? kept(path) : other(request, path));
});

/** The file of an address: `practices/` → `practices/index.html`. */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address.pathname.slice(new URL(root).pathname.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function addressOf(path) {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** The key of a file in the cache: its address and its checksum, so that a version finds what it shares with the previous one. */
function keyOf(path) {
  return `${addressOf(path)}?${files.get(path)}`;
}

/** Continues where an interrupted installation stopped. */
async function fetchAll() {
  const cache = await caches.open(cacheName);
  const waiting = [...files.keys()];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (!(await cache.match(keyOf(path)))) await fetchOne(path, cache);
    }
  }));
}

async function fetchOne(path, cache) {
  const response = await fetch(addressOf(path), { cache: 'no-cache', credentials: 'same-origin' });
  const bytes = await response.arrayBuffer();
  if (checksumOf(new Uint8Array(bytes)) !== files.get(path)) throw new Error(`${path} is not the file that was built`);
  const headers = new Headers(response.headers);
  // The bytes have been decompressed.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  // A new response: browsers refuse to open a page from one that was redirected, as hosts do with index.html.
  const copy = new Response(bytes, { headers });
  await cache.put(keyOf(path), copy.clone());
  return copy;
}

/** The CRC-32 of each byte. */
const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The same as the build computes: the CRC-32 (ISO 3309) of all bytes, and their number. */
function checksumOf(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = CRCS[(crc ^ byte) & 255] ^ (crc >>> 8);
  return `${(~crc >>> 0).toString(16).padStart(8, '0')}-${bytes.length}`;
}

/** Deletes what is neither in this version nor in the previous one. */
async function tidy() {
  const cache = await caches.open(cacheName);
  const before = (await (await cache.match(listAddress))?.json()) ?? [];
  const now = [...files.keys()].map(keyOf);
  const wanted = new Set([listAddress, ...before, ...now]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await cache.put(listAddress, new Response(JSON.stringify(now)));
}

/** A file of this version; downloaded again if the browser has deleted it. */
async function kept(path) {
  const cache = await caches.open(cacheName);
  const copy = await cache.match(keyOf(path));
  if (copy) return copy;
  try {
    return await fetchOne(path, cache);
  } catch {
    // The host already has a newer file: better than none.
    return fetch(addressOf(path));
  }
}

/** Answers requests for what this version does not have: a page's address without its slash, or a file of the previous version. */
async function other(request, path) {
  if (files.has(`${path}/index.html`)) return Response.redirect(`${addressOf(path)}/`);
  const cache = await caches.open(cacheName);
  const earlier = () => cache.match(addressOf(path), { ignoreSearch: true });
  try {
    const response = await fetch(request);
    return response.status === 404 ? ((await earlier()) ?? response) : response;
  } catch (error) {
    const copy = await earlier();
    if (copy) return copy;
    if (request.mode !== 'navigate' || !files.has('404.html')) throw error;
    const page = await kept('404.html');
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
