import { answerList, formatDate, textElement } from '../lib/answer-text.js';
import { loadExtra } from '../lib/extra.js';
import { createButton } from '../lib/button.js';
import { printSheet } from '../sheet/print-sheet.js';
import { answers } from '../workleaf.js';
import { chart, seriesTable } from './chart.js';
import { seriesOf } from './series.js';
import { daysBetween, entryDate, startNewEntry, withEntry, withoutEntry } from './entries.js';
import { historyMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answer, AnswerRecord, Entry } from '../lib/record.js' */

/** How many calendar days after saving a new entry is due, by the worksheet's `data-repeat`. @type {Record<string, number>} */
const DAYS_UNTIL_DUE = { daily: 1, weekly: 6, monthly: 26 };

/**
 * Turns the current answers into an entry and empties the worksheet.
 * @param {WorkSheet} sheet
 * @param {HTMLElement} tool
 */
async function beginAgain(sheet, tool) {
  await sheet.flush();
  try {
    const before = await answers.read(sheet.key);
    if (!before || before.values.size === 0) {
      sheet.showStatus(historyMessages.nothing);
      return;
    }
    await loadExtra('confirm');
    const confirmation = window.workleaf.confirmationOf(sheet);
    const after = await answers.update(sheet.key, undefined, (record) => record && startNewEntry(record));
    const entry = after?.entries?.find(({ values }) => sameValues(values, before.values));
    confirmation.offerUndo(historyMessages.begun, tool, () => answers.update(sheet.key, undefined, (record) =>
      record && entry && { ...withoutEntry(record, entry.date), values: new Map([...entry.values, ...record.values]) }));
    sheet.querySelector('.sheet-again-due')?.remove();
    // A field with the focus keeps its text when the empty record is shown.
    for (const id of sheet.fields.ids()) sheet.fields.write(id, undefined);
    const first = /** @type {HTMLElement | null} */ (sheet.querySelector('input, textarea'));
    first?.focus();
  } catch {
    sheet.showStatus(historyMessages.failed);
  }
}

/** @param {Map<string, Answer>} one @param {Map<string, Answer>} other */
function sameValues(one, other) {
  return one.size === other.size && [...one].every(([id, { value }]) => String(other.get(id)?.value) === String(value));
}

/**
 * Shows the earlier entries of a worksheet and charts of their numbers, and suggests a new entry when it is due.
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
  const section = shown ?? textElement('section', '');
  section.className = 'sheet-again';
  section.setAttribute('data-title', sheet.dataset.title ?? '');
  section.setAttribute('aria-label', historyMessages.earlier);
  const state = JSON.stringify([record?.revision, [...(record?.values ?? [])]]);
  if (section.getAttribute('data-state') === state) return;
  section.setAttribute('data-state', state);
  const open = new Set([...section.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-date')));
  const tools = textElement('p', '');
  tools.className = 'answers-tools';
  tools.append(createButton(historyMessages.print, () => printSheet(sheet, 'earlier')));
  section.replaceChildren(...chartParts(sheet, record), title(historyMessages.earlier), ...[...entries].reverse().map((entry) => entryDetails(sheet, entry, open.has(entry.date))), tools);
  if (!shown) sheet.append(section);
}

/** @param {string} text */
function title(text) {
  const created = textElement('p', text);
  created.className = 'sheet-again-title';
  return created;
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function remindToBegin(sheet, record) {
  const days = daysBetween(record?.savedAt ?? Date.now(), Date.now());
  const isDue = Boolean(record?.values.size) && days >= (DAYS_UNTIL_DUE[sheet.dataset.repeat ?? ''] ?? Infinity);
  const shown = sheet.querySelector('.sheet-again-due');
  if (!isDue || shown) return;
  const due = textElement('div', '');
  due.className = 'sheet-question sheet-again-due';
  const start = createButton(historyMessages.begin, () => beginAgain(sheet, start));
  due.append(textElement('p', historyMessages.due(historyMessages.on(formatDate(entryDate(/** @type {AnswerRecord} */ (record)))))), start);
  sheet.querySelector('.sheet-status')?.after(due);
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function chartParts(sheet, record) {
  const entries = record?.entries ?? [];
  /** @type {{values: Map<string, Answer>}[]} */
  const allEntries = [...entries];
  const dates = entries.map(({ date }) => formatDate(date, 'medium'));
  if (record?.values.size) {
    allEntries.push(record);
    dates.push(historyMessages.now);
  }
  const allSeries = seriesOf(sheet, allEntries.map(({ values }) => values));
  if (allSeries.length === 0) return [];
  return [title(historyMessages.course), textElement('p', historyMessages.note), ...allSeries.map((each) => chart(each, dates)), seriesTable(allSeries, dates)];
}

/**
 * @param {WorkSheet} sheet
 * @param {Entry} entry
 * @param {boolean} isOpen
 */
function entryDetails(sheet, entry, isOpen) {
  const details = document.createElement('details');
  details.open = isOpen;
  details.dataset.date = entry.date;
  const order = sheet.fields.ids();
  const sorted = [...entry.values].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const erase = createButton(historyMessages.erase, async () => {
    await loadExtra('confirm');
    const confirmation = window.workleaf.confirmationOf(sheet);
    await answers.update(sheet.key, undefined, (record) => record && withoutEntry(record, entry.date));
    const tool = /** @type {HTMLElement} */ (sheet.querySelector('[data-action="again"]'));
    tool.focus();
    confirmation.offerUndo(historyMessages.erased, tool, () => answers.update(sheet.key, undefined, (record) => record && withEntry(record, entry)));
  });
  details.append(textElement('summary', formatDate(entry.date)), answerList(sorted), erase);
  return details;
}

Object.assign(window.workleaf, { beginAgain, showAgain });
