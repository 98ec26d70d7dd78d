// Answers that are encrypted with a passphrase, or kept in the tab only.
import '../safe/cipher.js';
import '../safe/chacha20.js';
import '../safe/handover.js';
import '../safe/tab-store.js';
import '../safe/encrypted-store.js';
import '../safe/safe.js';
