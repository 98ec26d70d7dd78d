import { loadExtra } from '../lib/extra.js';
import { formControl } from '../lib/form-control.js';
import { GuideIndex } from './guide-index.js';
import { searchMessages } from './messages.js';
import { resultItem } from './result.js';
/** @import { SearchHit } from './guide-index.js' */

/** A search input and the list of results below it, which is updated while the reader types. */
export class SearchBox {
  /** How many results are shown at first. */
  static #INITIAL_RESULTS = 12;

  /** How long to wait for the next keystroke before announcing the number of results, in milliseconds. */
  static #ANNOUNCE_DELAY = 400;

  element = document.createElement('search');

  #input = formControl('input', {
    type: 'search', className: 'finder-words', placeholder: searchMessages.hint, autocapitalize: 'none',
    spellcheck: false, enterKeyHint: 'search', maxLength: 100,
  });

  #status = document.createElement('p');

  #results = document.createElement('ol');

  #more = document.createElement('button');

  #isLoading = false;

  /** @type {GuideIndex | undefined} */
  #index;

  /** @type {SearchHit[]} */
  #found = [];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    const label = document.createElement('label');
    label.textContent = searchMessages.label;
    label.htmlFor = this.#input.id = 'finder-words';
    this.#status.className = 'finder-status';
    this.#status.setAttribute('role', 'status');
    this.#results.className = 'finder-results';
    Object.assign(this.#more, { type: 'button', className: 'finder-more', hidden: true });
    this.element.className = 'finder';
    // For older browsers, which do not know the element.
    this.element.setAttribute('role', 'search');
    this.element.append(label, this.#input, this.#status, this.#results, this.#more);
    this.#input.addEventListener('focus', () => this.#load());
    this.#input.addEventListener('input', () => this.#search());
    this.#more.addEventListener('click', () => this.#showAll());
    this.element.addEventListener('keydown', (event) => this.#moveFocus(event));
  }

  /** Focuses the input. */
  focus() {
    this.#input.focus();
    this.#input.select();
  }

  async #load() {
    if (this.#index || this.#isLoading) return;
    this.#isLoading = true;
    this.#announce(searchMessages.preparing);
    try {
      this.#index = await loadIndex();
      this.#announce('');
      this.#search();
    } catch {
      this.#announce(searchMessages.failed);
    }
    this.#isLoading = false;
  }

  #search() {
    if (!this.#index) return;
    const text = this.#input.value.trimStart();
    const { found, isSimilar } = this.#index.find(text);
    this.#found = found;
    this.#results.replaceChildren(...found.slice(0, SearchBox.#INITIAL_RESULTS).map(resultItem));
    this.#more.hidden = found.length <= SearchBox.#INITIAL_RESULTS;
    this.#more.textContent = searchMessages.all(found.length);
    this.#announceLater(this.#summary(text.trim(), isSimilar));
  }

  /**
   * @param {string} text
   * @param {boolean} isSimilar
   */
  #summary(text, isSimilar) {
    const count = this.#found.length;
    if (text === '') return '';
    if (count === 0) return searchMessages.nothing(text);
    return isSimilar ? searchMessages.similar(text, count) : searchMessages.found(count);
  }

  /** Delayed, because a screen reader would otherwise start a new sentence with each letter. @param {string} sentence */
  #announceLater(sentence) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(sentence), sentence ? SearchBox.#ANNOUNCE_DELAY : 0);
  }

  /** @param {string} sentence */
  #announce(sentence) {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  #showAll() {
    const shown = this.#results.children.length;
    this.#results.append(...this.#found.slice(shown).map(resultItem));
    this.#more.hidden = true;
    this.#links()[shown]?.focus();
  }

  /** @param {KeyboardEvent} event */
  #moveFocus(event) {
    const isInInput = event.target === this.#input;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [this.#input, ...this.#links()];
    const index = stops.indexOf(/** @type {any} */ (event.target));
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Enter: isInInput ? 1 : -1 }[event.key] ?? -1;
    if (index < 0 || target < 0 || target >= stops.length) return;
    event.preventDefault();
    stops[target].focus();
  }

  #links() {
    return [...this.#results.querySelectorAll('a')];
  }
}

/** @returns {Promise<GuideIndex>} */
async function loadIndex() {
  await Promise.all([loadExtra('lunr'), loadExtra('search-index')]);
  return GuideIndex.of(window.workleaf.searchIndex);
}
