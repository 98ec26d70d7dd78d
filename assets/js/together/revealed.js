import { formatAnswer } from '../lib/answer-text.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answer, AnswerRecord } from '../lib/record.js' */

/**
 * What one of two lets the other see of an answer: its words, or that they would like to talk about it.
 * @typedef {{said: string} | {talk: true}} Revealed
 */

/**
 * All that a reader lets the other one see. Private answers are not in it, just as empty ones are not.
 * @param {WorkSheet} sheet
 * @param {AnswerRecord} record
 * @returns {Map<string, Revealed>} by field id
 */
export function revealed(sheet, { values, marks }) {
  /** @type {Map<string, Revealed>} */
  const shown = new Map();
  for (const id of sheet.fields.ids()) {
    const answer = values.get(id);
    if (marks?.get(id) === 'talk') shown.set(id, { talk: true });
    else if (marks?.get(id) === 'share' && answer) shown.set(id, { said: displayText(sheet, id, answer) });
  }
  return shown;
}

/**
 * An answer in words: the option's rather than its value.
 * @param {WorkSheet} sheet
 * @param {string} id
 * @param {Answer} answer
 */
export function displayText(sheet, id, answer) {
  if (answer.type !== 'choice' && answer.type !== 'ticks') return formatAnswer(answer);
  const chosen = [answer.value].flat();
  const words = /** @type {HTMLInputElement[]} */ ([...sheet.querySelectorAll(`input[name="${CSS.escape(id)}"]`)])
    .filter(({ value }) => chosen.includes(value))
    .map((control) => /** @type {any} */ (control.labels?.[0])?.querySelector('.column')?.textContent ?? control.labels?.[0].textContent ?? '');
  return words.map((text) => text.trim()).join(', ') || formatAnswer(answer);
}
