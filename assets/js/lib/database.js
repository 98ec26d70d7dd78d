/** @import { SealHeader, Sealed } from '../safe/cipher.js' */

/** How the answers are locked: what it takes, beside the passphrase, to make the key. @typedef {SealHeader & {id: string, check: Sealed}} Lock */

/**
 * The IndexedDB database of one person's answers, opened when first needed.
 *
 * Whatever the browser does (refuses, throws, says nothing), a promise from here ends, and nothing is tried for ever.
 */
export class Database {
  /** How long a reader should wait before hearing that nothing is being saved, in milliseconds. */
  static TIMEOUT = 4000;

  static STORES = { answers: ['guide', 'worksheet'], left: ['guide', 'worksheet', 'leftAt'], notes: 'id' };

  name;

  #onopen;

  /** @type {Promise<Connection> | undefined} */
  #opening;

  /** The same, once it is open, for the moment in which there is no time to wait. @type {Connection | undefined} */
  opened;

  /**
   * @param {string} name
   * @param {(connection: Connection) => void} onopen  called when the database answers, however late
   */
  constructor(name, onopen) {
    this.name = name;
    this.#onopen = onopen;
  }

  /** The database, or an error when it keeps the reader waiting. Being refused once is final for this page. */
  async connect() {
    this.#opening ??= this.#open();
    return withTimeout(this.#opening);
  }

  close() {
    this.opened?.database.close();
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
        // Tells this database from one that the browser makes anew after throwing it away.
        if (oldVersion === 0) transaction?.objectStore('notes').put({ id: 'born', at: Date.now() + Math.random() });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = async () => {
        const database = request.result;
        const connection = new Connection(database, () => this.#reset());
        database.onclose = () => this.#reset();
        // A newer version of the guide in another tab, or one that locks, must not have to wait for this one.
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
          this.opened = connection;
          resolve(connection);
          this.#onopen(connection);
        } catch (error) {
          reject(error);
        }
      };
    });
  }

  #reset() {
    this.#opening = undefined;
    this.opened = undefined;
  }
}

/** An open database. */
export class Connection {
  database;

  #onlost;

  /** Undefined as long as the answers are kept in clear. Who changes it closes all connections. @type {Lock | undefined} */
  lock;

  /** When the database was made. @type {number | undefined} */
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
   * Runs one transaction, and ends when all of it is kept.
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(...stores: IDBObjectStore[]) => void} work
   * @returns {Promise<void>}
   */
  run(stores, mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#begin(stores, mode);
      // Giving up means undoing: what is reported as not saved must not be saved later, behind the reader's back.
      const timeout = setTimeout(() => abort(transaction), Database.TIMEOUT);
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
   * Puts one thing without waiting for anything, for a page that is being closed.
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
      // The browser dropped the connection; the next edit may open another.
      this.#onlost();
      throw error;
    }
  }
}

/**
 * The same promise, or an error when it keeps the reader waiting.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export async function withTimeout(promise) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser did not answer.')), Database.TIMEOUT);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, timeout]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {IDBTransaction} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has just ended after all, as after a phone's sleep.
  }
}
