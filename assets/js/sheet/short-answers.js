/**
 * What stands in a sheet's blanks, as it goes on paper: an input cuts off what is too long for it, and would take the
 * words along, unseen, into a copy that is to be blank. So paper shows a line of text in place of each.
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
   * To be called when answers changed.
   * @param {boolean} [isForPrint]  the first date that a browser writes takes a slow phone longer than a reader should wait
   */
  update(isForPrint) {
    for (const { blank, printText } of this.#answers) {
      // An empty date shows "mm/dd/yyyy", which is nothing for paper.
      if (blank.matches('.date, .time')) blank.toggleAttribute('data-empty', !blank.value);
      const text = isForPrint ? printedValue(blank) : blank.value;
      if (printText.textContent !== text) printText.textContent = text;
    }
  }
}

/**
 * @param {Element} blank
 * @returns {Element} what holds the text
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
 * @returns {string} dates as people write them
 */
function printedValue(blank) {
  const date = blank.type === 'date' && /** @type {HTMLInputElement} */ (blank).valueAsDate;
  if (!date) return blank.value;
  const language = document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
