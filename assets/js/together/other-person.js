import { Database } from '../lib/database.js';
import { sanitize } from '../lib/record.js';
import { currentPerson } from '../people/switch.js';
import { answers } from '../workleaf.js';
import { revealed } from './revealed.js';
import { togetherMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Connection } from '../lib/database.js' */
/** @import { RecordKey } from '../lib/record.js' */
/** @import { Revealed } from './revealed.js' */

/**
 * What the other person on this device has chosen to reveal, if they are done.
 * @param {WorkSheet} sheet
 * @returns {Promise<Map<string, Revealed> | undefined | string>} undefined if the reader cancelled; a string is a message for the reader
 */
export async function readOtherPerson(sheet) {
  const { askPassphrase, cipherOf, unpacked } = window.workleaf;
  const database = new Database(answers.database.name === 'workleaf' ? 'workleaf-2' : 'workleaf', () => {});
  try {
    const connection = await database.connect();
    const stored = await storedRecord(connection, sheet.key);
    const { lock } = connection;
    let record = lock ? undefined : sanitize(stored);
    if (lock) {
      const who = currentPerson() === '1' ? '2' : '1';
      const isOpen = await askPassphrase(togetherMessages.passphraseOf(who), [{ name: 'present', label: togetherMessages.passphraseOf(who) }], togetherMessages.look,
        async (/** @type {Record<string, string>} */ { present }) => {
          const cipher = await cipherOf(present, lock);
          const isCorrect = await cipher.open(lock.check).then(() => true, () => false);
          if (!isCorrect) return togetherMessages.wrong;
          record = stored && sanitize(unpacked(await cipher.open(stored.sealed)));
          return undefined;
        });
      if (!isOpen) return undefined;
    }
    return record?.doneAt ? revealed(sheet, record) : togetherMessages.otherNotDone;
  } finally {
    database.close();
  }
}

/**
 * @param {Connection} connection
 * @param {RecordKey} key
 * @returns {Promise<any>}
 */
async function storedRecord(connection, key) {
  /** @type {IDBRequest | undefined} */
  let request;
  await connection.run(['answers'], 'readonly', (records) => {
    request = records.get(key);
  });
  return request?.result;
}
