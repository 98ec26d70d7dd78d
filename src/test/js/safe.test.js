import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

globalThis.window = { name: '', workleaf: {} };
globalThis.addEventListener = () => {};
globalThis.BroadcastChannel = class {};
const { Cipher } = await import('../../../assets/js/safe/cipher.js');
const { Safe } = await import('../../../assets/js/safe/safe.js');
const { storeLeftEdits, leftEdits } = await import('../../../assets/js/lib/left-edits.js');

const HEADER = { cipher: 'AES-256-GCM', derivation: 'PBKDF2-HMAC-SHA256', rounds: 1, salt: new Uint8Array(16) };
const EDITS = { guide: 'guide', worksheet: 'sheet', leftAt: 1.5, edits: [['felt', { value: 'calm', known: 0 }]] };

/** A connection to a database that never responds: requests stay pending until `fail()` rejects them. */
class Connection {
  started = 0;
  #reject = () => {};

  run() {
    this.started++;
    return new Promise((_, reject) => (this.#reject = reject));
  }

  fail() {
    this.#reject(new Error('no response'));
  }
}

function storage() {
  const entries = {};
  Object.defineProperties(entries, {
    getItem: { value: (name) => entries[name] ?? null },
    setItem: { value: (name, text) => (entries[name] = text) },
    removeItem: { value: (name) => delete entries[name] },
  });
  return entries;
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  globalThis.localStorage = storage();
  globalThis.sessionStorage = storage();
});

test('all worksheets of a page fail together if the edits that a page left cannot be applied', async () => {
  storeLeftEdits('workleaf', EDITS);
  const cipher = await Cipher.of(new Uint8Array(32), HEADER);
  const safe = new Safe({ database: { name: 'workleaf' }, notify() {}, isTabOnly: false });
  const connection = new Connection();
  const stores = [1, 2, 3].map(() => safe.storeOf(connection, cipher));
  await tick();
  assert.equal(connection.started, 1);
  connection.fail();
  const results = await Promise.allSettled(stores);
  assert.deepEqual(results.map(({ reason }) => reason?.message), ['no response', 'no response', 'no response']);
  assert.equal(connection.started, 1);
  assert.equal(leftEdits('workleaf').size, 1);

  // The next attempt starts again.
  const again = safe.storeOf(connection, cipher);
  await tick();
  assert.equal(connection.started, 2);
  connection.fail();
  await assert.rejects(again, /no response/);
});

test('edits that a page left do not wait for another connection', async () => {
  storeLeftEdits('workleaf', EDITS);
  const cipher = await Cipher.of(new Uint8Array(32), HEADER);
  const safe = new Safe({ database: { name: 'workleaf' }, notify() {}, isTabOnly: false });
  const [closed, open] = [new Connection(), new Connection()];
  const first = safe.storeOf(closed, cipher);
  const second = safe.storeOf(open, cipher);
  await tick();
  assert.deepEqual([closed.started, open.started], [1, 1]);
  closed.fail();
  open.fail();
  assert.deepEqual((await Promise.allSettled([first, second])).map(({ status }) => status), ['rejected', 'rejected']);
});
