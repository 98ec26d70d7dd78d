import { PrintMirror } from './print-mirror.js';

/** The text areas of a worksheet: each grows with its text, and has a mirror that prints all of it. */
export class LongAnswers {
  /** @type {{textarea: HTMLTextAreaElement, mirror: PrintMirror, rows: number, width: number}[]} */
  #answers = [];

  /** Whether the browser supports growing text areas in CSS. */
  #growsInCss = CSS.supports('field-sizing', 'content');

  #frame = 0;

  /** @param {Element} sheet */
  constructor(sheet) {
    for (const textarea of sheet.querySelectorAll('textarea')) {
      this.#answers.push({ textarea, mirror: new PrintMirror(textarea), rows: textarea.rows, width: 0 });
    }
    this.update();
    if (!this.#growsInCss && 'ResizeObserver' in window) this.#watchWidths();
  }

  /** Call after texts have changed. */
  update() {
    for (const { mirror } of this.#answers) mirror.update();
    if (!this.#growsInCss) this.#frame ||= requestAnimationFrame(() => this.#resize());
  }

  /** Writes to all, reads from all, then writes to all: otherwise each text area would cause a layout of its own. */
  #resize() {
    this.#frame = 0;
    const { scrollX, scrollY } = window;
    for (const { textarea, rows } of this.#answers) textarea.rows = rows;
    const overflow = this.#answers.map(({ textarea }) => textarea.scrollHeight - textarea.clientHeight);
    const lineHeights = this.#answers.map(({ textarea }) => lineHeight(textarea));
    this.#answers.forEach(({ textarea, rows }, index) => {
      textarea.rows = rows + Math.ceil(Math.max(0, overflow[index]) / lineHeights[index]);
    });
    // The page was shorter for a moment, which scrolls it up if the reader is near its end.
    if (window.scrollY !== scrollY) window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }

  /** Lines break differently when the phone is rotated or a `<details>` opens. Only widths count, because growing changes heights. */
  #watchWidths() {
    const observer = new ResizeObserver(() => {
      const widths = this.#answers.map(({ textarea }) => textarea.clientWidth);
      if (this.#answers.every(({ width }, index) => width === widths[index])) return;
      this.#answers.forEach((answer, index) => {
        answer.width = widths[index];
      });
      this.update();
    });
    for (const { textarea } of this.#answers) observer.observe(textarea);
  }
}

/**
 * @param {Element} element
 * @returns {number} in pixels
 */
function lineHeight(element) {
  const style = getComputedStyle(element);
  // `normal` is not a number.
  return parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.2 || 16;
}
