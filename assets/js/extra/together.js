// Worksheets for two: each person fills one in alone, and then they compare; loaded when a reader asks for it or has used it.
import '../together/messages.js';
import '../lib/answer-text.js';
import '../lib/form-control.js';
import '../people/switch.js';
import '../together/revealed.js';
import '../together/mutual.js';
import '../together/sealed-file.js';
import '../together/other-person.js';
import '../together/side-by-side.js';
import '../together/agreed-card.js';
import '../together/parts.js';
import '../together/panel.js';
