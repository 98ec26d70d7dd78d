import { useExtra } from '../lib/extra.js';
import { sheetMessages } from '../lib/messages.js';
import { Confirmation } from './confirmation.js';
import { printSheet } from './print-sheet.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { SheetAnswers } from './sheet-answers.js' */

/**
 * Shows the buttons of a worksheet.
 * @param {Element} sheet
 * @returns {Confirmation | undefined} where they ask and offer to undo; undefined if there are no buttons
 */
export function showTools(sheet) {
  const tools = sheet.querySelector('.sheet-tools');
  if (!tools) return undefined;
  // Web views in apps often cannot print.
  const cannotPrint = typeof window.print !== 'function';
  for (const tool of tools.querySelectorAll('[data-action^=print]')) tool.toggleAttribute('hidden', cannotPrint);
  tools.removeAttribute('hidden');
  return new Confirmation(tools);
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
  /** @param {string} message  shown afterwards */
  const erase = async (message) => {
    const undo = await answers.erase();
    if (undo) sheet.confirmation?.offerUndo(message, tool, undo);
  };
  const { action } = tool.dataset;
  switch (action) {
    case 'print-blank':
      printSheet(sheet, 'blank');
      break;
    case 'print-filled':
      printSheet(sheet, 'filled');
      break;
    case 'erase':
      sheet.confirmation?.ask(tool, () => erase(sheetMessages.erased));
      break;
    case 'restart':
      erase(sheetMessages.restarted);
      break;
    case 'again':
    case 'together':
      useExtra(action, () => window.workleaf[action === 'again' ? 'beginAgain' : 'openTogether'](sheet, tool));
      break;
  }
}
