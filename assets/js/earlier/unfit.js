/** @import { AnswerValue } from '../lib/record.js' */
/** @import { Control } from '../sheet/fields.js' */

/**
 * The part of an answer that its field cannot hold: an option that was removed, text in a date.
 * @param {Control[]} controls  of the field; none if it was removed
 * @param {AnswerValue} answer
 * @returns {AnswerValue | undefined}  undefined if it can hold all of it
 */
export function unfitPart(controls, answer) {
  const [control] = controls;
  if (control?.type === 'radio' || control?.type === 'checkbox') {
    const values = [answer].flat();
    const unknown = values.filter((one) => !controls.some(({ value }) => value === (one === true ? 'yes' : one)));
    if (Array.isArray(answer) && control.type === 'checkbox') return unknown.length > 0 ? unknown.map(String) : undefined;
    return unknown.length > 0 || values.length > 1 ? answer : undefined;
  }
  if (!control || typeof answer !== 'string') return answer;
  if (control.type === 'textarea') return undefined;
  const copy = /** @type {Control} */ (control.cloneNode());
  copy.value = answer;
  return copy.value === answer ? undefined : answer;
}
