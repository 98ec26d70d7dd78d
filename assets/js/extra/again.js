// For sheets that are filled in again and again; loaded by a sheet with `data-repeat` once there is something on it.
import '../again/messages.js';
import '../lib/answer-text.js';
import '../again/entries.js';
import '../again/series.js';
import '../again/chart.js';
import '../again/history.js';
