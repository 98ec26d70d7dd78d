import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import test from 'node:test';
import { chacha20 } from '../../../assets/js/safe/chacha20.js';

test('encrypts the example of RFC 8439', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index);
  const nonce = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0x4a, 0, 0, 0, 0);
  const text = new TextEncoder().encode("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
  const encrypted = Buffer.from(chacha20(key, nonce, text)).toString('hex');
  assert.equal(encrypted.slice(0, 32), '6e2e359a2568f98041ba0728dd0d6981');
  assert.equal(encrypted.slice(-16), '8eedf2785e42874d');
  assert.deepEqual(chacha20(key, nonce, chacha20(key, nonce, text)), text);
});

test('encrypts as OpenSSL does, whatever the length', () => {
  for (const length of [0, 1, 63, 64, 65, 1000, 100_003]) {
    const [key, nonce, bytes] = [randomBytes(32), randomBytes(12), randomBytes(length)];
    const expected = createCipheriv('chacha20', key, Buffer.concat([Buffer.from([1, 0, 0, 0]), nonce])).update(bytes);
    assert.deepEqual(Buffer.from(chacha20(new Uint8Array(key), new Uint8Array(nonce), new Uint8Array(bytes))), expected);
  }
});
