// The search; loaded when it is first opened. It loads Lunr and the search index.
import '../lib/form-control.js';
import '../search/messages.js';
import '../search/words.js';
import '../search/guide-index.js';
import '../search/excerpt.js';
import '../search/result.js';
import '../search/search-box.js';
import '../exit/exit-link.js';
import '../search/search-dialog.js';
