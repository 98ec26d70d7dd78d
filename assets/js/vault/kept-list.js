import { textElement } from '../lib/answer-text.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { createButton } from '../lib/button.js';
import { vaultMessages } from './messages.js';
/** @import { AnswerRecord } from '../lib/record.js' */

/** The list of worksheets with answers; each has a button that erases it. */
export class KeptList {
  #list;

  #shown = '';

  /** @param {Element | null} list */
  constructor(list) {
    this.#list = list;
  }

  /** @param {AnswerRecord[]} records */
  show(records) {
    // Only replaced after a change, because the focus may be in it.
    const state = JSON.stringify(records.map(({ worksheet, savedAt }) => [worksheet, savedAt]));
    if (!this.#list || this.#shown === state) return;
    this.#shown = state;
    const places = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.answers-sheets [data-worksheet]'))];
    const links = new Map(places.map((place) => [place.dataset.worksheet, place.querySelector('a')]));
    this.#list.replaceChildren(...records.map((record) => keptItem(record, links.get(record.worksheet))));
  }
}

/**
 * @param {AnswerRecord} record
 * @param {HTMLAnchorElement | null | undefined} link  to the worksheet, unless it is gone
 */
function keptItem({ guide, worksheet, title, savedAt }, link) {
  const item = document.createElement('li');
  const name = title || link?.textContent || worksheet;
  const erase = createButton(vaultMessages.erase, () => {});
  erase.setAttribute('aria-label', vaultMessages.eraseOne(name));
  Object.assign(erase.dataset, { action: 'erase-one', guide, worksheet, title: name });
  const when = textElement('span', link ? formatSavedAt(savedAt) : `${formatSavedAt(savedAt)}, ${vaultMessages.gone}`);
  when.className = 'sheet-facts';
  item.append(link ? link.cloneNode(true) : textElement('span', name), ' ', when, erase);
  return item;
}
