/**
 * Texts that are printed instead of a worksheet's blanks: an input cuts off long text, and a PDF printed as blank would still contain
 * its invisible value.
 */
export class ShortAnswers {
  /** @type {{blank: HTMLInputElement | HTMLOutputElement, printText: Element}[]} */
  #answers = [];

  /** @param {Element} sheet */
  constructor(sheet) {
    for (const blank of /** @type {NodeListOf<HTMLInputElement>} */ (sheet.querySelectorAll('.blank'))) {
      this.#answers.push({ blank, printText: createPrintText(blank) });
    }
    this.update();
  }

  /**
   * Call after answers have changed.
   * @param {boolean} [isForPrint]  also formats dates, which is too slow on a slow phone to do while the reader types
   */
  update(isForPrint) {
    for (const { blank, printText } of this.#answers) {
      // An empty date input shows "mm/dd/yyyy", which should not be printed.
      if (blank.matches('.date, .time')) blank.toggleAttribute('data-empty', !blank.value);
      const text = isForPrint ? printedValue(blank) : blank.value;
      if (printText.textContent !== text) printText.textContent = text;
    }
  }
}

/**
 * @param {Element} blank
 * @returns {Element} the element that contains the text
 */
function createPrintText(blank) {
  const line = document.createElement('span');
  line.className = `written ${blank.className.replace('blank', '').trim()}`;
  line.setAttribute('aria-hidden', 'true');
  const text = document.createElement('span');
  line.append(text);
  blank.after(line);
  return text;
}

/**
 * @param {HTMLInputElement | HTMLOutputElement} blank
 * @returns {string} its value; a date in the format of the page's language
 */
function printedValue(blank) {
  const date = blank.type === 'date' && /** @type {HTMLInputElement} */ (blank).valueAsDate;
  if (!date) return blank.value;
  const language = document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
