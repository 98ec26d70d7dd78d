import { applyPending, sanitize } from '../lib/record.js';
import { answers } from '../workleaf.js';
import { retryUntilDone } from './exclusive.js';
import { readContents, lockId, runUnlessChanged } from './contents.js';
import { loadSafeTools } from './safe-tools.js';
/** @import { Cipher, SealHeader } from '../safe/cipher.js' */
/** @import { PendingEdits } from '../lib/record.js' */

/** @type {Omit<SealHeader, 'salt'>} */
const ENCRYPTION = { cipher: 'AES-256-GCM', derivation: 'PBKDF2-HMAC-SHA256', rounds: 600000 };

/**
 * @param {string} passphrase
 * @param {SealHeader} header
 */
export async function cipherOf(passphrase, header) {
  // A header that was changed by hand must not keep the device busy for hours.
  if (!(header.rounds > 0 && header.rounds <= 1e7)) throw new Error('The lock is damaged.');
  // The same word typed on another keyboard may come as other characters.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: header.salt, iterations: header.rounds }, base, 256);
  return (await loadSafeTools()).Cipher.of(new Uint8Array(bits), header);
}

/** A cipher for a new passphrase. @param {string} passphrase */
export function newCipher(passphrase) {
  return cipherOf(passphrase, { ...ENCRYPTION, salt: crypto.getRandomValues(new Uint8Array(16)) });
}

/**
 * The cipher of answers that are locked.
 * @param {string} passphrase
 * @returns {Promise<Cipher | undefined>} undefined if it is not the passphrase
 */
export async function tryPassphrase(passphrase) {
  const { lock } = await answers.database.connect();
  if (!lock) return undefined;
  const cipher = await cipherOf(passphrase, lock);
  return cipher.open(lock.check).then(() => cipher, () => undefined);
}

/**
 * Seals all answers anew, or opens them all for good. One transaction writes them: whatever interrupts it, the device holds
 * either all as they were or all as they are to be.
 * @param {Cipher | undefined} before  undefined where they lie in clear
 * @param {Cipher | undefined} after   undefined where they are to lie in clear
 */
export async function reencrypt(before, after) {
  const { safe, sealRecord } = await loadSafeTools();
  const lock = after && { id: 'lock', ...after.header, check: await after.seal('workleaf') };
  await retryUntilDone(async () => {
    const contents = await readContents(await answers.database.connect());
    // Another tab may have locked them while this one asked: with the wrong key nothing would open any more.
    if (lockId(contents.notes) !== String(before?.header.salt)) throw new Error('There is another lock by now.');
    const opened = await Promise.all(contents.answers.map((record) => decryptRecord(before, record)));
    const records = withPendingEdits(opened, contents.left);
    const written = await Promise.all(records.map((record) => (after && record.values ? sealRecord(after, record) : record)));
    return runUnlessChanged(contents, (store, left, notes) => {
      store.clear();
      left.clear();
      for (const record of written) store.put(record);
      if (lock) notes.put(lock);
      else notes.delete('lock');
    });
  });
  safe.unlock(after);
}

/**
 * @param {Cipher | undefined} cipher
 * @param {any} record
 */
async function decryptRecord(cipher, record) {
  if (!record.sealed || !cipher) return record;
  // What a disk has spoilt stays as it is: it opens with no key.
  const { unpacked } = await loadSafeTools();
  return cipher.open(record.sealed).then((/** @type {string} */ text) => sanitize(unpacked(text)) ?? record, () => record);
}

/**
 * @param {any[]} records
 * @param {PendingEdits[]} left
 */
function withPendingEdits(records, left) {
  const all = new Map(records.map((record) => [String([record.guide, record.worksheet]), record]));
  for (const edits of left) {
    const key = String([edits.guide, edits.worksheet]);
    all.set(key, applyPending(all.get(key), edits) ?? all.get(key));
  }
  return [...all.values()].filter(Boolean);
}
