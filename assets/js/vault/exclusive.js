import { withTimeout } from '../lib/database.js';
/** @import { Database } from '../lib/database.js' */

/**
 * Runs one transaction while no other tab has the database open. It runs in a version change, for which the other tabs close their
 * connections; when they reconnect, they read the current lock. So no tab writes unencrypted answers after they were locked.
 * @param {Database} database
 * @param {(...stores: IDBObjectStore[]) => void} work  on the stores answers, left and notes
 * @returns {Promise<boolean>} whether it ran; if not, another tab changed the version first
 */
export async function runExclusively(database, work) {
  const { version } = (await database.connect()).database;
  database.close();
  let hasGivenUp = false;
  let hasRun = false;
  const done = new Promise((resolve, reject) => {
    const request = indexedDB.open(database.name, version + 1);
    request.onupgradeneeded = () => {
      const transaction = /** @type {IDBTransaction} */ (request.transaction);
      // What was reported as failed must not be done later without the reader's knowledge.
      if (hasGivenUp) transaction.abort();
      else work(...['answers', 'left', 'notes'].map((name) => transaction.objectStore(name)));
      hasRun = true;
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve(hasRun);
    };
  });
  try {
    return await withTimeout(done);
  } catch (error) {
    hasGivenUp = true;
    throw error;
  }
}

/**
 * Repeats a step that other tabs can interrupt, a few times at most.
 * @template T
 * @param {() => Promise<T | false>} step  returns false to be run again
 * @returns {Promise<T>}
 */
export async function retryUntilDone(step) {
  for (let tries = 0; tries < 5; tries++) {
    const done = await step();
    if (done !== false) return done;
  }
  throw new Error('Other tabs keep writing.');
}
