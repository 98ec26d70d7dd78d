/**
 * The IndexedDB database `workleaf`, opened when first needed.
 *
 * Whatever the browser does (refuses, throws, says nothing), a promise from here ends, and nothing is tried for ever.
 */
class Database {
  /** How long a reader should wait before hearing that nothing is being saved, in milliseconds. */
  static #PATIENCE = 4000;

  /** @type {Promise<IDBDatabase> | undefined} */
  #opening;

  /** The same, once it is open, for the moment in which there is no time to wait. @type {IDBDatabase | undefined} */
  #opened;

  #onopen;

  /** @param {() => void} onopen  called when the database answers, however late */
  constructor(onopen) {
    this.#onopen = onopen;
  }

  /**
   * Runs one transaction, and ends when all of it is kept.
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   * @param {(...stores: IDBObjectStore[]) => void} work
   * @returns {Promise<void>}
   */
  async run(stores, mode, work) {
    const database = await this.#patiently();
    return new Promise((resolve, reject) => {
      const transaction = this.#begin(database, stores, mode);
      // Giving up means undoing: what is reported as not saved must not be saved later, behind the reader's back.
      const silent = setTimeout(() => abort(transaction), Database.#PATIENCE);
      transaction.oncomplete = () => {
        clearTimeout(silent);
        resolve();
      };
      transaction.onabort = () => {
        clearTimeout(silent);
        reject(transaction.error);
      };
      work(...stores.map((name) => transaction.objectStore(name)));
    });
  }

  /**
   * Puts one thing without waiting for anything, for a page that is being closed.
   * @param {string} store
   * @param {object} thing
   */
  putNow(store, thing) {
    if (!this.#opened) return;
    const transaction = this.#begin(this.#opened, [store], 'readwrite');
    transaction.objectStore(store).put(thing);
    transaction.commit?.();
  }

  /**
   * @param {IDBDatabase} database
   * @param {string[]} stores
   * @param {IDBTransactionMode} mode
   */
  #begin(database, stores, mode) {
    try {
      return database.transaction(stores, mode);
    } catch (error) {
      // The browser dropped the connection; the next edit may open another.
      this.#forget();
      throw error;
    }
  }

  /** The database, or an error when it keeps the reader waiting. Being refused once is final for this page. */
  async #patiently() {
    this.#opening ??= this.#open();
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('The browser did not answer.')), Database.#PATIENCE);
    });
    try {
      return await /** @type {Promise<IDBDatabase>} */ (Promise.race([this.#opening, silence]));
    } finally {
      clearTimeout(timer);
    }
  }

  /** @returns {Promise<IDBDatabase>} */
  #open() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('workleaf', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('answers', { keyPath: ['guide', 'worksheet'] });
        request.result.createObjectStore('left', { keyPath: ['guide', 'worksheet', 'leftAt'] });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = () => this.#forget();
        // A newer version of the guide in another tab must not have to wait for this one.
        database.onversionchange = () => {
          database.close();
          this.#forget();
        };
        this.#opened = database;
        resolve(database);
        this.#onopen();
      };
    });
  }

  #forget() {
    this.#opening = undefined;
    this.#opened = undefined;
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
