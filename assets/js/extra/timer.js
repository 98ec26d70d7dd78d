// A timer for the turns of a speaker and a listener.
import '../lib/html.js';
import '../lib/form-control.js';
import '../lib/session.js';
import '../timer/messages.js';
import '../timer/turns.js';
import '../timer/bell.js';
import '../timer/turn-timer.js';
