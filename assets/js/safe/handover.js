/**
 * What a page hands to the next one in its tab and to nobody else: answers that are not to be saved on the device, or the
 * key to answers that are locked.
 *
 * Browsers write `sessionStorage` to the disk, and bring it back with a tab that was closed. So only half of it lies there:
 * the text is added to random bytes, and those stand in the tab's name, which lives in memory. Neither half says anything
 * about the text, and with the tab they are gone.
 */
export class Handover {
  /** Used for one text only. @type {Uint8Array} */
  #pad = new Uint8Array(0);

  /** What there is room for. */
  #prepared = '';

  /**
   * Makes room for a text and for what may come to it. It has to be done in good time: a name given while the page is being
   * left comes too late.
   * @param {string} text
   */
  prepare(text) {
    this.#prepared = text;
    // A character takes three bytes at most.
    const length = text.length * 3;
    if (length <= this.#pad.length) return;
    this.#pad = random(length * 2 + 16384);
    window.name = `workleaf:${toBase64(this.#pad)}`;
  }

  /** @param {string} text  "" for nothing; where there is no room for it, what was prepared is left in its place */
  write(text) {
    try {
      const bytes = [text, this.#prepared].map((each) => new TextEncoder().encode(each)).find(({ length }) => length <= this.#pad.length);
      if (text && bytes) sessionStorage.setItem('workleaf', toBase64(xor(bytes, this.#pad)));
      else this.clear();
    } catch {
      // The tab has no storage of its own, or too little: then the page is all there is.
    }
  }

  /** What the page before this one left, "" for nothing. It is taken away by reading it. */
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
  // Browsers give no more than this at once.
  for (let at = 0; at < length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
  return bytes;
}

/** @param {Uint8Array} bytes @param {Uint8Array} pad */
function xor(bytes, pad) {
  return bytes.map((byte, at) => byte ^ pad[at]);
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let text = '';
  // All at once would be too many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** @param {string} text */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
