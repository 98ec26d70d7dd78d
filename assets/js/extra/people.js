// Says whose sheet it is, and follows when that changes; loaded where two people share the device.
import '../people/switch.js';
import '../people/follow.js';
import '../people/who.js';
