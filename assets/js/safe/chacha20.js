const ROUNDS = 20;

/** The columns and diagonals of the state that one double round mixes. */
const QUARTERS = [
  [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
  [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14],
];

/**
 * Encrypts or decrypts bytes with ChaCha20, as in RFC 8439, section 2.4. WebCrypto would take until after the page has been left, and is
 * missing on pages that came over plain HTTP.
 * @param {Uint8Array} key    32 bytes
 * @param {Uint8Array} nonce  12 bytes, never used twice with a key
 * @param {Uint8Array} bytes
 * @returns {Uint8Array} as many bytes
 */
export function chacha20(key, nonce, bytes) {
  const start = new Uint32Array([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...words(key), 1, ...words(nonce)]);
  const result = bytes.slice();
  for (let offset = 0; offset < bytes.length; offset += 64) {
    const stream = block(start);
    for (let index = offset; index < Math.min(offset + 64, bytes.length); index++) {
      result[index] ^= stream[(index - offset) >> 2] >>> (8 * (index & 3));
    }
    start[12]++;
  }
  return result;
}

/** @param {Uint32Array} start @returns {Uint32Array} 16 words of key stream */
function block(start) {
  const state = start.slice();
  for (let round = 0; round < ROUNDS; round += 2) {
    for (const [a, b, c, d] of QUARTERS) {
      add(state, a, b, d, 16);
      add(state, c, d, b, 12);
      add(state, a, b, d, 8);
      add(state, c, d, b, 7);
    }
  }
  return state.map((word, index) => word + start[index]);
}

/**
 * Adds a word to another, and mixes the sum into a third, which is rotated.
 * @param {Uint32Array} state
 * @param {number} sum
 * @param {number} added
 * @param {number} mixed
 * @param {number} bits
 */
function add(state, sum, added, mixed, bits) {
  state[sum] += state[added];
  const word = state[mixed] ^ state[sum];
  state[mixed] = (word << bits) | (word >>> (32 - bits));
}

/** @param {Uint8Array} bytes @returns {number[]} little-endian */
function words(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index, true));
}
