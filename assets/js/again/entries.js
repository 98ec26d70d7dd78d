/** @import { AnswerRecord, Entry } from '../lib/record.js' */

/**
 * The record after its answers became an entry, so that the worksheet is empty again.
 * @param {AnswerRecord} record
 * @returns {AnswerRecord}
 */
export function startNewEntry(record) {
  const { values, savedAt, entries = [] } = record;
  const entry = { date: uniqueDate(entryDate(record), entries), savedAt, values };
  const sorted = [...entries, entry].sort((one, other) => (one.date < other.date ? -1 : 1));
  return { ...record, revision: record.revision + 1, savedAt: Date.now(), values: new Map(), entries: sorted };
}

/**
 * The date that the reader entered on the worksheet, or else the date on which it was last saved.
 * @param {AnswerRecord} record
 * @returns {string} 2026-03-14
 */
export function entryDate({ values, savedAt }) {
  for (const { type, value } of values.values()) {
    if (type === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  }
  return new Date(localTime(savedAt)).toISOString().slice(0, 10);
}

/**
 * How many calendar days are between two times: a sheet that was filled in late in the evening is due again on the next morning.
 * @param {number} from  in milliseconds
 * @param {number} to
 */
export function daysBetween(from, to) {
  return Math.floor(localTime(to) / 86400000) - Math.floor(localTime(from) / 86400000);
}

/**
 * The time in milliseconds whose UTC date is the local date of the given time.
 * @param {number} time
 */
function localTime(time) {
  return time - new Date(time).getTimezoneOffset() * 60000;
}

/**
 * A date that no entry has: further entries on a day get a made-up time.
 * @param {string} date
 * @param {Entry[]} entries
 */
function uniqueDate(date, entries) {
  for (let minute = 0; ; minute++) {
    const hour = String(Math.floor(minute / 60)).padStart(2, '0');
    const candidate = minute === 0 ? date : `${date}T${hour}:${String(minute % 60).padStart(2, '0')}`;
    if (!entries.some((entry) => entry.date === candidate)) return candidate;
  }
}

/**
 * The record without one entry.
 * @param {AnswerRecord} record
 * @param {string} date
 * @returns {AnswerRecord}
 */
export function withoutEntry(record, date) {
  return { ...record, revision: record.revision + 1, entries: (record.entries ?? []).filter((entry) => entry.date !== date) };
}

/**
 * The record with an entry added back.
 * @param {AnswerRecord} record
 * @param {Entry} entry
 * @returns {AnswerRecord}
 */
export function withEntry(record, entry) {
  const entries = [...withoutEntry(record, entry.date).entries ?? [], entry].sort((one, other) => (one.date < other.date ? -1 : 1));
  return { ...record, revision: record.revision + 1, entries };
}
