import { loadExtra } from '../lib/extra.js';
import { readLocal } from '../lib/local-storage.js';

/** The entry of localStorage that turns off the key `/`. It opens the search, as does the link at the top of each page. */
export const SEARCH_KEY_OFF = 'workleaf-search-key-off';

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a[data-opens="search"]');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
  event.preventDefault();
  openSearch(link.href);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.defaultPrevented || isTextInput(event.target) || document.querySelector('dialog[open]') || isSearchKeyOff()) return;
  event.preventDefault();
  openSearch();
});

// The search page shows the search without being asked, and does not focus it.
if (document.querySelector('.search-here')) loadExtra('search').catch(() => {});

/** @param {string} [fallbackUrl]  the page to open if the search does not load */
async function openSearch(fallbackUrl) {
  try {
    await loadExtra('search');
    window.workleaf.search.open();
  } catch {
    if (fallbackUrl && document.querySelector('.search-here') === null) location.href = fallbackUrl;
  }
}

/** @param {EventTarget | null} target */
function isTextInput(target) {
  const field = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range])';
  return target instanceof Element && target.closest(field) !== null;
}

/** Speech input can press single keys by accident, so readers can turn the shortcut off. */
export function isSearchKeyOff() {
  return readLocal(SEARCH_KEY_OFF) !== null;
}
