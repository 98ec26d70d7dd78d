// Keeps answers that are not to lie on the device in clear: in the tab alone, or sealed with a passphrase.
import '../safe/cipher.js';
import '../safe/handover.js';
import '../safe/tab-store.js';
import '../safe/encrypted-store.js';
import '../safe/safe.js';
