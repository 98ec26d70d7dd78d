// The print preview: the page on one side, its printed sheets on the other.
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
const sheets = /** @type {HTMLElement} */ (document.querySelector('.sheets'));
const status = /** @type {HTMLElement} */ (document.querySelector('[role="status"]'));
const close = /** @type {HTMLAnchorElement} */ (document.querySelector('header a'));

let latestRequest = 0;

async function refresh() {
  const page = frame.contentWindow?.location.pathname ?? '/';
  const { value: size } = /** @type {HTMLInputElement} */ (document.querySelector('[name="size"]:checked'));
  const request = ++latestRequest;
  close.href = page;
  history.replaceState(null, '', `?${page}`);
  status.textContent = 'Rendering …';
  const response = await fetch(`/_serve/paper?page=${page}&size=${size}`).catch(() => undefined);
  const text = response?.ok ? await response.text() : '';
  if (request !== latestRequest) return;
  status.textContent = response?.ok ? '' : 'The PDF could not be rendered.';
  if (response?.ok) show(text, size);
}

/** Replaces each image after it was decoded, to avoid flicker and keep the scroll position. @param {string} html @param {string} size */
function show(html, size) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').body;
  const images = [...fresh.querySelectorAll('img')];
  const list = sheets.querySelector('ol');
  sheets.dataset.size = size;
  if (!list || images.length === 0) {
    sheets.replaceChildren(...document.importNode(fresh, true).childNodes);
    return;
  }
  while (list.children.length > images.length) list.lastElementChild?.remove();
  images.forEach((image, index) => {
    if (!list.children[index]) list.append(document.createElement('li'));
    const decoded = /** @type {HTMLImageElement} */ (document.importNode(image));
    decoded.decode().then(() => list.children[index]?.replaceChildren(decoded), () => {});
  });
}

frame.addEventListener('load', () => {
  frame.contentWindow?.addEventListener('workleaf-update', refresh);
  refresh();
});
for (const size of document.querySelectorAll('[name="size"]')) size.addEventListener('change', refresh);
frame.src = location.search.startsWith('?/') ? decodeURI(location.search.slice(1)) : '/';
