// Words to choose from, which go into a blank when a reader taps them.
import '../lib/html.js';
import '../words/messages.js';
import '../words/word-bank.js';
