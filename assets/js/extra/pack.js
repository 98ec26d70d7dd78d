// Remembers and prints the sheets that somebody ticks; loaded by the page `pack/`.
import '../pack/shared.js';
import '../pack/work-pack.js';
