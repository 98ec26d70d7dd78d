import { mergeOlder, sameAnswer } from '../lib/record.js';
import { answers } from '../workleaf.js';
/** @import { Answer, AnswerRecord, AnswerValue, RecordKey } from '../lib/record.js' */

/**
 * Reads a worksheet's record, after moving answers from the earlier names in its `data-was` and `data-renamed-from`.
 * @param {RecordKey} key
 * @param {DOMStringMap} sheet
 * @param {unknown} source
 */
export async function readRenamed(key, { was, renamedFrom }, source) {
  const names = was?.split(' ') ?? [];
  /** @param {AnswerRecord | undefined} record */
  const move = (record) => moveRenamed(record, names);
  const record = await answers.read(key);
  for (const name of renamedFrom?.split(' ') ?? []) {
    /** @type {RecordKey} */
    const old = [key[0], name];
    const before = await answers.read(old);
    if (!before) continue;
    // There may already be answers under the new name: a reader can write before the record is loaded.
    const moved = await answers.update(key, source, (/** @type {AnswerRecord | undefined} */ now) => move(mergeOlder(now, { ...before, worksheet: key[1] })));
    await answers.erase(old, source);
    return moved;
  }
  return move(record) === record ? record : answers.update(key, source, move);
}

/**
 * The record with answers under the current names of their fields: `["felt=feeling"]` moves the answer from `feeling` to `felt`,
 * `["felt/good=felt/fine"]` renames a chosen option from `fine` to `good`.
 * @param {AnswerRecord | undefined} record
 * @param {string[]} names
 * @returns {AnswerRecord | undefined}  the same object if there is nothing to move
 */
function moveRenamed(record, names) {
  if (!record) return record;
  const pairs = names.map((name) => name.split('=').map((side) => side.split('/')));
  /** @param {Map<string, Answer>} values */
  const move = (values) => {
    let moved = values;
    for (const [[id, option], [oldId, oldOption]] of pairs) {
      const answer = moved.get(option === undefined ? oldId : id);
      if (!answer || (option === undefined && moved.has(id))) continue;
      const value = option === undefined ? answer.value : renameOption(answer.value, oldOption, option);
      if (option !== undefined && sameAnswer(value, answer.value)) continue;
      moved = new Map(moved);
      moved.set(id, { ...answer, value });
      if (id !== oldId) moved.delete(oldId);
    }
    return moved;
  };
  const values = move(record.values);
  const entries = record.entries?.map((entry) => ({ ...entry, values: move(entry.values) }));
  const isSame = values === record.values && (entries ?? []).every(({ values: now }, index) => now === record.entries?.[index].values);
  return isSame ? record : { ...record, values, ...(entries && { entries }) };
}

/**
 * @param {AnswerValue} value
 * @param {string} old
 * @param {string} current
 */
function renameOption(value, old, current) {
  if (Array.isArray(value)) return value.map((one) => (one === old ? current : one));
  return value === old ? current : value;
}
