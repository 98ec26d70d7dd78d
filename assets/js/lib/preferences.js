import { announce } from '../sheet/status.js';
import { loadStyle } from './extra.js';
import { sheetMessages } from './messages.js';

/**
 * How this reader likes to read and print: kept in one entry of localStorage, shown as attributes of `<html>` that the
 * style sheet goes by, such as `data-text="large"`. What is not chosen follows the device.
 *
 * Every control with `data-preference="text"` chooses one, wherever it stands: a box, a circle, or a button that is pressed
 * or not.
 */
class Preferences {
  static #KEY = 'workleaf';

  /** What can be chosen; anything else that may stand in the entry is no business of ours. */
  static #CHOICES = new Map([
    ['text', ['large', 'larger']],
    ['spacing', ['wide']],
    ['contrast', ['more']],
    ['paper', ['large']],
    ['sheets', ['blank']],
    ['names', ['plain']],
  ]);

  /** @type {Map<string, string>} */
  #chosen = new Map();

  #title = document.title;

  /** The style sheet for large print, on its way or there. @type {Promise<void> | undefined} */
  #largePrint;

  constructor() {
    this.#read();
    document.addEventListener('change', ({ target }) => {
      const name = target instanceof HTMLInputElement && target.dataset.preference;
      if (name) this.#choose(name, target.checked ? target.value : '');
    });
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button[data-preference]');
      if (!(button instanceof HTMLButtonElement)) return;
      this.#choose(button.dataset.preference ?? '', button.getAttribute('aria-pressed') === 'true' ? '' : button.value);
    });
    // A control that came later wants to know what is chosen.
    document.addEventListener('preferences', () => this.#apply());
    window.addEventListener('storage', ({ key }) => {
      if (key === Preferences.#KEY || key === null) this.#read();
    });
    window.addEventListener('beforeprint', () => this.#beforePrint());
  }

  /** Whether nothing that is printed or saved should tell what it is by its name. */
  get usesPlainNames() {
    return this.#chosen.get('names') === 'plain';
  }

  #read() {
    let stored;
    try {
      stored = JSON.parse(localStorage.getItem(Preferences.#KEY) ?? 'null');
    } catch {
      // Switched off, or not written by us.
    }
    this.#chosen = new Map();
    for (const [name, values] of Preferences.#CHOICES) {
      const value = stored && Object.hasOwn(stored, name) ? stored[name] : '';
      if (values.includes(value)) this.#chosen.set(name, value);
    }
    this.#apply();
  }

  /**
   * @param {string} name
   * @param {string} value  '' for what the device says
   */
  #choose(name, value) {
    if (value) this.#chosen.set(name, value);
    else this.#chosen.delete(name);
    this.#apply();
    let isSaved = true;
    try {
      if (this.#chosen.size === 0) localStorage.removeItem(Preferences.#KEY);
      else localStorage.setItem(Preferences.#KEY, JSON.stringify(Object.fromEntries(this.#chosen)));
    } catch {
      isSaved = false;
    }
    announce(document.querySelector('.comfort-status'), isSaved ? '' : sheetMessages.notRemembered);
  }

  #apply() {
    const page = document.documentElement;
    for (const name of Preferences.#CHOICES.keys()) {
      const value = this.#chosen.get(name);
      if (value) page.dataset[name] = value;
      else delete page.dataset[name];
    }
    // Few want it, so few load it.
    if (page.dataset.paper === 'large') this.#largePrint ??= loadStyle('print-large').catch(() => {});
    const controls = document.querySelectorAll('[data-preference]');
    for (const control of /** @type {NodeListOf<HTMLInputElement | HTMLButtonElement>} */ (controls)) {
      const isChosen = control.value === (this.#chosen.get(control.dataset.preference ?? '') ?? '');
      if (control instanceof HTMLInputElement) control.checked = isChosen;
      else control.setAttribute('aria-pressed', String(isChosen));
    }
    document.title = this.usesPlainNames ? sheetMessages.plainTitle : this.#title;
  }

  /** The browser's own print command; the sheet's buttons say themselves what they print. */
  #beforePrint() {
    const page = document.documentElement;
    if (page.dataset.print || !this.#chosen.has('sheets')) return;
    page.dataset.print = 'blank';
    window.addEventListener('afterprint', () => delete page.dataset.print, { once: true });
  }
}

export const preferences = new Preferences();
