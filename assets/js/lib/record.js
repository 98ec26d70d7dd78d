/**
 * What a reader answered to one field: the text, the chosen option's value, `true` for a tick, or the ticked columns
 * of a table's row.
 * @typedef {string | true | string[]} AnswerValue
 */

/**
 * What a reader answered on one worksheet, as it is kept on the device.
 *
 * The values stand in a Map because field ids are free text: as the keys of a plain object, an id such as `__proto__`
 * would reach the prototype.
 * @typedef {object} AnswerRecord
 * @property {string} guide
 * @property {string} worksheet
 * @property {number} revision  one more with each save
 * @property {number} savedAt   milliseconds since 1970
 * @property {Map<string, {value: AnswerValue, revision: number}>} values
 *     by field id, each with the record's revision in which it last changed
 */

/**
 * Where a record is kept: the guide's id and the worksheet's.
 * @typedef {[guide: string, worksheet: string]} RecordKey
 */

/**
 * The record after a reader changed some fields; all others stay as they are, also those that no form shows any more.
 * @param {AnswerRecord | undefined} record
 * @param {RecordKey} key
 * @param {Iterable<[string, AnswerValue | undefined]>} changes  undefined for a field that was emptied
 * @param {number} now
 * @returns {AnswerRecord}
 */
function changed(record, [guide, worksheet], changes, now) {
  const revision = (record?.revision ?? 0) + 1;
  const values = new Map(record?.values);
  for (const [id, value] of changes) {
    if (value === undefined) values.delete(id);
    else values.set(id, { value, revision });
  }
  return { guide, worksheet, revision, savedAt: now, values };
}

/**
 * Edits left behind by a page that was closed before it could save them, see `Answers.leave`.
 * @typedef {object} LeftEdits
 * @property {string} guide
 * @property {string} worksheet
 * @property {number} leftAt  milliseconds since 1970, with a random fraction to tell tabs apart
 * @property {[id: string, edit: {value: AnswerValue | undefined, known: number}][]} edits
 *     `known` is the revision of the field that the page had last seen, 0 for none
 */

/**
 * The record with the edits that a closed page left behind, except where the field has been saved since.
 * @param {AnswerRecord | undefined} record
 * @param {LeftEdits} left
 * @returns {AnswerRecord | undefined}
 */
function caughtUp(record, { guide, worksheet, leftAt, edits }) {
  const open = edits.filter(([id, { known }]) => (record?.values.get(id)?.revision ?? 0) <= known);
  if (open.length === 0) return record;
  return changed(record, [guide, worksheet], open.map(([id, { value }]) => [id, value]), Math.floor(leftAt));
}

/**
 * The record after an erasure is taken back: as it was, but what was written since then stays.
 * @param {AnswerRecord | undefined} record  what is kept now
 * @param {AnswerRecord} erased
 * @returns {AnswerRecord}
 */
function restored(record, erased) {
  if (!record) return erased;
  const revision = Math.max(record.revision, erased.revision) + 1;
  return { ...record, revision, values: new Map([...erased.values, ...record.values]) };
}

/**
 * Whether two answers say the same.
 * @param {AnswerValue | undefined} one
 * @param {AnswerValue | undefined} other
 */
function sameAnswer(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
