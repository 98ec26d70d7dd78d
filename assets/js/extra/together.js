// For sheets that two fill in, each alone, to look at them side by side afterwards; loaded when a reader asks for it.
import '../together/messages.js';
import '../lib/answer-text.js';
import '../lib/form-control.js';
import '../people/switch.js';
import '../together/revealed.js';
import '../together/exchange.js';
import '../together/other-person.js';
import '../together/side-by-side.js';
import '../together/panel.js';
