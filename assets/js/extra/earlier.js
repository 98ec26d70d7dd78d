// For sheets that have changed since they were filled in; loaded by a sheet with `data-was`, and by one whose record holds
// answers that it has no field for.
import '../lib/answer-text.js';
import '../earlier/renamed.js';
import '../earlier/show.js';
import '../earlier/register.js';
