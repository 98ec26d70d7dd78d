import { answers } from '../workleaf.js';
import { runExclusively } from './exclusive.js';
/** @import { Connection } from '../lib/database.js' */

/** The contents of the database, as they are stored. @typedef {{answers: any[], left: any[], notes: any[]}} DatabaseContents */

/**
 * Runs one exclusive transaction, unless the database has changed since it was read, so that no write is lost.
 * @param {DatabaseContents} expected  the contents as they were read
 * @param {(...stores: IDBObjectStore[]) => void} work  on the stores answers, left and notes
 * @returns {Promise<boolean>} whether it ran
 */
export async function runUnlessChanged(expected, work) {
  let hasRun = false;
  await runExclusively(answers.database, (...stores) => {
    const now = stores.map((store) => store.getAll());
    now[2].onsuccess = () => {
      const [records, left, notes] = now.map(({ result }) => result);
      if (fingerprint({ answers: records, left, notes }) !== fingerprint(expected)) return;
      work(...stores);
      hasRun = true;
    };
  });
  return hasRun;
}

/**
 * @param {Connection} connection
 * @returns {Promise<DatabaseContents>}
 */
export async function readContents(connection) {
  /** @type {IDBRequest<any[]>[]} */
  let requests = [];
  await connection.run(['answers', 'left', 'notes'], 'readonly', (...stores) => {
    requests = stores.map((store) => store.getAll());
  });
  const [kept, left, notes] = requests.map(({ result }) => result);
  return { answers: kept, left, notes };
}

/**
 * Differs after any write or change of the lock.
 * @param {DatabaseContents} kept
 */
function fingerprint({ answers: records, left, notes }) {
  const written = records.map(({ guide, worksheet, revision, sealed }) => [guide, worksheet, revision, String(sealed?.iv)]);
  return JSON.stringify([written, left.map(({ leftAt }) => leftAt), lockId(notes)]);
}

/**
 * Identifies the lock by its salt; "undefined" if there is none.
 * @param {any[]} notes
 */
export function lockId(notes) {
  return String(notes.find(({ id }) => id === 'lock')?.salt);
}
