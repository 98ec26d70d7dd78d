// The page on one side, and on the other the sheets of paper it becomes.
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
const sheets = /** @type {HTMLElement} */ (document.querySelector('.sheets'));
const status = /** @type {HTMLElement} */ (document.querySelector('[role="status"]'));
const close = /** @type {HTMLAnchorElement} */ (document.querySelector('header a'));

let asked = 0;

async function print() {
  const page = frame.contentWindow?.location.pathname ?? '/';
  const { value: size } = /** @type {HTMLInputElement} */ (document.querySelector('[name="size"]:checked'));
  const turn = ++asked;
  close.href = page;
  history.replaceState(null, '', `?${page}`);
  status.textContent = 'Setting …';
  const answer = await fetch(`/_serve/paper?page=${page}&size=${size}`).catch(() => undefined);
  const text = answer?.ok ? await answer.text() : '';
  if (turn !== asked) return;
  status.textContent = answer?.ok ? '' : 'It could not be set.';
  if (answer?.ok) show(text, size);
}

/** Each picture takes its place once it is there, so that nothing flickers and the place stays. @param {string} html @param {string} size */
function show(html, size) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').body;
  const pictures = [...fresh.querySelectorAll('img')];
  const list = sheets.querySelector('ol');
  sheets.dataset.size = size;
  if (!list || pictures.length === 0) {
    sheets.replaceChildren(...document.importNode(fresh, true).childNodes);
    return;
  }
  while (list.children.length > pictures.length) list.lastElementChild?.remove();
  pictures.forEach((picture, at) => {
    if (!list.children[at]) list.append(document.createElement('li'));
    const waiting = /** @type {HTMLImageElement} */ (document.importNode(picture));
    waiting.decode().then(() => list.children[at]?.replaceChildren(waiting), () => {});
  });
}

frame.addEventListener('load', () => {
  frame.contentWindow?.addEventListener('workleaf-update', print);
  print();
});
for (const size of document.querySelectorAll('[name="size"]')) size.addEventListener('change', print);
frame.src = location.search.startsWith('?/') ? decodeURI(location.search.slice(1)) : '/';
