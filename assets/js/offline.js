// After the page has loaded, the service worker fetches the rest of the guide, so that it can be read offline.
if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    const worker = `${document.documentElement.dataset.root}sw.js`;
    // If storage is blocked, the guide is read from the network.
    navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(() => {});
  });
}
