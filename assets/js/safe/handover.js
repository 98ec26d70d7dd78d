/**
 * Passes a text from a page to the next one in the same tab: tab-only answers, or the key to locked answers.
 *
 * Browsers write `sessionStorage` to disk and restore it with a closed tab. Therefore only one half is stored there: the text XORed with
 * random bytes. The other half, the random bytes, is in the tab's name (`window.name`), which is kept in memory. Neither half reveals
 * anything about the text, and both are gone when the tab is closed.
 */
export class Handover {
  /** A one-time pad: used for one text only. @type {Uint8Array} */
  #pad = new Uint8Array(0);

  /** The last text for which the pad was made long enough. */
  #prepared = '';

  /**
   * Makes the pad long enough for a text and for additions to it. This has to happen early: setting the tab's name while the page is being
   * left has no effect.
   * @param {string} text
   */
  prepare(text) {
    this.#prepared = text;
    // A UTF-16 code unit takes at most three bytes in UTF-8.
    const length = text.length * 3;
    if (length <= this.#pad.length) return;
    this.#pad = random(length * 2 + 16384);
    window.name = `workleaf:${toBase64(this.#pad)}`;
  }

  /** @param {string} text  "" for nothing; if it is longer than the pad, the prepared text is written instead */
  write(text) {
    try {
      const bytes = [text, this.#prepared].map((each) => new TextEncoder().encode(each)).find(({ length }) => length <= this.#pad.length);
      if (text && bytes) sessionStorage.setItem('workleaf', toBase64(xor(bytes, this.#pad)));
      else this.clear();
    } catch {
      // Session storage is blocked or full: the text is lost with the page.
    }
  }

  /** Returns and deletes the text of the previous page; "" if there is none. */
  take() {
    try {
      const half = sessionStorage.getItem('workleaf');
      const { name } = window;
      this.clear();
      if (!half || !name.startsWith('workleaf:')) return '';
      return new TextDecoder().decode(xor(fromBase64(half), fromBase64(name.slice(9))));
    } catch {
      return '';
    }
  }

  clear() {
    this.#pad = new Uint8Array(0);
    if (window.name.startsWith('workleaf:')) window.name = '';
    sessionStorage.removeItem('workleaf');
  }
}

/** @param {number} length */
export function random(length) {
  const bytes = new Uint8Array(length);
  // getRandomValues() returns at most 65,536 bytes.
  for (let index = 0; index < length; index += 65536) crypto.getRandomValues(bytes.subarray(index, index + 65536));
  return bytes;
}

/** @param {Uint8Array} bytes @param {Uint8Array} pad */
function xor(bytes, pad) {
  return bytes.map((byte, index) => byte ^ pad[index]);
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
