import { html } from '../lib/html.js';
import { wordMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

const SEPARATOR = ', ';

/**
 * `<word-bank>`: words to choose from. Each becomes a button that puts its word into the text field of the worksheet that had the
 * focus or took a word last, otherwise into the first empty one, otherwise into the last one.
 */
class WordBank extends HTMLElement {
  #status = html('p', { role: 'status', className: 'heard' });

  /** @type {TextField | undefined} */
  #lastField;

  connectedCallback() {
    const sheet = /** @type {WorkSheet | null} */ (this.closest('work-sheet'));
    // In a pack, worksheets are only printed.
    if (!sheet || this.contains(this.#status)) return;
    for (const item of this.querySelectorAll('.word')) {
      const word = item.textContent?.trim() ?? '';
      item.replaceChildren(html('button', { type: 'button', onclick: () => this.#choose(sheet, word) }, word));
    }
    this.append(this.#status);
    this.#remember(document.activeElement, sheet);
    sheet.addEventListener('focusin', ({ target }) => this.#remember(/** @type {Element} */ (target), sheet));
  }

  /** @param {Element | null} focused @param {WorkSheet} sheet */
  #remember(focused, sheet) {
    this.#lastField = textFields(sheet).find((field) => field === focused) ?? this.#lastField;
  }

  /** @param {WorkSheet} sheet @param {string} word */
  #choose(sheet, word) {
    const fields = textFields(sheet);
    const field = fields.find((each) => each === this.#lastField) ?? fields.find(({ value }) => !value.trim()) ?? fields.at(-1);
    if (!field) return;
    this.#lastField = field;
    const { wording } = sheet.fields.describe(field.name);
    const words = field.value.trim();
    const isThere = words.split(',').some((each) => each.trim() === word);
    if (!isThere) {
      field.value = words ? words + SEPARATOR + word : word;
      // As if it had been typed, so that it is saved.
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    this.#status.textContent = isThere ? wordMessages.there(word, wording) : wordMessages.added(word, wording);
  }
}

/**
 * The fields that a word can be put into, in the order of the page.
 * @param {WorkSheet} sheet
 * @returns {TextField[]}
 */
function textFields(sheet) {
  const fields = /** @type {NodeListOf<TextField>} */ (sheet.querySelectorAll('input[type="text"][name]:enabled:not([readonly], .number), textarea[name]:enabled:not([readonly])'));
  return [...fields];
}

customElements.define('word-bank', WordBank);
