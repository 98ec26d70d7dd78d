import { isSealedEdits, sealedPrefix, validEdits } from '../lib/left-edits.js';
import { readLocal, writeLocal } from '../lib/local-storage.js';
import { packed, unpacked } from './cipher.js';
import { openNow, sealNow } from './handover.js';
/** @import { PendingEdits } from '../lib/record.js' */
/** @import { Cipher } from './cipher.js' */

/**
 * Edits of pages that were left before they could save them, encrypted with a key that follows from the passphrase. They are in
 * `localStorage`, so that they outlive the tab, and because WebKit sometimes loses what a page writes to `sessionStorage` while it is left.
 */

/**
 * @param {string} database
 * @param {Cipher} cipher
 * @param {PendingEdits} edits
 * @returns {boolean} whether they are stored
 */
export function storeSealedEdits(database, cipher, edits) {
  try {
    localStorage.setItem(sealedPrefix(database) + edits.leftAt, sealNow(cipher.leftKey, packed(edits)));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} database
 * @param {Cipher} cipher
 * @returns {Map<string, PendingEdits | undefined>} by the name of the entry; undefined if it was encrypted with another passphrase
 */
export function sealedEdits(database, cipher) {
  return new Map(sealedNames(database).map((name) => {
    try {
      return [name, validEdits(unpacked(openNow(cipher.leftKey, readLocal(name) ?? '')))];
    } catch {
      return [name, undefined];
    }
  }));
}

/** @param {string} database */
export function removeSealedEdits(database) {
  for (const name of sealedNames(database)) writeLocal(name, undefined);
}

/** @param {string} database */
function sealedNames(database) {
  try {
    return Object.keys(localStorage).filter((name) => isSealedEdits(database, name));
  } catch {
    return [];
  }
}
