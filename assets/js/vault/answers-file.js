import { vaultMessages } from './messages.js';
/** @import { Answer, AnswerRecord, Entry } from '../lib/record.js' */

/** Thrown for a file that cannot be loaded, with a message for the reader. */
export class FileProblem extends Error {}

/** The largest file that is accepted, in bytes; real copies are much smaller. */
export const MAX_FILE_SIZE = 100e6;

/**
 * The content of a file with all records of a guide; docs/answers-file.md describes the format.
 * @param {AnswerRecord[]} records
 * @param {string} guide
 * @param {Date} now
 */
export function toFile(records, guide, now) {
  const worksheets = records
    .filter((record) => record.guide === guide)
    .map(({ worksheet, title, savedAt, values, marks, entries }) => ({
      id: worksheet,
      title,
      savedAt: new Date(savedAt).toISOString(),
      fields: fieldList(values, marks),
      ...(entries?.length && { entries: entries.map(({ date, values: then }) => ({ date, fields: fieldList(then) })) }),
    }));
  return `${JSON.stringify({ format: 'workleaf-answers', version: 1, guide, savedAt: now.toISOString(), worksheets }, null, 2)}\n`;
}

/**
 * @param {Map<string, Answer>} values
 * @param {Map<string, string>} [marks]
 */
function fieldList(values, marks) {
  return [...values].map(([id, { type, wording, value, revision }]) => ({ id, type, wording, value, revision, mark: marks?.get(id) }));
}

/**
 * Reads the records in a file. Nothing in it is trusted, because anyone may have written it.
 * @param {string} text
 * @param {string} guide
 * @returns {{savedAt: number, sheets: AnswerRecord[], skipped: number}}
 */
export function fromFile(text, guide) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new FileProblem(vaultMessages.notJson);
  }
  if (file?.format !== 'workleaf-answers' || !Array.isArray(file.worksheets)) throw new FileProblem(vaultMessages.notOurs);
  if (file.version !== 1) throw new FileProblem(file.version > 1 ? vaultMessages.newer : vaultMessages.notOurs);
  if (file.guide !== guide) throw new FileProblem(vaultMessages.otherGuide);
  const savedAt = parseTime(file.savedAt);
  const reader = new AnswersFileReader(guide, savedAt || Date.now());
  return { savedAt, sheets: reader.sheets(file.worksheets), skipped: reader.skipped };
}

class AnswersFileReader {
  skipped = 0;

  #guide;

  #savedAt;

  /**
   * @param {string} guide
   * @param {number} savedAt  for worksheets in the file without a time
   */
  constructor(guide, savedAt) {
    this.#guide = guide;
    this.#savedAt = savedAt;
  }

  /** @param {any[]} worksheets */
  sheets(worksheets) {
    /** @type {Map<string, AnswerRecord>} */
    const sheets = new Map();
    for (const sheet of worksheets) {
      if (!isId(sheet?.id) || sheets.has(sheet.id)) {
        this.skipped++;
        continue;
      }
      const marks = new Map();
      const values = this.#values(sheet.fields, marks);
      const entries = this.#entries(sheet.entries);
      const revision = Math.max(0, ...[...values.values()].map((answer) => answer.revision));
      sheets.set(sheet.id, {
        guide: this.#guide,
        worksheet: sheet.id,
        title: typeof sheet.title === 'string' ? sheet.title.slice(0, 300) : undefined,
        revision,
        savedAt: parseTime(sheet.savedAt) || this.#savedAt,
        values,
        ...(entries.length > 0 && { entries }),
        ...(marks.size > 0 && { marks }),
      });
    }
    return [...sheets.values()];
  }

  /** @param {any} entries */
  #entries(entries) {
    /** @type {Map<string, Entry>} */
    const found = new Map();
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (typeof entry?.date !== 'string' || Number.isNaN(Date.parse(entry.date)) || found.has(entry.date)) this.skipped++;
      else found.set(entry.date, { date: entry.date, savedAt: parseTime(entry.date), values: this.#values(entry.fields) });
    }
    return [...found.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  }

  /**
   * @param {any} fields
   * @param {Map<string, string>} [marks]  receives the marks of fields
   */
  #values(fields, marks) {
    /** @type {Map<string, Answer>} */
    const values = new Map();
    for (const field of Array.isArray(fields) ? fields : []) {
      const { id, type, wording, value, revision, mark } = field ?? {};
      if (!isId(id) || !isAnswer(value) || values.has(id)) {
        this.skipped++;
        continue;
      }
      values.set(id, {
        value,
        // 0 if unknown, as in answers read from a filled PDF.
        revision: Number.isInteger(revision) && revision > 0 && revision < 1e9 ? revision : 0,
        type: typeof type === 'string' ? type.slice(0, 20) : undefined,
        wording: typeof wording === 'string' ? wording.slice(0, 1000) : undefined,
      });
      if (mark === 'share' || mark === 'talk') marks?.set(id, mark);
    }
    return values;
  }
}

/** @param {unknown} id */
function isId(id) {
  return typeof id === 'string' && id !== '' && id.length <= 200;
}

/** @param {unknown} value */
function isAnswer(value) {
  if (Array.isArray(value)) return value.length > 0 && value.length < 1000 && value.every((one) => typeof one === 'string');
  return value === true || (typeof value === 'string' && value !== '');
}

/**
 * @param {unknown} text  a date and time
 * @returns {number} milliseconds since 1970; now instead of a time in the future, which comes from a wrong clock; 0 if invalid
 */
function parseTime(text) {
  const found = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(found) ? 0 : Math.min(found, Date.now());
}
