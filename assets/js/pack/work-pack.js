import { tickedMessage } from './messages.js';

/**
 * `<work-pack>`: a list of worksheets to tick and print together.
 *
 * Ticked worksheets are printed without the script too. It adds a button, shows how many are ticked, and remembers them on this device.
 */
class WorkPack extends HTMLElement {
  /** @type {HTMLInputElement[]} */
  #boxes = [];

  #print = /** @type {HTMLButtonElement} */ (this.querySelector('[data-action="print"]'));

  #status = /** @type {HTMLElement} */ (this.querySelector('.pack-status'));

  connectedCallback() {
    this.#boxes = [...this.querySelectorAll(/** @type {'input'} */ ('.pack-pick input'))];
    const chosen = this.#readStored();
    for (const box of this.#boxes) box.checked ||= chosen.includes(box.value);
    const tools = /** @type {HTMLElement} */ (this.querySelector('.pack-tools'));
    tools.hidden = false;
    tools.addEventListener('click', (event) => this.#runAction(/** @type {HTMLElement} */ (event.target).dataset.action));
    this.addEventListener('change', (event) => {
      if (this.#boxes.includes(/** @type {HTMLInputElement} */ (event.target))) this.#save();
    });
    this.#showCount();
  }

  /** @param {string | undefined} action */
  #runAction(action) {
    if (action === 'print' && this.#chosen().length > 0) printBlank();
    if (action === 'none') {
      for (const box of this.#boxes) box.checked = false;
      this.#save();
    }
  }

  #chosen() {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  get #storageKey() {
    return `workleaf.pack.${this.dataset.guide}`;
  }

  /** @returns {string[]} */
  #readStored() {
    try {
      const stored = JSON.parse(localStorage.getItem(this.#storageKey) ?? '[]');
      return Array.isArray(stored) ? stored : [];
    } catch {
      return []; // storage is blocked, or another script has written the entry
    }
  }

  #save() {
    try {
      localStorage.setItem(this.#storageKey, JSON.stringify(this.#chosen()));
    } catch {
      // Storage is blocked: the selection is not remembered.
    }
    this.#showCount();
  }

  #showCount() {
    this.#status.textContent = tickedMessage(this.#chosen().length);
    this.#print.disabled = this.#chosen().length === 0;
  }
}

/** Prints the page without the answers. */
function printBlank() {
  document.documentElement.dataset.print = 'blank';
  window.addEventListener('afterprint', () => delete document.documentElement.dataset.print, { once: true });
  window.print();
}

customElements.define('work-pack', WorkPack);
