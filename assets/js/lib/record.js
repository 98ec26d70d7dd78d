/**
 * What a reader answered in one field: the text, the value of the chosen option, `true` for a ticked checkbox, or the ticked columns
 * of a table row.
 * @typedef {string | true | string[]} AnswerValue
 */

/**
 * A stored answer, with the wording of its question, so that it can still be understood after the question was removed.
 * @typedef {object} Answer
 * @property {AnswerValue} value
 * @property {number} revision  the record's revision when the answer last changed
 * @property {string} [wording]
 * @property {string} [type]    text, date, number, time, lines, tick, ticks, choice or scale
 */

/**
 * All answers on one worksheet, as they are stored on the device.
 *
 * The values are in a Map because field ids are free text: as a key of a plain object, an id such as `__proto__` would change the
 * prototype.
 * @typedef {object} AnswerRecord
 * @property {string} guide
 * @property {string} worksheet
 * @property {string} [title]   of the worksheet
 * @property {number} revision  increases by one with each save
 * @property {number} savedAt   milliseconds since 1970
 * @property {Map<string, Answer>} values  by field id
 * @property {Entry[]} [entries]  earlier entries of a worksheet that repeats, oldest first
 * @property {Map<string, string>} [marks]  `share` or `talk` by field id, for a worksheet for two; all other answers are private
 * @property {number} [doneAt]    when the reader marked a worksheet for two as done
 * @property {string} [theirs]    the file from the other person's device, still encrypted
 */

/** @typedef {{date: string, savedAt: number, values: Map<string, Answer>}} Entry */

/**
 * The key of a record: the guide's id and the worksheet's.
 * @typedef {[guide: string, worksheet: string]} RecordKey
 */

/**
 * A change of one field.
 * @typedef {object} Change
 * @property {AnswerValue | undefined} value  undefined for a field that was cleared
 * @property {number} [known]  the revision of the field's value that the reader saw when changing it
 * @property {AnswerValue} [before]  the reader's previous change of the field, which was being saved at the time
 * @property {string} [wording]
 * @property {string} [type]
 */

/**
 * The record with some fields changed; all others stay as they are, including those that are no longer in the form.
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
  for (const [id, { value, known = Infinity, before, wording, type }] of changes) {
    const current = values.get(id);
    const isOwn = before !== undefined && sameAnswer(current?.value, before);
    // Another tab has changed the field since: keep both texts.
    const merged = current && current.revision > known && !isOwn ? joinTexts(current.value, value, type) : value;
    if (merged === undefined) values.delete(id);
    else values.set(id, { value: merged, revision, wording, type });
  }
  return { ...record, guide, worksheet, title: title ?? record?.title, revision, savedAt: now, values };
}

/**
 * Joins two texts that were written into one field at the same time; for other types of fields, returns the later value.
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
 * Edits of a page that was closed before it could save them; see `Answers.storePendingEdits`.
 * @typedef {object} PendingEdits
 * @property {string} guide
 * @property {string} worksheet
 * @property {number} leftAt  milliseconds since 1970, with a random fraction, so that two tabs do not share a key
 * @property {[id: string, edit: PendingEdit][]} edits
 */

/**
 * @typedef {Change & {known: number}} PendingEdit
 *     `known` is 0 for a field that was empty, and negative if the record had not been read yet.
 */

/**
 * The record with the pending edits of a closed page, except in fields that have been saved since.
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
 * The record merged with an older one, for example to undo an erasure: answers that were written since take precedence.
 * @param {AnswerRecord | undefined} record  the current one
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
 * A record without its invalid parts: storage can be edited by hand, and disks can fail.
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
 * Whether two answers are equal.
 * @param {AnswerValue | undefined} one
 * @param {AnswerValue | undefined} other
 */
export function sameAnswer(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** Thrown when answers are locked and the reader has not typed the passphrase. */
export class Locked extends Error {}
