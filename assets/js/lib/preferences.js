import { announce } from '../sheet/status.js';
import { loadStyle } from './extra.js';
import { readLocal } from './local-storage.js';
import { sheetMessages } from './messages.js';

/**
 * The reader's display and print preferences: stored in one entry of localStorage, and set as attributes of `<html>`, such as
 * `data-text="large"`, which the stylesheet uses. What is not chosen follows the device.
 *
 * Every control with an attribute such as `data-preference="text"` sets a preference: a checkbox, a radio button or a toggle button.
 */
class Preferences {
  static #KEY = 'workleaf';

  /** The possible values of each preference; anything else in the stored entry is ignored. */
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

  /** Resolves when the stylesheet for large print has loaded. @type {Promise<void> | undefined} */
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
    // Dispatched when controls were added, which have to show what is chosen.
    document.addEventListener('preferences', () => this.#apply());
    window.addEventListener('storage', ({ key }) => {
      if (key === Preferences.#KEY || key === null) this.#read();
    });
    window.addEventListener('beforeprint', () => this.#beforePrint());
  }

  /** Whether the names of pages, prints and files should not reveal what they are. */
  get usesPlainNames() {
    return this.#chosen.get('names') === 'plain';
  }

  #read() {
    let stored;
    try {
      stored = JSON.parse(readLocal(Preferences.#KEY) ?? 'null');
    } catch {
      // Another script has written the entry.
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
   * @param {string} value  '' to follow the device
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
    // Loaded on demand, because few readers use it.
    if (page.dataset.paper === 'large') this.#largePrint ??= loadStyle('print-large').catch(() => {});
    const controls = document.querySelectorAll('[data-preference]');
    for (const control of /** @type {NodeListOf<HTMLInputElement | HTMLButtonElement>} */ (controls)) {
      const isChosen = control.value === (this.#chosen.get(control.dataset.preference ?? '') ?? '');
      if (control instanceof HTMLInputElement) control.checked = isChosen;
      else control.setAttribute('aria-pressed', String(isChosen));
    }
    document.title = this.usesPlainNames ? sheetMessages.plainTitle : this.#title;
  }

  /** Handles the browser's print command. The buttons of a worksheet set `data-print` themselves. */
  #beforePrint() {
    const page = document.documentElement;
    if (page.dataset.print || !this.#chosen.has('sheets')) return;
    page.dataset.print = 'blank';
    window.addEventListener('afterprint', () => delete page.dataset.print, { once: true });
  }
}

export const preferences = new Preferences();
