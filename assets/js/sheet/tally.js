import { total } from '../lib/total.js';
import { sheetMessages } from '../lib/messages.js';
import { announce } from './status.js';
/** @import { Fields } from './fields.js' */

/** What a worksheet calculates: its sums, and the progress of a checklist. */
export class Tally {
  #sheet;
  #fields;

  /**
   * @param {Element} sheet
   * @param {Fields} fields
   */
  constructor(sheet, fields) {
    this.#sheet = sheet;
    this.#fields = fields;
    sheet.querySelector('.sheet-progress')?.removeAttribute('hidden');
  }

  /** @param {boolean} [quietly]  without announcing it to screen readers */
  update(quietly) {
    for (const output of this.#sheet.querySelectorAll('output[data-sum]')) this.#updateSum(output, quietly);
    this.#updateProgress(quietly);
  }

  /**
   * @param {Element} output
   * @param {boolean} [quietly]
   */
  #updateSum(output, quietly) {
    const ids = (output.getAttribute('data-sum') ?? '').split(/\s+/).filter((id) => this.#fields.has(id));
    const { sum, answered } = total(ids.map((id) => this.#fields.read(id)));
    // Small integers look the same in every locale, and creating a NumberFormat is slow on a slow phone.
    const isPlain = Number.isInteger(sum) && Math.abs(sum) < 1000;
    const text = isPlain ? String(sum) : new Intl.NumberFormat(document.documentElement.lang || undefined).format(sum);
    if (answered === 0) announce(output, '', quietly);
    else announce(output, answered < ids.length ? sheetMessages.soFar(text) : text, quietly);
  }

  /** @param {boolean} [quietly] */
  #updateProgress(quietly) {
    const progress = this.#sheet.querySelector('.sheet-progress');
    if (!progress) return;
    const { all, done } = this.#fields.ticks();
    const bar = progress.querySelector('progress');
    if (bar) {
      bar.max = all;
      bar.value = done;
    }
    announce(progress.querySelector('output'), sheetMessages.progress(done, all), quietly);
  }
}
