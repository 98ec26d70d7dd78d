/** @import { SealHeader, Sealed } from '../safe/cipher.js' */

/**
 * How the answers are locked: what is needed besides the passphrase to derive the key, and an encrypted text to check the key with.
 * @typedef {SealHeader & {id: string, check: Sealed}} Lock
 */

/**
 * The IndexedDB database of one person's answers, opened when first needed.
 *
 * Its promises always settle, even if the browser throws or never responds, and nothing is retried without limit.
 */
export class Database {
  /** How long to wait before reporting that answers are not being saved, in milliseconds. */
  static TIMEOUT = 4000;

  static STORES = { answers: ['guide', 'worksheet'], left: ['guide', 'worksheet', 'leftAt'], notes: 'id' };

  name;

  #onopen;

  /** @type {Promise<Connection> | undefined} */
  #connecting;

  /** The connection once it is open, for synchronous use while the page is being closed. @type {Connection | undefined} */
  connection;

  /**
   * @param {string} name
   * @param {(connection: Connection) => void} onopen  called when the database has opened, even after a timeout
   */
  constructor(name, onopen) {
    this.name = name;
    this.#onopen = onopen;
  }

  /** The open connection; rejects after a timeout. If opening fails, it is not tried again on this page. */
  async connect() {
    this.#connecting ??= this.#open();
    return withTimeout(this.#connecting);
  }

  close() {
    this.connection?.database.close();
    this.#reset();
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
          this.connection = connection;
          resolve(connection);
          this.#onopen(connection);
        } catch (error) {
          reject(error);
        }
      };
    });
  }

  #reset() {
    this.#connecting = undefined;
    this.connection = undefined;
  }
}

/** An open database. */
export class Connection {
  database;

  #onlost;

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
      const timeout = setTimeout(() => {
        // Abort, because what was reported as not saved must not be saved later without the reader's knowledge. Do not wait for `onabort`:
        // WebKit never dispatches it for a transaction that waits for one of a page in the back/forward cache.
        if (abort(transaction)) reject(transaction.error);
      }, Database.TIMEOUT);
      transaction.oncomplete = () => {
        clearTimeout(timeout);
        resolve();
      };
      transaction.onabort = () => {
        clearTimeout(timeout);
        reject(transaction.error);
      };
      work(...stores.map((name) => transaction.objectStore(name)));
    });
  }

  /**
   * Stores a value without waiting for the result, on a page that is being closed.
   * @param {string} store
   * @param {object} value
   */
  putNow(store, value) {
    const transaction = this.#begin([store], 'readwrite');
    transaction.objectStore(store).put(value);
    transaction.commit?.();
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
