import { loadExtra, useExtra } from '../lib/extra.js';
import { session } from '../lib/session.js';
import { sheetMessages } from '../lib/messages.js';
import { announce } from './status.js';

/**
 * Loads a lazy asset when the button in an element such as `<card-deck data-extra="cards">` is pressed, and calls the method `open()` of
 * the element's class, which the asset defines. If it was open, it is opened again when the page is reloaded.
 * @param {HTMLElement} place
 */
function setUpOpener(place) {
  const name = place.dataset.extra ?? '';
  const button = place.querySelector('button');
  const worksheet = place.closest('work-sheet')?.getAttribute('data-worksheet');
  const key = `open.${worksheet}`;
  const open = async (/** @type {boolean} */ isUserAction) => {
    try {
      await loadExtra(name);
      /** @type {any} */ (place).open(isUserAction);
      if (worksheet) session.write(key, true);
    } catch {
      reportFailure(place);
    }
  };
  place.hidden = false;
  place.addEventListener('closed', () => session.write(key, undefined));
  button?.addEventListener('click', () => open(true));
  if (worksheet && session.read(key)) open(false);
}

/** @param {HTMLElement} place */
function reportFailure(place) {
  const message = place.querySelector('[role="status"]') ?? document.createElement('p');
  message.setAttribute('role', 'status');
  place.append(message);
  announce(message, sheetMessages.extraMissing);
}

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-extra]'))) {
  if (place.querySelector('button')) setUpOpener(place);
  // An element without a button enhances itself when its class is defined.
  else useExtra(place.dataset.extra ?? '', () => {});
}
