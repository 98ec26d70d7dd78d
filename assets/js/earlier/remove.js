/** @import { AnswerRecord, AnswerValue } from '../lib/record.js' */

/**
 * The record without an answer, or without some of the options in it.
 * @param {AnswerRecord} record
 * @param {string} id
 * @param {AnswerValue} part
 * @returns {AnswerRecord}
 */
export function withoutPart(record, id, part) {
  const values = new Map(record.values);
  const answer = values.get(id);
  const { value } = answer ?? {};
  const rest = Array.isArray(value) && Array.isArray(part) ? value.filter((one) => !part.includes(one)) : [];
  if (answer && rest.length > 0) values.set(id, { ...answer, value: rest, revision: record.revision + 1 });
  else values.delete(id);
  return { ...record, values, revision: record.revision + 1 };
}

/**
 * Undoes `withoutPart`, unless the question was answered since.
 * @param {AnswerRecord | undefined} record  undefined if the answer was the only one
 * @param {AnswerRecord} before
 * @param {string} id
 * @param {AnswerValue} part
 * @returns {AnswerRecord | undefined}
 */
export function withPart(record, before, id, part) {
  const answer = before.values.get(id);
  if (!answer) return record;
  const now = record ?? { ...before, values: new Map() };
  const revision = Math.max(now.revision, before.revision) + 1;
  const current = now.values.get(id)?.value;
  const value = Array.isArray(current) && Array.isArray(part) ? [...part, ...current.filter((one) => !part.includes(one))] : (current ?? answer.value);
  return { ...now, revision, values: new Map(now.values).set(id, { ...answer, value, revision }) };
}
