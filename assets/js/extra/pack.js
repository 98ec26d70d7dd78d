// Remembers and prints the sheets that somebody ticks; loaded by the page `pack/`.
import '../pack/messages.js';
import '../pack/work-pack.js';
