/** @import { Cipher, SealHeader } from '../safe/cipher.js' */
/** @import { RecordKey } from '../lib/record.js' */
/** @import { Revealed } from './revealed.js' */

/** The least length of what is sealed, in characters; longer texts take twice as much, or twice that. */
const MIN_LENGTH = 16384;

/** No sealed sheet comes near this, in characters. */
export const MAX_FILE_LENGTH = 20e6;

/**
 * What goes to the other one's device. Neither its words nor its length tell of what is private: that is left out before
 * anything is written, and the rest is filled up with blanks.
 * @param {RecordKey} key
 * @param {Map<string, Revealed>} shown
 * @param {Cipher} cipher
 */
export async function createSealedFile([guide, worksheet], shown, cipher) {
  const { toBase64 } = window.workleaf;
  const fields = [...shown].map(([id, what]) => ({ id, ...what }));
  const { iv, data, salt, ...header } = await cipher.seal(padded(JSON.stringify({ guide, worksheet, fields })));
  const seal = { ...header, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
  return JSON.stringify({ format: 'workleaf-sealed', version: 1, guide, seal });
}

/**
 * To a length in bytes that many texts share, since letters beyond ASCII take more than one.
 * @param {string} text
 */
function padded(text) {
  const { length } = new TextEncoder().encode(text);
  let paddedLength = MIN_LENGTH;
  while (paddedLength < length) paddedLength *= 2;
  return text + ' '.repeat(paddedLength - length);
}

/**
 * @param {string} text  a file's; anyone may have written it
 * @param {string} guide
 * @returns {{header: SealHeader, iv: Uint8Array, data: Uint8Array} | undefined} undefined if it is no sealed file
 */
export function parseSealedFile(text, guide) {
  const { fromBase64 } = window.workleaf;
  try {
    if (text.length > MAX_FILE_LENGTH) return undefined;
    const { format, version, guide: its, seal } = JSON.parse(text);
    if (format !== 'workleaf-sealed' || version !== 1 || its !== guide) return undefined;
    const { cipher, derivation, rounds } = seal;
    if (cipher !== 'AES-256-GCM' || derivation !== 'PBKDF2-HMAC-SHA256' || !(rounds >= 1 && rounds <= 1e7)) return undefined;
    return { header: { cipher, derivation, rounds, salt: fromBase64(seal.salt) }, iv: fromBase64(seal.iv), data: fromBase64(seal.data) };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text  what was sealed
 * @param {RecordKey} key
 * @returns {Map<string, Revealed> | undefined} undefined if it is about another sheet
 */
export function parseContent(text, [guide, worksheet]) {
  const file = JSON.parse(text);
  if (file.guide !== guide || file.worksheet !== worksheet || !Array.isArray(file.fields)) return undefined;
  /** @type {Map<string, Revealed>} */
  const shown = new Map();
  for (const field of file.fields) {
    if (typeof field?.id !== 'string') continue;
    if (field.talk === true) shown.set(field.id, { talk: true });
    else if (typeof field.said === 'string') shown.set(field.id, { said: field.said });
  }
  return shown;
}
