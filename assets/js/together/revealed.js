import { formatAnswer } from '../lib/answer-text.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answer, AnswerRecord } from '../lib/record.js' */

/**
 * What one person reveals of an answer to the other: its text, or only the wish to talk about it.
 * Of a choice it also has the values that were chosen.
 * @typedef {{said: string, chosen?: string[]} | {talk: true}} Revealed
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
    else if (marks?.get(id) === 'share' && answer) {
      const said = displayText(sheet, id, answer);
      shown.set(id, isChoice(answer) ? { said, chosen: /** @type {string[]} */ ([answer.value].flat()) } : { said });
    }
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
  if (!isChoice(answer)) return formatAnswer(answer);
  const chosen = [answer.value].flat();
  const words = /** @type {HTMLInputElement[]} */ ([...sheet.querySelectorAll(`input[name="${CSS.escape(id)}"]`)])
    .filter(({ value }) => chosen.includes(value))
    .map((control) => /** @type {any} */ (control.labels?.[0])?.querySelector('.column')?.textContent ?? control.labels?.[0].textContent ?? '');
  return words.map((text) => text.trim()).join(', ') || formatAnswer(answer);
}

/** @param {Answer} answer */
function isChoice({ type }) {
  return type === 'choice' || type === 'ticks';
}
