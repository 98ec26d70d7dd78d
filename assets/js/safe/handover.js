import { tabKey } from '../lib/tab-key.js';
import { chacha20 } from './chacha20.js';

/** The length of a nonce in bytes. */
const NONCE = 12;

/**
 * Passes a text from a page to the next one in the same tab: tab-only answers, or the key to locked answers.
 *
 * Browsers write `sessionStorage` to disk and restore it with a closed tab. Therefore the text is encrypted there. The key is in the tab's
 * name (`window.name`), which is kept in memory and is gone when the tab is closed.
 */
export class Handover {
  /** @param {string} text  "" for nothing */
  write(text) {
    try {
      if (!text) {
        this.clear();
        return;
      }
      sessionStorage.setItem('workleaf', sealNow(fromBase64(tabKey()), text));
    } catch {
      // Session storage is blocked or full: the text is lost with the page.
    }
  }

  /** Returns and deletes the text of the previous page; "" if there is none, or if it was encrypted in another tab. */
  take() {
    try {
      const stored = sessionStorage.getItem('workleaf') ?? '';
      this.clear();
      return openNow(fromBase64(tabKey()), stored);
    } catch {
      return '';
    }
  }

  clear() {
    sessionStorage.removeItem('workleaf');
  }
}

/**
 * Encrypts a text synchronously.
 * @param {Uint8Array} key  32 bytes
 * @param {string} text
 */
export function sealNow(key, text) {
  const nonce = random(NONCE);
  return toBase64(new Uint8Array([...nonce, ...chacha20(key, nonce, new TextEncoder().encode(text))]));
}

/**
 * Decrypts a text of `sealNow`; throws if it was encrypted with another key.
 * @param {Uint8Array} key  32 bytes
 * @param {string} sealed
 */
export function openNow(key, sealed) {
  const bytes = fromBase64(sealed);
  return new TextDecoder('utf-8', { fatal: true }).decode(chacha20(key, bytes.slice(0, NONCE), bytes.slice(NONCE)));
}

/** @param {number} length */
export function random(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let text = '';
  // In chunks, because the number of arguments of a call is limited.
  for (let index = 0; index < bytes.length; index += 8192) text += String.fromCharCode(...bytes.subarray(index, index + 8192));
  return btoa(text);
}

/** @param {string} text */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
