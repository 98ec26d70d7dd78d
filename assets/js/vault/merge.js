import { sameAnswer } from '../lib/record.js';
/** @import { Answer, AnswerRecord, Entry } from '../lib/record.js' */

/**
 * What loading a copy would change on one worksheet and in its earlier entries.
 * @typedef {object} MergePlan
 * @property {AnswerRecord} sheet       the record from the file
 * @property {number} same
 * @property {Difference[]} differences
 * @property {Addition[]} additions
 * @typedef {{entry?: string, id: string, answer: Answer}} Addition  `entry` is its date
 * @typedef {{entry?: string, id: string, here: Answer, there: Answer, isConflict: boolean, chosen: 'here' | 'there' | undefined}} Difference
 */

/**
 * Compares a record from a file with the stored one: missing answers are added; of two different answers the one with the higher revision
 * is suggested, and if neither is later, the reader has to choose.
 * @param {AnswerRecord | undefined} record
 * @param {AnswerRecord} sheet
 * @returns {MergePlan}
 */
export function planMerge(record, sheet) {
  /** @type {MergePlan} */
  const planned = { sheet, same: 0, differences: [], additions: [] };
  compare(planned, undefined, record?.values, sheet.values);
  const stored = new Map(record?.entries?.map(({ date, values }) => [date, values]));
  for (const entry of sheet.entries ?? []) compare(planned, entry.date, stored.get(entry.date), entry.values);
  return planned;
}

/**
 * @param {MergePlan} planned
 * @param {string | undefined} entry
 * @param {Map<string, Answer> | undefined} stored
 * @param {Map<string, Answer>} loaded
 */
function compare(planned, entry, stored, loaded) {
  for (const [id, there] of loaded) {
    const here = stored?.get(id);
    if (!here) planned.additions.push({ entry, id, answer: there });
    else if (sameAnswer(here.value, there.value)) planned.same++;
    else {
      const isConflict = !there.revision || here.revision === there.revision;
      const chosen = isConflict ? undefined : here.revision > there.revision ? 'here' : 'there';
      planned.differences.push({ entry, id, here, there, isConflict, chosen });
    }
  }
}

/**
 * The record with the changes that the reader accepted. An answer that has changed since it was shown stays.
 * @param {AnswerRecord | undefined} record
 * @param {MergePlan} agreed
 * @returns {AnswerRecord | undefined}
 */
export function applyPlan(record, { sheet, additions, differences }) {
  const accepted = differences.filter(({ chosen }) => chosen === 'there');
  if (additions.length + accepted.length === 0) return record;
  const revision = Math.max(record?.revision ?? 0, sheet.revision) + 1;
  const values = new Map(record?.values);
  const entries = new Map((record?.entries ?? []).map((entry) => [entry.date, { ...entry, values: new Map(entry.values) }]));
  const savedAt = new Map(sheet.entries?.map((entry) => [entry.date, entry.savedAt]));
  /** @param {string | undefined} date */
  const valuesOf = (date) => {
    if (date === undefined) return values;
    if (!entries.has(date)) entries.set(date, { date, savedAt: savedAt.get(date) ?? 0, values: new Map() });
    return /** @type {Entry} */ (entries.get(date)).values;
  };
  for (const { entry, id, answer } of additions) {
    if (!valuesOf(entry).has(id)) valuesOf(entry).set(id, { ...answer, revision: answer.revision || revision });
  }
  for (const { entry, id, here, there } of accepted) {
    if (sameAnswer(valuesOf(entry).get(id)?.value, here.value)) valuesOf(entry).set(id, { ...there, revision });
  }
  // Marks are only taken with added answers: a file must not reveal to the other person what is private on this device.
  const added = new Set(additions.filter(({ entry }) => entry === undefined).map(({ id }) => id));
  const marks = new Map([...[...(sheet.marks ?? [])].filter(([id]) => added.has(id)), ...(record?.marks ?? [])]);
  return {
    ...record,
    guide: sheet.guide,
    worksheet: sheet.worksheet,
    title: record?.title ?? sheet.title,
    revision,
    savedAt: Math.max(record?.savedAt ?? 0, sheet.savedAt),
    values,
    ...(entries.size > 0 && { entries: [...entries.values()].sort((one, other) => (one.date < other.date ? -1 : 1)) }),
    ...(marks.size > 0 && { marks }),
  };
}
