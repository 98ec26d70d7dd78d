// Shows whose answers are on a worksheet, and reloads the page after a switch; loaded if two people share the device.
import '../people/switch.js';
import '../people/follow.js';
import '../people/show-who.js';
