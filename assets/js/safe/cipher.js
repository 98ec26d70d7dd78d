/**
 * The parameters that are stored unencrypted with an encrypted text; with the passphrase they give the key.
 * @typedef {object} SealHeader
 * @property {'AES-256-GCM'} cipher
 * @property {'PBKDF2-HMAC-SHA256'} derivation
 * @property {number} rounds
 * @property {Uint8Array} salt  16 bytes
 */

/** An encrypted text with its parameters. @typedef {SealHeader & {iv: Uint8Array, data: ArrayBuffer}} Sealed */

/** Encrypts (seals) and decrypts (opens) texts with one key. */
export class Cipher {
  #key;

  /** The bytes of the key, which are handed over to the next page in this tab. */
  raw;

  /** The key of edits that a page encrypts while it is left, which WebCrypto is too slow for: 32 bytes. */
  leftKey;

  header;

  /**
   * @param {CryptoKey} key
   * @param {Uint8Array} raw
   * @param {Uint8Array} leftKey
   * @param {SealHeader} header
   */
  constructor(key, raw, leftKey, { cipher, derivation, rounds, salt }) {
    this.#key = key;
    this.raw = raw;
    this.leftKey = leftKey;
    this.header = { cipher, derivation, rounds, salt };
  }

  /**
   * @param {Uint8Array} raw  32 bytes
   * @param {SealHeader} header
   */
  static async of(raw, header) {
    const [key, base] = await Promise.all([
      crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
      crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']),
    ]);
    const info = new TextEncoder().encode('workleaf left edits');
    const leftKey = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, base, 256);
    return new Cipher(key, raw, new Uint8Array(leftKey), header);
  }

  /**
   * @param {string} text
   * @returns {Promise<Sealed>}
   */
  async seal(text) {
    // A new one for every text: with AES-GCM, using a nonce twice reveals both texts.
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, new TextEncoder().encode(text));
    return { ...this.header, iv, data };
  }

  /**
   * @param {Sealed} sealed
   * @returns {Promise<string>} rejected if it was encrypted with another key or has been modified
   */
  async open({ iv, data }) {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, data));
  }
}

/**
 * A record as JSON, to be encrypted; Maps become lists of pairs.
 * @param {object} record
 */
export function packed(record) {
  return JSON.stringify(record, (_, value) => (value instanceof Map ? { pairs: [...value] } : value));
}

/**
 * Reverses `packed`.
 * @param {string} text
 * @returns {any}
 */
export function unpacked(text) {
  return JSON.parse(text, (_, value) => (Array.isArray(value?.pairs) ? new Map(value.pairs) : value));
}
