/**
 * What a reader answered to one field: the text, the chosen option's value, `true` for a tick, or the ticked columns
 * of a table's row.
 * @typedef {string | true | string[]} AnswerValue
 */

/**
 * An answer as it is kept: with the words of its question, so that it can be read when the question is long gone.
 * @typedef {object} Answer
 * @property {AnswerValue} value
 * @property {number} revision  the record's, when the answer last changed
 * @property {string} [wording]
 * @property {string} [type]    text, date, number, time, lines, tick, ticks, choice or scale
 */

/**
 * What a reader answered on one worksheet, as it is kept on the device.
 *
 * The values stand in a Map because field ids are free text: as the keys of a plain object, an id such as `__proto__`
 * would reach the prototype.
 * @typedef {object} AnswerRecord
 * @property {string} guide
 * @property {string} worksheet
 * @property {string} [title]   the worksheet's
 * @property {number} revision  one more with each save
 * @property {number} savedAt   milliseconds since 1970
 * @property {Map<string, Answer>} values  by field id
 * @property {Entry[]} [entries]  earlier fillings of a sheet that is filled in again and again, oldest first
 * @property {Map<string, string>} [marks]  `share` or `talk` by field id, for a sheet that two fill in; all else is private
 * @property {number} [doneAt]    when the reader was done with such a sheet
 * @property {string} [theirs]    what came from the other one's device, still sealed
 */

/** @typedef {{date: string, savedAt: number, values: Map<string, Answer>}} Entry */

/**
 * Where a record is kept: the guide's id and the worksheet's.
 * @typedef {[guide: string, worksheet: string]} RecordKey
 */

/**
 * A change of one field.
 * @typedef {object} Change
 * @property {AnswerValue | undefined} value  undefined for a field that was emptied
 * @property {number} [known]  the field's revision that the reader saw when changing it
 * @property {string} [wording]
 * @property {string} [type]
 */

/**
 * The record after a reader changed some fields; all others stay as they are, also those that no form shows any more.
 * @param {AnswerRecord | undefined} record
 * @param {RecordKey} key
 * @param {Iterable<[string, Change]>} changes
 * @param {number} now
 * @param {string} [title]
 * @returns {AnswerRecord}
 */
export function withChanges(record, [guide, worksheet], changes, now, title) {
  const revision = (record?.revision ?? 0) + 1;
  const values = new Map(record?.values);
  for (const [id, { value, known = Infinity, wording, type }] of changes) {
    const current = values.get(id);
    // Another tab wrote here since: neither may be lost.
    const merged = current && current.revision > known ? joinTexts(current.value, value, type) : value;
    if (merged === undefined) values.delete(id);
    else values.set(id, { value: merged, revision, wording, type });
  }
  return { ...record, guide, worksheet, title: title ?? record?.title, revision, savedAt: now, values };
}

/**
 * Two texts that were written into one field at the same time; of all else, the later counts.
 * @param {AnswerValue} earlier
 * @param {AnswerValue | undefined} later
 * @param {string} [type]
 */
function joinTexts(earlier, later, type) {
  if (typeof earlier !== 'string' || (type !== 'text' && type !== 'lines') || Array.isArray(later)) return later;
  if (typeof later !== 'string' || earlier.includes(later)) return earlier;
  return later.includes(earlier) ? later : earlier + (type === 'text' ? ' ' : '\n') + later;
}

/**
 * Edits left behind by a page that was closed before it could save them, see `Answers.leave`.
 * @typedef {object} PendingEdits
 * @property {string} guide
 * @property {string} worksheet
 * @property {number} leftAt  milliseconds since 1970, with a random fraction to tell tabs apart
 * @property {[id: string, edit: PendingEdit][]} edits
 */

/**
 * @typedef {Change & {known: number, before?: AnswerValue}} PendingEdit
 *     `known` is 0 for a field that was empty, less where the record had not been read. `before`: the reader's own last
 *     change of the field, which was being saved.
 */

/**
 * The record with the edits that a closed page left behind, except where the field has been saved since.
 * @param {AnswerRecord | undefined} record
 * @param {PendingEdits} left
 * @returns {AnswerRecord | undefined}
 */
export function applyPending(record, { guide, worksheet, leftAt, edits }) {
  /** @type {[string, Change][]} */
  const applicable = edits.flatMap(([id, edit]) => {
    const current = record?.values.get(id);
    if (edit.before !== undefined && sameAnswer(current?.value, edit.before)) return [[id, { ...edit, known: Infinity }]];
    const applies = edit.known < 0 ? edit.value !== undefined : (current?.revision ?? 0) <= edit.known;
    return applies ? [[id, edit]] : [];
  });
  return applicable.length === 0 ? record : withChanges(record, [guide, worksheet], applicable, Math.floor(leftAt));
}

/**
 * The record after an erasure is taken back: as it was, but what was written since then stays.
 * @param {AnswerRecord | undefined} record  what is kept now
 * @param {AnswerRecord} older
 * @returns {AnswerRecord}
 */
export function mergeOlder(record, older) {
  if (!record) return older;
  const revision = Math.max(record.revision, older.revision) + 1;
  const entries = [...(older.entries ?? []), ...(record.entries ?? [])];
  return { ...older, ...record, revision, entries, values: new Map([...older.values, ...record.values]) };
}

/**
 * A record without anything that is not one: storage can be changed by hand, and a disk can fail.
 * @param {any} record
 * @returns {AnswerRecord | undefined}
 */
export function sanitize(record) {
  if (!(record?.values instanceof Map)) return undefined;
  const { entries, marks } = record;
  return {
    ...record,
    revision: finiteOrZero(record.revision),
    savedAt: finiteOrZero(record.savedAt),
    values: sanitizeValues(record.values),
    entries: Array.isArray(entries)
      ? entries.filter((entry) => entry?.values instanceof Map).map((entry) => ({ ...entry, date: String(entry.date), values: sanitizeValues(entry.values) }))
      : [],
    marks: marks instanceof Map ? marks : new Map(),
  };
}

/** @param {Map<any, any>} values @returns {Map<string, Answer>} */
function sanitizeValues(values) {
  const isText = (/** @type {unknown} */ value) => typeof value === 'string';
  return new Map([...values].filter(([id, answer]) => {
    const value = answer?.value;
    return isText(id) && (value === true || isText(value) || (Array.isArray(value) && value.every(isText))) && finiteOrZero(answer.revision);
  }));
}

/** @param {any} value */
function finiteOrZero(value) {
  return Number.isFinite(value) ? value : 0;
}

/**
 * Whether two answers say the same.
 * @param {AnswerValue | undefined} one
 * @param {AnswerValue | undefined} other
 */
export function sameAnswer(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Said instead of an answer as long as the reader has not typed the passphrase. */
export class Locked extends Error {}
