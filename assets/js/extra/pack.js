// Remembers and prints the ticked worksheets; loaded by the page `pack/`.
import '../pack/messages.js';
import '../pack/work-pack.js';
