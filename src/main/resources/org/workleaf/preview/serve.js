// The script that `workleaf serve` adds to each page: updates it after each save, and shows problems.
import { update } from './update.js';
import { Problems } from './problems.js';

const problems = new Problems();

/** The page as it was sent, before any script changed it. @type {Document | undefined} */
let sent;

/** @type {Promise<void>} */
let queue = Promise.resolve();

/** @type {EventSource | undefined} */
let events;

/** Fetches the current version of the page. @returns {Promise<Document | undefined>} undefined if the page no longer exists */
async function fetchPage() {
  const response = await fetch(location.pathname, { cache: 'no-cache' });
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return isPage ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
}

/** @param {Document | undefined} page */
const version = (page) => page?.querySelector('script[data-version]')?.getAttribute('data-version');

async function refresh() {
  const fresh = await fetchPage();
  if (fresh && version(fresh) === version(sent ?? document)) {
    sent ??= fresh;
  } else if (!fresh || !sent || !(await update(sent, fresh))) {
    location.reload();
  } else {
    sent = fresh;
    dispatchEvent(new CustomEvent('workleaf-update'));
  }
}

/** Runs updates one after the other, because each starts from the result of the previous one. */
function enqueueRefresh() {
  queue = queue.then(refresh).catch(() => {});
}

function listen() {
  events = new EventSource(`/_serve/events?${location.pathname}`);
  // Also after a reconnect: events may have been missed.
  events.addEventListener('open', enqueueRefresh);
  events.addEventListener('update', enqueueRefresh);
  events.addEventListener('reload', () => location.reload());
  for (const kind of ['errors', 'warnings', 'fine']) {
    events.addEventListener(kind, (event) => problems.show(kind, event.data));
  }
}

// Browsers limit the connections to one server, so hidden pages close theirs.
document.addEventListener('visibilitychange', () => {
  events?.close();
  if (document.visibilityState === 'visible') listen();
});
addEventListener('pagehide', () => events?.close());
addEventListener('pageshow', (event) => {
  if (event.persisted) listen();
});
listen();
