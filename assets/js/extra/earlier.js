// Worksheets that have changed since they were filled in; loaded by a worksheet with `data-was` or `data-renamed-from`, or with answers
// that fit none of its fields.
import '../lib/answer-text.js';
import '../earlier/renamed.js';
import '../earlier/unfit.js';
import '../earlier/remove.js';
import '../earlier/show-earlier.js';
import '../earlier/register.js';
