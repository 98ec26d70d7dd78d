// What `workleaf serve` adds to each page: it takes in what was saved, and tells what is wrong.
import { update } from './update.js';
import { Problems } from './problems.js';

const problems = new Problems();

/** The page as it was sent, before any script changed it. @type {Document | undefined} */
let sent;

/** @type {Promise<void>} */
let working = Promise.resolve();

/** @type {EventSource | undefined} */
let events;

/** The page as it is sent now. @returns {Promise<Document | undefined>} none where no page is any more */
async function fetched() {
  const response = await fetch(location.pathname, { cache: 'no-cache' });
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return isPage ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
}

/** @param {Document | undefined} page */
const version = (page) => page?.querySelector('script[data-version]')?.getAttribute('data-version');

async function takeIn() {
  const fresh = await fetched();
  if (fresh && version(fresh) === version(sent ?? document)) {
    sent ??= fresh;
  } else if (!fresh || !sent || !(await update(sent, fresh))) {
    location.reload();
  } else {
    sent = fresh;
    dispatchEvent(new CustomEvent('workleaf-update'));
  }
}

/** One after the other: each begins with what the one before has left. */
function takeInNext() {
  working = working.then(takeIn).catch(() => {});
}

function listen() {
  events = new EventSource(`/_serve/events?${location.pathname}`);
  // Also after the server was away: what was saved meanwhile was told to nobody.
  events.addEventListener('open', takeInNext);
  events.addEventListener('update', takeInNext);
  events.addEventListener('reload', () => location.reload());
  for (const kind of ['errors', 'warnings', 'fine']) {
    events.addEventListener(kind, (event) => problems.show(kind, event.data));
  }
}

// A browser opens few connections to one server. Whoever does not look need not be told.
document.addEventListener('visibilitychange', () => {
  events?.close();
  if (document.visibilityState === 'visible') listen();
});
addEventListener('pagehide', () => events?.close());
addEventListener('pageshow', (event) => {
  if (event.persisted) listen();
});
listen();
