/**
 * The same text behind a textarea, for paper, where a textarea would be cut off. It stands on ruled lines of its own:
 * borders, since browsers and viewers draw backgrounds on paper each in their own way, or not at all.
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

  /** To be called when the text changed. */
  update() {
    const { value } = this.#textarea;
    if (this.#text.textContent === value) return;
    this.#text.textContent = value;
    this.#setRuleCount(PrintMirror.#maxLines(value) + this.#textarea.rows);
  }

  /** @param {number} count  more lines than are needed are cut off at the foot */
  #setRuleCount(count) {
    while (this.#rules.childElementCount < count) this.#rules.append(document.createElement('i'));
    while (this.#rules.childElementCount > count) this.#rules.lastElementChild?.remove();
  }

  /**
   * How many lines a text takes on paper at most: none holds fewer than forty characters.
   * @param {string} text
   */
  static #maxLines(text) {
    if (!text) return 0;
    // A megabyte pasted by mistake prints; it need not be ruled.
    return Math.min(400, text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 40), 0));
  }
}
