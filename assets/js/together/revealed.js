import { formatAnswer } from '../lib/answer-text.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answer, AnswerRecord } from '../lib/record.js' */

/**
 * What one person reveals of an answer to the other: its text, or only the wish to talk about it.
 * @typedef {{said: string} | {talk: true}} Revealed
 */

/**
 * Everything that a reader reveals to the other person. Private and empty answers are left out.
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
 * An answer as text; for an option, its label and not its value.
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
