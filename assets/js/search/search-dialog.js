import { exitLinkCopy } from '../exit/exit-link.js';
import { formControl } from '../lib/form-control.js';
import { SearchBox } from './search-box.js';
import { searchMessages } from './messages.js';
import { SEARCH_KEY_OFF, isSearchKeyOff } from './opener.js';

/** The search in a dialog over the current page. */
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
      // In some browsers the first Escape only clears the input.
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

  /** Closes the dialog on a click outside of it, or on a result, which may be on the same page. @param {MouseEvent} event */
  #leave(event) {
    const target = /** @type {Element} */ (event.target);
    if (target === this.#element || target.closest('.finder-results a')) this.#element.close();
  }
}

/** A checkbox that turns off the shortcut, for readers whose software presses keys. */
function searchKeySwitch() {
  const box = formControl('input', { type: 'checkbox', checked: !isSearchKeyOff() });
  box.addEventListener('change', () => turnSearchKey(!box.checked));
  const label = document.createElement('label');
  label.className = 'search-key';
  label.append(box, ` ${searchMessages.key}`);
  return label;
}

/** The search on its own page. */
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
    // Storage is blocked: the setting stays as it was.
  }
}
