// The script of worksheets on a site with templates of its own: it saves answers, computes sums, prints and erases.
import './element/work-sheet.js';
import './confirm/erase.js';
