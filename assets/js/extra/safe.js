// Keeps answers that are not to lie on the device in clear: in the tab alone, or sealed with a passphrase.
import '../safe/cipher.js';
import '../safe/handover.js';
import '../safe/in-tab.js';
import '../safe/sealed.js';
import '../safe/safe.js';
