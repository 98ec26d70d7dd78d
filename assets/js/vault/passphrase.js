import { noteLock } from '../lib/left-edits.js';
import { applyPending, sanitize } from '../lib/record.js';
import { answers } from '../workleaf.js';
import { retryUntilDone } from './exclusive.js';
import { lockId, readContents, runUnlessChanged } from './contents.js';
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
  // Limits the rounds, so that a modified header cannot keep the device busy for hours.
  if (!(header.rounds > 0 && header.rounds <= 1e7)) throw new Error('The lock is damaged.');
  // Normalized, because another keyboard can produce different characters for the same text.
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
 * The cipher for locked answers.
 * @param {string} passphrase
 * @returns {Promise<Cipher | undefined>} undefined if the passphrase is wrong or nothing is locked
 */
export async function tryPassphrase(passphrase) {
  const { lock } = await answers.database.connect();
  if (!lock) return undefined;
  const cipher = await cipherOf(passphrase, lock);
  return cipher.open(lock.check).then(() => cipher, () => undefined);
}

/**
 * Encrypts all answers with a new key, or decrypts them permanently. One transaction writes them all, so that an interruption leaves
 * either the old or the new state.
 * @param {Cipher | undefined} before  undefined if they are not encrypted
 * @param {Cipher | undefined} after   undefined to remove the encryption
 */
export async function reencrypt(before, after) {
  const { safe, sealRecord } = await loadSafeTools();
  const lock = after && { id: 'lock', ...after.header, check: await after.seal('workleaf') };
  await retryUntilDone(async () => {
    const connection = await answers.database.connect();
    // With the next key, nobody could read what pages have left.
    if (before && lockId([connection.lock]) === String(before.header.salt)) await safe.storeOf(connection, before);
    const contents = await readContents(connection);
    // Another tab may have locked them in the meantime: encrypting with the wrong key would make them unreadable.
    if (lockId(contents.notes) !== String(before?.header.salt)) throw new Error('The lock has changed.');
    const opened = await Promise.all(contents.answers.map((record) => decryptRecord(before, record)));
    const records = withPendingEdits(opened, contents.left);
    const written = await Promise.all(records.map((record) => (after && record.values ? sealRecord(after, record) : record)));
    // Before it is done, so that no page leaves edits unencrypted from now on.
    if (after) noteLock(answers.database.name, true);
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
  // A damaged record, which no key can decrypt, stays as it is.
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
