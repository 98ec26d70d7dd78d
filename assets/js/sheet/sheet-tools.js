import { loadExtra, useExtra } from '../lib/extra.js';
import { sheetMessages } from '../lib/messages.js';
import { printSheet } from './print-sheet.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { SheetAnswers } from './sheet-answers.js' */

/**
 * Shows the buttons of a worksheet.
 * @param {Element} sheet
 * @returns {boolean} whether there are any
 */
export function showTools(sheet) {
  const tools = sheet.querySelector('.sheet-tools');
  if (!tools) return false;
  // Web views in apps often cannot print.
  const cannotPrint = typeof window.print !== 'function';
  for (const tool of tools.querySelectorAll('[data-action^=print]')) tool.toggleAttribute('hidden', cannotPrint);
  tools.removeAttribute('hidden');
  return true;
}

/**
 * Does what the button says that was pressed: printing, erasing, and what is loaded on demand.
 * @param {WorkSheet} sheet
 * @param {SheetAnswers} answers
 * @param {Event} event  a click on the worksheet
 */
export function runTool(sheet, answers, { target }) {
  const tool = /** @type {Element} */ (target).closest('[data-action]');
  if (!(tool instanceof HTMLElement)) return;
  const { action } = tool.dataset;
  switch (action) {
    case 'print-blank':
      printSheet(sheet, 'blank');
      break;
    case 'print-filled':
      printSheet(sheet, 'filled');
      break;
    case 'erase':
    case 'restart':
      // On a site with templates of its own, it is part of the only script.
      Promise.resolve(window.workleaf.eraseSheet ?? loadExtra('confirm'))
        .then(() => window.workleaf.eraseSheet(sheet, answers, tool), () => sheet.showStatus(sheetMessages.extraMissing));
      break;
    case 'again':
    case 'together':
      useExtra(action, () => window.workleaf[action === 'again' ? 'beginAgain' : 'openTogether'](sheet, tool));
      break;
  }
}
