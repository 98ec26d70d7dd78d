// Replaces the service worker of the published site, which would keep answering with cached pages. This one deletes the caches
// and unregisters itself.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const cleanUp = async () => {
    for (const name of await caches.keys()) if (name.startsWith('workleaf ')) await caches.delete(name);
    await registration.unregister();
    for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
  };
  event.waitUntil(cleanUp());
});
