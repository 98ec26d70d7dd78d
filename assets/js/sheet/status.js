/** The line of a worksheet that says when it was saved. It changes rarely, because screen readers announce each change. */
export class Status {
  /** The minimum time between two changes, in milliseconds. */
  static #MIN_INTERVAL = 4000;

  #line;

  /** The text to show next. */
  #text = '';

  /** The last text that was announced to screen readers; undefined after a text was shown quietly. @type {string | undefined} */
  #announced = '';

  #announcedAt = -Infinity;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Element | null} line */
  constructor(line) {
    this.#line = line;
  }

  /** @param {string} text */
  show(text) {
    this.#text = text;
    this.#timer ??= setTimeout(() => this.#announce(), Math.max(0, this.#announcedAt + Status.#MIN_INTERVAL - Date.now()));
  }

  /**
   * Shows a text without announcing it, for example the initial state: on a page with many worksheets that would take minutes.
   * @param {string} text
   */
  showQuietly(text) {
    // So that a pending announcement does not replace it.
    this.#text = text;
    if (!this.#line || this.#line.textContent === text) return;
    this.#announced = undefined;
    announce(this.#line, text, true);
  }

  #announce() {
    this.#timer = undefined;
    if (!this.#line || this.#text === this.#announced) return;
    this.#announced = this.#text;
    this.#announcedAt = Date.now();
    // Set even if the same text was shown quietly before, because only setting it announces it.
    this.#line.removeAttribute('aria-live');
    this.#line.textContent = this.#text;
  }
}

/**
 * Sets the text of a live region if it differs.
 * @param {Element | null} region
 * @param {string} text
 * @param {boolean} [quietly]  without announcing it to screen readers
 */
export function announce(region, text, quietly) {
  if (!region || region.textContent === text) return;
  if (quietly) {
    region.setAttribute('aria-live', 'off');
    setTimeout(() => region.removeAttribute('aria-live'), 1000);
  }
  region.textContent = text;
}
