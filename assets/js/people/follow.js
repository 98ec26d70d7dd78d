import { answers } from '../workleaf.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */

/** Reloads the page after another tab has switched to the other person, unless something typed would be lost. */
async function follow() {
  const sheets = /** @type {WorkSheet[]} */ ([...document.querySelectorAll('work-sheet')]);
  await Promise.all(sheets.map((sheet) => sheet.flush()));
  // Answers that could not be saved, or are kept in the tab only, exist only on this page.
  if (answers.isTabOnly || sheets.some((sheet) => sheet.hasEdits)) return;
  await answers.safe?.lock();
  location.reload();
}

window.workleaf.follow = follow;
