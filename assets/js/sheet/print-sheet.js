import { preferences } from '../lib/preferences.js';

/**
 * Prints one worksheet and nothing else of the page.
 * @param {HTMLElement} sheet
 * @param {'blank' | 'filled' | 'earlier' | 'together' | 'card'} mode
 */
export function printSheet(sheet, mode) {
  const page = document.documentElement;
  const { title } = document;
  const printed = new AbortController();

  page.dataset.print = mode;
  sheet.toggleAttribute('data-print-only', true);
  document.body.toggleAttribute('data-printing-sheet', true);
  // Browsers print the title at the top of the paper and use it as the file name of a PDF.
  if (!preferences.usesPlainNames) document.title = sheet.dataset.title ?? title;

  const restore = () => {
    printed.abort();
    delete page.dataset.print;
    sheet.toggleAttribute('data-print-only', false);
    document.body.toggleAttribute('data-printing-sheet', false);
    document.title = title;
  };
  // Some phones never dispatch `afterprint`, but a reader who types or taps is back on the page.
  for (const type of ['afterprint', 'keydown', 'pointerdown']) {
    window.addEventListener(type, restore, { capture: true, signal: printed.signal });
  }
  try {
    window.print();
  } catch {
    restore();
  }
}
