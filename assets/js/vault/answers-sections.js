import { textElement } from '../lib/answer-text.js';
import { createButton } from '../lib/button.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { currentPerson } from '../people/switch.js';
import { answers } from '../workleaf.js';
import { KeptList } from './kept-list.js';
import { vaultMessages } from './messages.js';
/** @import { AnswerRecord } from '../lib/record.js' */

/**
 * What the page about answers shows.
 * @typedef {object} AnswersState
 * @property {AnswerRecord[]} kept  the guide's, the latest first; empty while they are locked
 * @property {number} [copiedAt]    when the last copy was saved
 * @property {boolean} hasLock      whether there is a passphrase
 * @property {boolean} isLocked     whether it has to be typed
 */

/** The sections of the page about answers, whose texts and buttons depend on what is stored. */
export class AnswersSections {
  #page;
  #list;

  /** The buttons about the passphrase that are shown now, so that they keep the focus. */
  #tools = '';

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#page = page;
    this.#list = new KeptList(page.querySelector('.kept-list'));
  }

  /** @param {AnswersState} state */
  show({ kept, copiedAt, hasLock, isLocked }) {
    this.#toggle('locked', isLocked);
    for (const id of ['kept', 'copy', 'saving']) this.#toggle(id, !isLocked);
    this.#text('summary', kept.length === 0 ? vaultMessages.nothing : vaultMessages.kept(kept.length, formatSavedAt(kept[0].savedAt)));
    this.#list.show(kept);
    this.#text('copied', copiedAt ? vaultMessages.copied(formatSavedAt(copiedAt)) : vaultMessages.noCopy);
    this.#text('saving', answers.isTabOnly ? vaultMessages.inTab : vaultMessages.onDevice);
    for (const [action, isShown] of /** @type {const} */ ([['tab', !answers.isTabOnly], ['device', answers.isTabOnly]])) {
      this.#page.querySelector(`[data-action="${action}"]`)?.toggleAttribute('hidden', !isShown);
    }
    this.#showPeople();
    this.#showPassphraseTools(hasLock, isLocked);
  }

  #showPeople() {
    this.#text('people', currentPerson() ? vaultMessages.people(currentPerson()) : vaultMessages.onePerson);
    const tool = this.#page.querySelector('[data-action="person"]');
    if (tool) tool.textContent = currentPerson() ? vaultMessages.switchTo(currentPerson() === '1' ? '2' : '1') : vaultMessages.addPerson;
    // Tab-only answers can belong to only one person.
    this.#toggle('people', !answers.isTabOnly);
  }

  /** @param {boolean} hasLock @param {boolean} isLocked */
  #showPassphraseTools(hasLock, isLocked) {
    const tools = this.#page.querySelector('[data-show="passphrase"]');
    const actions = hasLock ? [...(isLocked ? [] : ['lock']), 'change', 'remove'] : ['set'];
    const why = answers.isTabOnly ? vaultMessages.inTabNow : window.crypto?.subtle ? '' : vaultMessages.noCrypto;
    const state = why || actions.join();
    if (!tools || this.#tools === state) return;
    this.#tools = state;
    const names = { lock: vaultMessages.lockNow, change: vaultMessages.change, remove: vaultMessages.remove, set: vaultMessages.set };
    tools.replaceChildren(...(why ? [textElement('p', why)] : actions.map((action) => {
      const tool = createButton(names[/** @type {keyof typeof names} */ (action)], () => {});
      tool.dataset.action = action;
      return tool;
    })));
  }

  /** @param {string} id @param {boolean} isShown */
  #toggle(id, isShown) {
    this.#page.querySelector(`#${id}`)?.toggleAttribute('hidden', !isShown);
  }

  /** @param {string} name @param {string} text */
  #text(name, text) {
    const line = this.#page.querySelector(`[data-show="${name}"]`);
    if (line && line.textContent !== text) line.textContent = text;
  }
}
