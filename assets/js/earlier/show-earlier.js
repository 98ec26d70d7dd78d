import { answerList, textElement } from '../lib/answer-text.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { Fields } from '../sheet/fields.js' */

const TITLE = say('earlier.title');

/**
 * Shows the answers to removed questions and options below a worksheet, with the wording that they had.
 * @param {Element} sheet
 * @param {Fields} fields
 * @param {AnswerRecord | undefined} record
 */
export function showEarlier(sheet, fields, record) {
  const removed = [...(record?.values ?? [])].filter(([id, { value }]) => !fields.canShow(id, value));
  let shown = sheet.querySelector('.sheet-earlier');
  if (removed.length === 0) {
    shown?.remove();
    return;
  }
  if (!shown) {
    shown = document.createElement('section');
    shown.className = 'sheet-earlier';
    sheet.append(shown);
  }
  shown.setAttribute('aria-label', TITLE);
  const title = textElement('p', TITLE);
  title.className = 'sheet-earlier-title';
  shown.replaceChildren(title, textElement('p', say('earlier.note')), answerList(removed));
}
