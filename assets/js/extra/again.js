// Worksheets that repeat; loaded by a worksheet with `data-repeat` once it has answers.
import '../again/messages.js';
import '../lib/answer-text.js';
import '../again/entries.js';
import '../again/series.js';
import '../again/chart.js';
import '../again/history.js';
