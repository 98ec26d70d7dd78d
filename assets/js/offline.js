// Once the page is there, the browser fetches the rest of the guide, so that it opens without a network from then on.
if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    const worker = `${document.documentElement.dataset.root}sw.js`;
    // Where the browser keeps nothing, the guide is read from the network, as ever.
    navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(() => {});
  });
}
