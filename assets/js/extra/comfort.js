// The panel in which a reader chooses text, contrast, spacing and paper.
import '../lib/html.js';
import '../lib/form-control.js';
import '../comfort/messages.js';
import '../comfort/reading-comfort.js';
