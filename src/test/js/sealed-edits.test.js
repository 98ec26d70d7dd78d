import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

globalThis.window = { name: '', workleaf: {} };
const { Cipher } = await import('../../../assets/js/safe/cipher.js');
const { removeSealedEdits, sealedEdits, storeSealedEdits } = await import('../../../assets/js/safe/sealed-edits.js');

const HEADER = { cipher: 'AES-256-GCM', derivation: 'PBKDF2-HMAC-SHA256', rounds: 1, salt: new Uint8Array(16) };
const EDITS = { guide: 'guide', worksheet: 'sheet', leftAt: 1.5, edits: [['felt', { value: 'calm', known: 0 }]] };

function cipher(first) {
  const raw = new Uint8Array(32);
  raw[0] = first;
  return Cipher.of(raw, HEADER);
}

beforeEach(() => {
  const entries = {};
  Object.defineProperties(entries, {
    getItem: { value: (name) => entries[name] ?? null },
    setItem: { value: (name, text) => (entries[name] = text) },
    removeItem: { value: (name) => delete entries[name] },
  });
  globalThis.localStorage = entries;
});

test('edits of a page that was left are read with the same passphrase, and are stored encrypted', async () => {
  assert.equal(storeSealedEdits('workleaf', await cipher(1), EDITS), true);
  assert.equal(JSON.stringify(globalThis.localStorage).includes('calm'), false);
  assert.deepEqual([...sealedEdits('workleaf', await cipher(1)).values()], [EDITS]);
});

test('edits that were encrypted with another passphrase are not read', async () => {
  storeSealedEdits('workleaf', await cipher(1), EDITS);
  assert.deepEqual([...sealedEdits('workleaf', await cipher(2)).values()], [undefined]);
});

test('each of two people has edits of their own', async () => {
  storeSealedEdits('workleaf-2', await cipher(1), EDITS);
  assert.equal(sealedEdits('workleaf', await cipher(1)).size, 0);
  removeSealedEdits('workleaf');
  assert.equal(sealedEdits('workleaf-2', await cipher(1)).size, 1);
  removeSealedEdits('workleaf-2');
  assert.equal(sealedEdits('workleaf-2', await cipher(1)).size, 0);
});

test('a full store is reported', async () => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, writable: true, value: { setItem() { throw new DOMException('', 'QuotaExceededError'); } } });
  assert.equal(storeSealedEdits('workleaf', await cipher(1), EDITS), false);
});
