import { answerList, dayText, element } from '../lib/written.js';
import { button } from '../sheet/offer.js';
import { printSheet } from '../sheet/paper.js';
import { answers } from '../workleaf.js';
import { chart, courseTable } from './chart.js';
import { coursesOf } from './course.js';
import { begunAgain, dateOf, withEntry, withoutEntry } from './entries.js';
import { historyMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answer, AnswerRecord, Entry } from '../lib/record.js' */

/** How long a filling is the present one, in days, by the sheet's `data-repeat`. @type {Record<string, number>} */
const DAYS = { daily: 1, weekly: 6, monthly: 26 };

/**
 * Puts what is on the sheet with the earlier ones.
 * @param {WorkSheet} sheet
 * @param {HTMLElement} tool
 */
async function beginAgain(sheet, tool) {
  await sheet.flush();
  try {
    const before = await answers.read(sheet.key);
    if (!before || before.values.size === 0) {
      sheet.tell(historyMessages.nothing);
      return;
    }
    const after = await answers.update(sheet.key, undefined, (record) => record && begunAgain(record));
    const entry = after?.entries?.find(({ values }) => sameValues(values, before.values));
    sheet.offer?.undo(historyMessages.begun, tool, () => answers.update(sheet.key, undefined, (record) =>
      record && entry && { ...withoutEntry(record, entry.date), values: new Map([...entry.values, ...record.values]) }));
    sheet.querySelector('.sheet-again-due')?.remove();
    const first = /** @type {HTMLElement | null} */ (sheet.querySelector('input, textarea'));
    first?.focus();
  } catch {
    sheet.tell(historyMessages.failed);
  }
}

/** @param {Map<string, Answer>} one @param {Map<string, Answer>} other */
function sameValues(one, other) {
  return one.size === other.size && [...one].every(([id, { value }]) => String(other.get(id)?.value) === String(value));
}

/**
 * Shows the earlier entries of a sheet and their course, and offers to begin a new one when it is time.
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function showAgain(sheet, record) {
  remindToBegin(sheet, record);
  const entries = record?.entries ?? [];
  const shown = sheet.querySelector('.sheet-again');
  if (entries.length === 0) {
    shown?.remove();
    return;
  }
  const section = shown ?? element('section', '');
  section.className = 'sheet-again';
  section.setAttribute('data-title', sheet.dataset.title ?? '');
  section.setAttribute('aria-label', historyMessages.earlier);
  const state = JSON.stringify([record?.revision, [...(record?.values ?? [])]]);
  if (section.getAttribute('data-state') === state) return;
  section.setAttribute('data-state', state);
  const open = new Set([...section.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-date')));
  const tools = element('p', '');
  tools.className = 'answers-tools';
  tools.append(button(historyMessages.print, () => printSheet(sheet, 'earlier')));
  section.replaceChildren(...course(sheet, record), title(historyMessages.earlier), ...[...entries].reverse().map((entry) => entryPart(sheet, entry, open.has(entry.date))), tools);
  if (!shown) sheet.append(section);
}

/** @param {string} words */
function title(words) {
  const made = element('p', words);
  made.className = 'sheet-again-title';
  return made;
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function remindToBegin(sheet, record) {
  const days = (Date.now() - (record?.savedAt ?? Date.now())) / 86400000;
  const isDue = Boolean(record?.values.size) && days >= (DAYS[sheet.dataset.repeat ?? ''] ?? Infinity);
  const shown = sheet.querySelector('.sheet-again-due');
  if (!isDue || shown) return;
  const due = element('div', '');
  due.className = 'sheet-question sheet-again-due';
  const go = button(historyMessages.begin, () => beginAgain(sheet, go));
  due.append(element('p', historyMessages.due(historyMessages.on(dayText(dateOf(/** @type {AnswerRecord} */ (record)))))), go);
  sheet.querySelector('.sheet-status')?.after(due);
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function course(sheet, record) {
  const entries = record?.entries ?? [];
  /** @type {{values: Map<string, Answer>}[]} */
  const fillings = [...entries];
  const dates = entries.map(({ date }) => dayText(date, 'medium'));
  if (record?.values.size) {
    fillings.push(record);
    dates.push(historyMessages.now);
  }
  const courses = coursesOf(sheet, fillings.map(({ values }) => values));
  if (courses.length === 0) return [];
  return [title(historyMessages.course), element('p', historyMessages.note), ...courses.map((each) => chart(each, dates)), courseTable(courses, dates)];
}

/**
 * @param {WorkSheet} sheet
 * @param {Entry} entry
 * @param {boolean} isOpen
 */
function entryPart(sheet, entry, isOpen) {
  const part = document.createElement('details');
  part.open = isOpen;
  part.dataset.date = entry.date;
  const order = sheet.fields.ids();
  const sorted = [...entry.values].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const erase = button(historyMessages.erase, async () => {
    await answers.update(sheet.key, undefined, (record) => record && withoutEntry(record, entry.date));
    const tool = /** @type {HTMLElement} */ (sheet.querySelector('[data-action="again"]'));
    tool.focus();
    sheet.offer?.undo(historyMessages.erased, tool, () => answers.update(sheet.key, undefined, (record) => record && withEntry(record, entry)));
  });
  part.append(element('summary', dayText(entry.date)), answerList(sorted), erase);
  return part;
}

Object.assign(window.workleaf, { beginAgain, showAgain });
