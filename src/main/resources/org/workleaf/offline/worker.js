// Keeps the whole site on the reader's device, one version at a time and never a mix of two.
//
// A new version is fetched in the background while pages of the old one are read. Each file is checked against its hash, and
// only when all are there does the new version answer. No open page is reloaded: what is being typed stays, and the next page
// that is opened is of the new version. What an open page may still ask for has its hash in its name and is kept one version
// longer.

/** The site's address. One origin may hold several sites, and each keeps its files under its own name. */
const root = new URL('./', location.href).href;
const cacheName = `workleaf ${root}`;

/** Where it is noted which files the version before this one had. */
const listAddress = `${root}?files`;

/** Files fetched side by side: enough to be quick, few enough to leave the reader's own page its share. */
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

/** The file that an address means: `practices/` → `practices/index.html`. */
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

/** What a file is kept under: its address and its hash, so that a version finds what it shares with the one before. */
function keyOf(path) {
  return `${addressOf(path)}?${files.get(path)}`;
}

/** An installation that was cut off goes on where it ended. */
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
  if ((await hashOf(bytes)) !== files.get(path)) throw new Error(`${path} did not arrive as the build made it`);
  const headers = new Headers(response.headers);
  // The bytes are unpacked by now.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  // A new response: browsers refuse to open a page from one that was redirected, as hosts do with index.html.
  const copy = new Response(bytes, { headers });
  await cache.put(keyOf(path), copy.clone());
  return copy;
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Drops what neither this version nor the one before it has. */
async function tidy() {
  const cache = await caches.open(cacheName);
  const before = (await (await cache.match(listAddress))?.json()) ?? [];
  const now = [...files.keys()].map(keyOf);
  const wanted = new Set([listAddress, ...before, ...now]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await cache.put(listAddress, new Response(JSON.stringify(now)));
}

/** A file of this version. Should the browser have thrown it away, it is fetched again. */
async function kept(path) {
  const cache = await caches.open(cacheName);
  const copy = await cache.match(keyOf(path));
  if (copy) return copy;
  try {
    return await fetchOne(path, cache);
  } catch {
    // The host has a newer file there by now: better than none.
    return fetch(addressOf(path));
  }
}

/** What this version does not have: a page's address without its slash, a file of the version before, or nothing at all. */
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
