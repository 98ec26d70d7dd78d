/**
 * A copy of a text area's text for printing, because browsers cut a text area off on paper. Its ruled lines are borders of its text, so that
 * they stay with it across pages, and of elements for the empty lines after it. Browsers print backgrounds differently, or not at all.
 */
export class PrintMirror {
  #textarea;
  #text = document.createElement('span');
  #mirror = document.createElement('div');

  /** @param {HTMLTextAreaElement} textarea */
  constructor(textarea) {
    this.#textarea = textarea;
    this.#mirror.className = 'print-mirror';
    this.#mirror.setAttribute('aria-hidden', 'true');
    textarea.after(this.#mirror);
  }

  /** Call after the text has changed. */
  update() {
    const { value, rows } = this.#textarea;
    if (this.#text.textContent === value) return;
    this.#text.textContent = value;
    // A line has room for some 90 characters. There may be a few empty lines too many, but never too few.
    const lines = value.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 100 || 1), 0);
    // Kept in one piece, it could leave most of the page before it empty.
    this.#mirror.classList.toggle('is-long', lines > 9);
    this.#mirror.replaceChildren(this.#text, ...Array.from({ length: rows - lines }, () => document.createElement('i')));
  }
}
