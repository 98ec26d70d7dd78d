import { readLocal, writeLocal } from './local-storage.js';
/** @import { PendingEdits } from './record.js' */

/**
 * Edits of pages that were left before they could save them. They are in `localStorage`, the only storage that a page can still write to
 * while it is being left: WebKit discards a transaction of IndexedDB that starts then. The next page that opens the database moves them
 * there.
 */

/** @param {string} database  its name */
const prefix = (database) => `${database}-left `;

/**
 * @param {string} database
 * @param {string} name  of an entry of `localStorage`
 */
export const isLeftEdits = (database, name) => name.startsWith(prefix(database));

/** How the names of encrypted ones start; see `safe/sealed-edits.js`. @param {string} database */
export const sealedPrefix = (database) => `${database}-sealed `;

/**
 * @param {string} database
 * @param {string} name  of an entry of `localStorage`
 */
export const isSealedEdits = (database, name) => name.startsWith(sealedPrefix(database));

/**
 * @param {string} database
 * @param {PendingEdits} edits
 * @returns {boolean} whether they are stored
 */
export function storeLeftEdits(database, edits) {
  try {
    // An entry of its own, so that a page which moves earlier edits does not delete these.
    localStorage.setItem(prefix(database) + edits.leftAt, JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} database
 * @returns {Map<string, PendingEdits>} by the name of the entry
 */
export function leftEdits(database) {
  const found = new Map();
  try {
    for (const name of Object.keys(localStorage)) {
      if (!isLeftEdits(database, name)) continue;
      const edits = parsed(readLocal(name));
      if (edits) found.set(name, edits);
      else writeLocal(name, undefined);
    }
  } catch {
    // Storage is blocked.
  }
  return found;
}

/**
 * @param {string | null} text
 * @returns {PendingEdits | undefined} undefined if another script has written it
 */
function parsed(text) {
  try {
    return validEdits(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/**
 * @param {any} edits
 * @returns {PendingEdits | undefined}
 */
export function validEdits(edits) {
  const { guide, worksheet, leftAt } = edits ?? {};
  return typeof guide === 'string' && typeof worksheet === 'string' && Number.isFinite(leftAt) && Array.isArray(edits.edits) ? edits : undefined;
}

/**
 * Whether answers may be locked, so that nothing may be stored unencrypted. It has to be known before the database is open.
 * @param {string} database
 */
export function mayBeLocked(database) {
  const known = readLocal(`${database}-lock`);
  // Unknown until a page has opened the database, which may have been created by an earlier version of these scripts.
  return known === 'yes' || (!known && readLocal(`${database}-born`) !== null);
}

/**
 * @param {string} database
 * @param {boolean} isLocked
 */
export function noteLock(database, isLocked) {
  writeLocal(`${database}-lock`, isLocked ? 'yes' : 'no');
}
