// Worksheets that have changed since they were filled in; loaded by a worksheet with `data-was` or `data-renamed-from`, or with answers
// for which it has no field.
import '../lib/answer-text.js';
import '../earlier/renamed.js';
import '../earlier/show-earlier.js';
import '../earlier/register.js';
