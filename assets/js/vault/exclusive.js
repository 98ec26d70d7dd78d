import { withTimeout } from '../lib/database.js';
/** @import { Database } from '../lib/database.js' */

/**
 * Runs one transaction while no other tab has the database open: the others let go of it, and when they next need it they
 * find out what has changed. So nobody writes in clear once answers are locked.
 * @param {Database} database
 * @param {(...stores: IDBObjectStore[]) => void} work  on the stores answers, left and notes
 * @returns {Promise<boolean>} whether it ran; if not, somebody else was first
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
      // What is reported as not done must not be done later, behind the reader's back.
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
 * Tries again as long as somebody else comes in between.
 * @template T
 * @param {() => Promise<T | false>} step  gives false if it is to be tried again
 * @returns {Promise<T>}
 */
export async function retryUntilDone(step) {
  for (let tries = 0; tries < 5; tries++) {
    const done = await step();
    if (done !== false) return done;
  }
  throw new Error('Somebody else keeps writing.');
}
