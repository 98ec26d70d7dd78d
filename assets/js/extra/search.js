// The search, loaded when it is first opened. It loads the library and the index of the guide itself.
import '../lib/form-control.js';
import '../search/messages.js';
import '../search/words-of.js';
import '../search/guide-index.js';
import '../search/excerpt.js';
import '../search/result.js';
import '../search/finder.js';
import '../exit/way-out.js';
import '../search/search-dialog.js';
