import { Confirmation } from './confirmation.js';
import { confirmationMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { SheetAnswers } from '../sheet/sheet-answers.js' */

/** The confirmation of each worksheet. @type {WeakMap<WorkSheet, Confirmation>} */
const confirmations = new WeakMap();

/** @param {WorkSheet} sheet  with tools */
function confirmationOf(sheet) {
  const known = confirmations.get(sheet) ?? new Confirmation(/** @type {Element} */ (sheet.querySelector('.sheet-tools')));
  confirmations.set(sheet, known);
  return known;
}

/**
 * Erases the answers on a worksheet, after asking, and offers to undo it.
 * @param {WorkSheet} sheet
 * @param {SheetAnswers} answers
 * @param {HTMLElement} tool  the button that was pressed
 */
function eraseSheet(sheet, answers, tool) {
  // Now, because screen readers only announce changes in a live region that already exists.
  const confirmation = confirmationOf(sheet);
  const erase = async (/** @type {string} */ message) => {
    const undo = await answers.erase();
    if (undo) confirmation.offerUndo(message, tool, undo);
  };
  if (tool.dataset.action === 'restart') erase(confirmationMessages.restarted);
  else confirmation.ask(tool, () => erase(confirmationMessages.erased));
}

Object.assign(window.workleaf, { eraseSheet, confirmationOf });
