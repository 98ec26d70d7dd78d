// Erasing the answers on a worksheet; loaded when its reader wants to.
import '../confirm/messages.js';
import '../confirm/confirmation.js';
import '../confirm/erase.js';
