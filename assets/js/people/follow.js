import { answers } from '../workleaf.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */

/** Takes a page along where another tab has given the device to the other one. Nothing that was typed is lost to that. */
async function follow() {
  const sheets = /** @type {WorkSheet[]} */ ([...document.querySelectorAll('work-sheet')]);
  await Promise.all(sheets.map((sheet) => sheet.flush()));
  // What the device does not take, or is in the tab alone, is nowhere but here.
  if (answers.isInTab || sheets.some((sheet) => sheet.hasEdits)) return;
  await answers.safe?.lock();
  location.reload();
}

window.workleaf.follow = follow;
