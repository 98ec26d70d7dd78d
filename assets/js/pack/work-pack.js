import { printBlank } from '../sheet/paper.js';
import { packed } from './shared.js';

/**
 * `<work-pack>`: a list of sheets to tick and print together.
 *
 * The list prints what is ticked without it. It adds a button, says how many are ticked, and remembers them on this device.
 */
class WorkPack extends HTMLElement {
  /** @type {HTMLInputElement[]} */
  #boxes = [];

  #print = /** @type {HTMLButtonElement} */ (this.querySelector('[data-action="print"]'));

  #status = /** @type {HTMLElement} */ (this.querySelector('.pack-status'));

  connectedCallback() {
    this.#boxes = [...this.querySelectorAll(/** @type {'input'} */ ('.pack-pick input'))];
    const chosen = this.#remembered();
    for (const box of this.#boxes) box.checked ||= chosen.includes(box.value);
    const tools = /** @type {HTMLElement} */ (this.querySelector('.pack-tools'));
    tools.hidden = false;
    tools.addEventListener('click', (event) => this.#act(/** @type {HTMLElement} */ (event.target).dataset.action));
    this.addEventListener('change', (event) => {
      if (this.#boxes.includes(/** @type {HTMLInputElement} */ (event.target))) this.#keep();
    });
    this.#tell();
  }

  /** @param {string | undefined} action */
  #act(action) {
    if (action === 'print' && this.#chosen().length > 0) printBlank();
    if (action === 'none') {
      for (const box of this.#boxes) box.checked = false;
      this.#keep();
    }
  }

  #chosen() {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  get #place() {
    return `workleaf.pack.${this.dataset.guide}`;
  }

  /** @returns {string[]} */
  #remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#place) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return []; // storage is off, or somebody else wrote there
    }
  }

  #keep() {
    try {
      localStorage.setItem(this.#place, JSON.stringify(this.#chosen()));
    } catch {
      // Nothing is lost but the convenience.
    }
    this.#tell();
  }

  #tell() {
    this.#status.textContent = packed(this.#chosen().length);
    this.#print.disabled = this.#chosen().length === 0;
  }
}

customElements.define('work-pack', WorkPack);
