import { answerList, textElement } from '../lib/answer-text.js';
import { createButton } from '../lib/button.js';
import { loadExtra } from '../lib/extra.js';
import { answers } from '../workleaf.js';
import { withPart, withoutPart } from './remove.js';
import { unfitPart } from './unfit.js';
/** @import { Answer, AnswerRecord, AnswerValue } from '../lib/record.js' */
/** @import { WorkSheet } from '../element/work-sheet.js' */

/**
 * Shows below a worksheet the answers that its fields cannot hold, and those to removed questions, with the wording that they had.
 * @param {WorkSheet} sheet
 */
export function showEarlier(sheet) {
  /** @type {[string, Answer][]} */
  const unfit = [];
  /** @type {[string, Answer][]} */
  const removed = [];
  for (const [id, answer] of sheet.record?.values ?? []) {
    const value = unfitPart(sheet.fields.controls(id), answer.value);
    if (value !== undefined) (sheet.fields.has(id) ? unfit : removed).push([id, { ...answer, value }]);
  }
  let shown = sheet.querySelector('.sheet-earlier');
  if (unfit.length + removed.length === 0) {
    shown?.remove();
    return;
  }
  if (!shown) {
    shown = document.createElement('section');
    shown.className = 'sheet-earlier';
    sheet.append(shown);
  }
  // Replacing a button would take the focus from it.
  const state = JSON.stringify([unfit, removed]);
  if (shown.getAttribute('data-state') === state) return;
  shown.setAttribute('data-state', state);
  shown.setAttribute('aria-label', unfit.length > 0 ? say('earlier.unfit') : say('earlier.title'));
  shown.replaceChildren(
    ...part(sheet, say('earlier.unfit'), say('earlier.unfit-note'), unfit),
    ...part(sheet, say('earlier.title'), say('earlier.note'), removed),
  );
}

/**
 * @param {WorkSheet} sheet
 * @param {string} title
 * @param {string} note
 * @param {[string, Answer][]} shown
 */
function part(sheet, title, note, shown) {
  if (shown.length === 0) return [];
  const heading = textElement('p', title);
  heading.className = 'sheet-earlier-title';
  const list = answerList(shown);
  const places = [...list.querySelectorAll('dd')];
  for (const [index, [id, { value, wording }]] of shown.entries()) {
    const button = createButton(say('earlier.remove'), () => remove(sheet, id, value));
    button.setAttribute('aria-label', say('earlier.remove-answer', { question: wording || id }));
    places[index].append(' ', button);
  }
  return [heading, textElement('p', note), list];
}

/**
 * Removes an answer, and offers to undo it.
 * @param {WorkSheet} sheet
 * @param {string} id
 * @param {AnswerValue} value
 */
async function remove(sheet, id, value) {
  await loadExtra('confirm');
  // Now, because screen readers only announce changes in a live region that already exists.
  const confirmation = window.workleaf.confirmationOf(sheet);
  await sheet.flush();
  /** @type {AnswerRecord | undefined} */
  let before;
  await answers.update(sheet.key, undefined, (/** @type {AnswerRecord | undefined} */ record) => {
    before = record;
    return record && withoutPart(record, id, value);
  });
  const tool = /** @type {HTMLElement} */ (sheet.querySelector('[data-action="erase"], [data-action="restart"]'));
  tool.focus();
  const undo = () => answers.update(sheet.key, undefined, (/** @type {AnswerRecord | undefined} */ record) => before && withPart(record, before, id, value));
  confirmation.offerUndo(say('earlier.removed'), tool, undo);
}
