// A deck of cards that shows one card at a time.
import '../lib/html.js';
import '../lib/form-control.js';
import '../cards/messages.js';
import '../cards/deck.js';
import '../cards/swipe.js';
import '../cards/kept-cards.js';
import '../cards/card-deck.js';
