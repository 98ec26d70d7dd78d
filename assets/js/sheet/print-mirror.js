/**
 * A copy of a text area's text for printing, because browsers cut a text area off on paper. Its ruled lines are borders of elements,
 * because browsers print backgrounds differently, or not at all.
 */
export class PrintMirror {
  #textarea;
  #text = document.createElement('div');
  #rules = document.createElement('div');

  /** @param {HTMLTextAreaElement} textarea */
  constructor(textarea) {
    this.#textarea = textarea;
    const mirror = document.createElement('div');
    mirror.className = 'print-mirror';
    mirror.setAttribute('aria-hidden', 'true');
    this.#rules.className = 'mirror-rules';
    mirror.append(this.#rules, this.#text);
    textarea.after(mirror);
  }

  /** Call after the text has changed. */
  update() {
    const { value } = this.#textarea;
    if (this.#text.textContent === value) return;
    this.#text.textContent = value;
    this.#setRuleCount(PrintMirror.#maxLines(value) + this.#textarea.rows);
  }

  /** @param {number} count  at least as many as needed: the stylesheet cuts off the rest */
  #setRuleCount(count) {
    while (this.#rules.childElementCount < count) this.#rules.append(document.createElement('i'));
    while (this.#rules.childElementCount > count) this.#rules.lastElementChild?.remove();
  }

  /**
   * The most lines that a text can need on paper: every line has room for at least 40 characters.
   * @param {string} text
   */
  static #maxLines(text) {
    if (!text) return 0;
    // A text of a megabyte, pasted by mistake, is printed without ruled lines after this.
    return Math.min(400, text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 40), 0));
  }
}
