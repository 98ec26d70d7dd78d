/** The line of a sheet that says when it was saved; calm, since screen readers read each change of it aloud. */
export class Status {
  /** The least time between two changes, in milliseconds. */
  static #MIN_INTERVAL = 4000;

  #line;

  /** What is to be shown next. */
  #text = '';

  /** What screen readers were last given to read. @type {string | undefined} */
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
   * Shows what was so before the reader did anything, which is no news: a page with many sheets would talk for minutes.
   * @param {string} text
   */
  showQuietly(text) {
    // What waits to be said must not undo it.
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
    // Written even if it stands there already, when it was only shown quietly: a new text is what is read aloud.
    this.#line.removeAttribute('aria-live');
    this.#line.textContent = this.#text;
  }
}

/**
 * Writes a text into a live region, only if it differs.
 * @param {Element | null} region
 * @param {string} text
 * @param {boolean} [quietly]  so that it is not read aloud
 */
export function announce(region, text, quietly) {
  if (!region || region.textContent === text) return;
  if (quietly) {
    region.setAttribute('aria-live', 'off');
    setTimeout(() => region.removeAttribute('aria-live'), 1000);
  }
  region.textContent = text;
}
