// Says whose sheet it is; loaded where two people share the device.
//
// @import ../people/switch.js
// @import ../people/who.js
