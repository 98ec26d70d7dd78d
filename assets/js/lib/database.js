import { leftEdits, noteLock } from './left-edits.js';
import { writeLocal } from './local-storage.js';
/** @import { SealHeader, Sealed } from '../safe/cipher.js' */

/**
 * How the answers are locked: what is needed besides the passphrase to derive the key, and an encrypted text to check the key with.
 * @typedef {SealHeader & {id: string, check: Sealed}} Lock
 */

/**
 * The IndexedDB database of one person's answers, opened when first needed.
 *
 * Its promises always settle, even if the browser throws or never responds, and nothing is retried without limit. A page that is left
 * closes the database: in WebKit, a transaction that is open in the back/forward cache blocks those of all other pages.
 */
export class Database {
  /** How long to wait before reporting that answers are not being saved, in milliseconds. */
  static TIMEOUT = 3500;

  static STORES = { answers: ['guide', 'worksheet'], left: ['guide', 'worksheet', 'leftAt'], notes: 'id' };

  name;

  #onopen;

  /** @type {Promise<Connection> | undefined} */
  #connecting;

  /** @type {Connection | undefined} */
  #connection;

  /** Resolves when a page that was left is shown again. @type {Promise<void> | undefined} */
  #suspended;

  #resume = () => {};

  /**
   * @param {string} name
   * @param {(connection: Connection) => void} onopen  called when the database has opened, even after a timeout
   */
  constructor(name, onopen) {
    this.name = name;
    this.#onopen = onopen;
    globalThis.addEventListener?.('pagehide', ({ persisted }) => this.#suspend(persisted));
    globalThis.addEventListener?.('pageshow', () => this.#resume(), true);
  }

  /** The open connection; rejects after a timeout. If opening fails, the next call tries again. */
  async connect() {
    await this.#suspended;
    if (!this.#connecting) {
      const connecting = this.#open();
      this.#connecting = connecting;
      connecting.catch(() => {
        if (this.#connecting === connecting) this.#reset();
      });
    }
    return withTimeout(this.#connecting.then((connection) => this.#moveLeftEdits(connection)));
  }

  close() {
    this.#connection?.database.close();
    this.#reset();
  }

  /** @param {boolean} isCached  whether the page is kept in the back/forward cache */
  #suspend(isCached) {
    if (isCached) this.#connection?.abortAll();
    this.close();
    this.#suspended ??= new Promise((resolve) => {
      this.#resume = () => {
        this.#suspended = undefined;
        resolve();
      };
    });
  }

  /**
   * Moves the edits of pages that were left into the database, unless it is locked: then they wait for the key.
   * @param {Connection} connection
   */
  async #moveLeftEdits(connection) {
    const left = connection.lock ? [] : [...leftEdits(this.name)];
    if (left.length === 0) return connection;
    try {
      await connection.run(['left'], 'readwrite', (store) => left.forEach(([, edits]) => store.put(edits)));
      // Only now: this page can be left before they are stored. Edits that are moved twice are applied once.
      for (const [name] of left) writeLocal(name, undefined);
    } catch {
      // The device is full, or the page is being left: the next page tries again.
    }
    return connection;
  }

  /**
   * @param {number} [version]
   * @returns {Promise<Connection>}
   */
  #open(version) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, version);
      request.onupgradeneeded = ({ oldVersion }) => {
        const { result, transaction } = request;
        for (const [name, keyPath] of Object.entries(Database.STORES)) {
          if (!result.objectStoreNames.contains(name)) result.createObjectStore(name, { keyPath });
        }
        // Distinguishes this database from the one that is created after the browser has deleted this one.
        if (oldVersion === 0) transaction?.objectStore('notes').put({ id: 'born', at: Date.now() + Math.random() });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = async () => {
        const database = request.result;
        const connection = new Connection(database, () => this.#reset());
        database.onclose = () => this.#reset();
        // A newer version of the guide, or a tab that locks the answers, must not be blocked by this connection.
        database.onversionchange = () => {
          database.close();
          this.#reset();
        };
        try {
          if (Object.keys(Database.STORES).some((name) => !database.objectStoreNames.contains(name))) {
            database.close();
            resolve(this.#open(database.version + 1));
            return;
          }
          await connection.readNotes();
          noteLock(this.name, Boolean(connection.lock));
          this.#connection = connection;
          resolve(connection);
          this.#onopen(connection);
        } catch (error) {
          database.close();
          reject(error);
        }
      };
    });
  }

  #reset() {
    this.#connecting = undefined;
    this.#connection = undefined;
  }
}

/** An open database. */
export class Connection {
  database;

  #onlost;

  /** How to reject the promise of each transaction that is running. @type {Map<IDBTransaction, (error: unknown) => void>} */
  #running = new Map();

  /** Undefined while the answers are not encrypted. Changing it closes all connections, so it stays valid. @type {Lock | undefined} */
  lock;

  /** When the database was created. @type {number | undefined} */
  createdAt;

  /**
   * @param {IDBDatabase} database
   * @param {() => void} onlost
   */
  constructor(database, onlost) {
    this.database = database;
    this.#onlost = onlost;
  }

  async readNotes() {
    /** @type {IDBRequest[]} */
    let requests = [];
    await this.run(['notes'], 'readonly', (notes) => {
      requests = [notes.get('lock'), notes.get('born')];
    });
    this.lock = requests[0].result;
    this.createdAt = requests[1].result?.at;
  }

  /**
   * Runs one transaction; resolves when it has been committed.
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(...stores: IDBObjectStore[]) => void} work
   * @returns {Promise<void>}
   */
  run(stores, mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#begin(stores, mode);
      this.#running.set(transaction, reject);
      const finish = () => {
        clearTimeout(timeout);
        this.#running.delete(transaction);
      };
      const timeout = setTimeout(() => {
        // Abort, because what was reported as not saved must not be saved later without the reader's knowledge. Do not wait for `onabort`:
        // WebKit never dispatches it for a transaction that waits for one of a page in the back/forward cache.
        if (abort(transaction)) reject(transaction.error);
      }, Database.TIMEOUT);
      transaction.oncomplete = () => {
        finish();
        resolve();
      };
      transaction.onabort = () => {
        finish();
        reject(transaction.error);
      };
      work(...stores.map((name) => transaction.objectStore(name)));
    });
  }

  /** Aborts what has not been committed on a page that is being left; it can be run again when the page is shown again. */
  abortAll() {
    for (const [transaction, reject] of this.#running) {
      // Firefox dispatches no event for it.
      if (abort(transaction)) reject(new DOMException('', 'InvalidStateError'));
    }
  }

  /**
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   */
  #begin(stores, mode) {
    try {
      return this.database.transaction(stores, mode);
    } catch (error) {
      // The browser has closed the connection; the next edit can open another.
      this.#onlost();
      throw error;
    }
  }
}

/** Timers, as `window` has them. @typedef {{setTimeout: (run: () => void, delay: number) => any, clearTimeout: (timer: any) => void}} Clock */

/**
 * Resolves like the given promise, or rejects after a timeout.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} [delay]
 * @param {Clock} [clock]
 * @returns {Promise<T>}
 */
export function withTimeout(promise, delay = Database.TIMEOUT, clock = globalThis) {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new Error('The browser did not answer.')), delay);
    promise.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

/**
 * @param {IDBTransaction} transaction
 * @returns {boolean} false if it has finished in the meantime, for example while the phone was asleep
 */
function abort(transaction) {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}
