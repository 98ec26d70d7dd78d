/** @import { AnswerValue } from './record.js' */

/**
 * Adds up the numbers in some answers: `["3", undefined, "4"]` → `{sum: 7, answered: 2}`.
 * @param {(AnswerValue | undefined)[]} values
 * @returns {{sum: number, answered: number}}
 */
export function total(values) {
  const numbers = values.flatMap((value) => {
    // Many languages use a decimal comma.
    const text = typeof value === 'string' ? value.trim().replace(',', '.') : '';
    return text && Number.isFinite(Number(text)) ? [Number(text)] : [];
  });
  return { sum: numbers.reduce((sum, number) => sum + number, 0), answered: numbers.length };
}
