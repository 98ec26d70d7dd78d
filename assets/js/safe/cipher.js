/**
 * What stands beside a sealed text, in clear: all that is needed, with the passphrase, to open it.
 * @typedef {object} SealHeader
 * @property {'AES-256-GCM'} cipher
 * @property {'PBKDF2-HMAC-SHA256'} derivation
 * @property {number} rounds
 * @property {Uint8Array} salt  16 bytes
 */

/** A sealed text. @typedef {SealHeader & {iv: Uint8Array, data: ArrayBuffer}} Sealed */

/** Seals and opens texts with one key. */
export class Cipher {
  #key;

  /** The key's bytes, for the next page of this tab. */
  raw;

  header;

  /**
   * @param {CryptoKey} key
   * @param {Uint8Array} raw
   * @param {SealHeader} header
   */
  constructor(key, raw, { cipher, derivation, rounds, salt }) {
    this.#key = key;
    this.raw = raw;
    this.header = { cipher, derivation, rounds, salt };
  }

  /**
   * @param {Uint8Array} raw  32 bytes
   * @param {SealHeader} header
   */
  static async of(raw, header) {
    return new Cipher(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']), raw, header);
  }

  /**
   * @param {string} text
   * @returns {Promise<Sealed>}
   */
  async seal(text) {
    // Fresh for each writing: the same one twice would give both texts away.
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, new TextEncoder().encode(text));
    return { ...this.header, iv, data };
  }

  /**
   * @param {Sealed} sealed
   * @returns {Promise<string>} rejected if it was sealed with another key, or changed
   */
  async open({ iv, data }) {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, data));
  }
}

/**
 * A record as a text to be sealed; Maps become lists of pairs.
 * @param {object} record
 */
export function packed(record) {
  return JSON.stringify(record, (_, value) => (value instanceof Map ? { pairs: [...value] } : value));
}

/**
 * @param {string} text
 * @returns {any}
 */
export function unpacked(text) {
  return JSON.parse(text, (_, value) => (Array.isArray(value?.pairs) ? new Map(value.pairs) : value));
}
