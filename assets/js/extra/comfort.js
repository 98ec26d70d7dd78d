// The panel with preferences for text size, spacing, contrast and printing.
import '../lib/html.js';
import '../lib/form-control.js';
import '../comfort/messages.js';
import '../comfort/reading-comfort.js';
