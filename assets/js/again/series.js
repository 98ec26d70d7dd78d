/** @import { Answer } from '../lib/record.js' */

/**
 * The values of one number on a worksheet, from entry to entry.
 * @typedef {object} Series
 * @property {string} question
 * @property {number} low
 * @property {number} high
 * @property {(number | undefined)[]} numbers  one for each date
 */

/**
 * The series of a worksheet's scales and sums that have at least one number.
 * @param {Element} sheet
 * @param {Map<string, Answer>[]} valuesPerEntry
 * @returns {Series[]}
 */
export function seriesOf(sheet, valuesPerEntry) {
  const allSeries = [...sheet.querySelectorAll('fieldset.scale')].map((scale) => scaleSeries(scale, valuesPerEntry));
  allSeries.push(...[...sheet.querySelectorAll('output[data-sum]')].map((sum) => sumSeries(sheet, sum, valuesPerEntry)));
  return allSeries.filter(({ numbers }) => numbers.some((number) => number !== undefined));
}

/**
 * @param {Element} scale
 * @param {Map<string, Answer>[]} valuesPerEntry
 * @returns {Series}
 */
function scaleSeries(scale, valuesPerEntry) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...scale.querySelectorAll('input')]);
  const steps = inputs.map(({ value }) => Number(value));
  const numbers = valuesPerEntry.map((values) => numberIn(values, inputs[0].name));
  return { question: visibleText(scale.querySelector('legend')), low: Math.min(...steps), high: Math.max(...steps), numbers };
}

/**
 * @param {Element} sheet
 * @param {Element} sum
 * @param {Map<string, Answer>[]} valuesPerEntry
 * @returns {Series}
 */
function sumSeries(sheet, sum, valuesPerEntry) {
  const ids = (sum.getAttribute('data-sum') ?? '').split(/\s+/);
  const numbers = valuesPerEntry.map((values) => {
    const parts = ids.map((id) => numberIn(values, id));
    // An incomplete sum would look like a low one.
    return parts.includes(undefined) ? undefined : parts.reduce((/** @type {number} */ all, part) => all + (part ?? 0), 0);
  });
  const steps = ids.map((id) => /** @type {HTMLInputElement[]} */ ([...sheet.querySelectorAll(`input[name="${CSS.escape(id)}"]`)])
    .map(({ value }) => Number(value)).filter(Number.isFinite));
  const known = numbers.filter((number) => number !== undefined);
  const limit = (/** @type {(...numbers: number[]) => number} */ pick) =>
    steps.every(({ length }) => length > 1) ? steps.reduce((all, each) => all + pick(...each), 0) : pick(...known);
  return { question: visibleText(sheet.querySelector(`label[for="${CSS.escape(sum.id)}"]`)), low: limit(Math.min), high: limit(Math.max), numbers };
}

/** @param {Map<string, Answer>} values @param {string} id */
function numberIn(values, id) {
  const value = values.get(id)?.value;
  const number = typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** @param {Element | null} part */
function visibleText(part) {
  return part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
