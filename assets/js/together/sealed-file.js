/** @import { Cipher, SealHeader } from '../safe/cipher.js' */
/** @import { RecordKey } from '../lib/record.js' */
/** @import { Revealed } from './revealed.js' */

/** The minimum length of the encrypted text, in bytes; it is doubled until the text fits. */
const MIN_LENGTH = 16384;

/** The longest file that is accepted, in characters; real ones are much shorter. */
export const MAX_FILE_LENGTH = 20e6;

/**
 * The file for the other person's device. Neither its content nor its length reveals private answers: they are left out before anything
 * is written, and the rest is padded with spaces.
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
 * Pads a text to a length in bytes that many texts share. The length is in bytes, because characters beyond ASCII take several.
 * @param {string} text
 */
function padded(text) {
  const { length } = new TextEncoder().encode(text);
  let paddedLength = MIN_LENGTH;
  while (paddedLength < length) paddedLength *= 2;
  return text + ' '.repeat(paddedLength - length);
}

/**
 * @param {string} text  the content of a file, which is not trusted
 * @param {string} guide
 * @returns {{header: SealHeader, iv: Uint8Array, data: Uint8Array} | undefined} undefined if it is not a valid encrypted file
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
 * @param {string} text  the decrypted text
 * @param {RecordKey} key
 * @returns {Map<string, Revealed> | undefined} undefined if it belongs to another worksheet
 */
export function parseContent(text, [guide, worksheet]) {
  const file = JSON.parse(text);
  if (file.guide !== guide || file.worksheet !== worksheet || !Array.isArray(file.fields)) return undefined;
  /** @type {Map<string, Revealed>} */
  const shown = new Map();
  for (const field of file.fields) {
    if (typeof field?.id !== 'string') continue;
    if (field.talk === true) shown.set(field.id, { talk: true });
    else if (typeof field.said === 'string') {
      const { said, chosen } = field;
      shown.set(field.id, isListOfTexts(chosen) ? { said, chosen } : { said });
    }
  }
  return shown;
}

/** @param {unknown} value */
function isListOfTexts(value) {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
