import { exitLinkCopy } from '../exit/exit-link.js';
import { formControl } from '../lib/form-control.js';
import { SearchBox } from './search-box.js';
import { searchMessages } from './messages.js';
import { SEARCH_KEY_OFF, isSearchKeyOff } from './opener.js';

/** The search over the page the reader is on, and back to it with Escape. */
class SearchDialog {
  #searchBox = new SearchBox();

  #element = document.createElement('dialog');

  constructor() {
    const close = document.createElement('button');
    Object.assign(close, { type: 'button', className: 'search-close', textContent: searchMessages.close });
    close.addEventListener('click', () => this.#element.close());

    const buttons = document.createElement('div');
    buttons.className = 'search-buttons';
    buttons.append(...exitLinkCopy(), close);

    this.#element.className = 'search-dialog';
    this.#element.setAttribute('aria-label', searchMessages.label);
    this.#element.append(buttons, this.#searchBox.element, searchKeySwitch());
    this.#element.addEventListener('click', (event) => this.#leave(event));
    this.#element.addEventListener('keydown', (event) => {
      // Some browsers first empty the line, and leave the search only the second time.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#element.close();
    });
    document.body.append(this.#element);
  }

  open() {
    if (!this.#element.open) this.#element.showModal();
    this.#searchBox.focus();
  }

  /** A click beside the dialog, or on a result, which may be on this very page. @param {MouseEvent} event */
  #leave(event) {
    const target = /** @type {Element} */ (event.target);
    if (target === this.#element || target.closest('.finder-results a')) this.#element.close();
  }
}

/** Lets readers turn the key off, for those whose software presses keys of its own. */
function searchKeySwitch() {
  const box = formControl('input', { type: 'checkbox', checked: !isSearchKeyOff() });
  box.addEventListener('change', () => turnSearchKey(!box.checked));
  const label = document.createElement('label');
  label.className = 'search-key';
  label.append(box, ` ${searchMessages.key}`);
  return label;
}

/** The search as it stands on its own page. */
class SearchPage {
  #searchBox = new SearchBox();

  /** @param {Element} place */
  constructor(place) {
    place.append(this.#searchBox.element, searchKeySwitch());
  }

  open() {
    this.#searchBox.focus();
  }
}

const place = document.querySelector('.search-here');
window.workleaf.search = place ? new SearchPage(place) : new SearchDialog();

/** @param {boolean} isOff */
function turnSearchKey(isOff) {
  try {
    if (isOff) localStorage.setItem(SEARCH_KEY_OFF, 'yes');
    else localStorage.removeItem(SEARCH_KEY_OFF);
  } catch {
    // Then it is as it was on the next page.
  }
}
