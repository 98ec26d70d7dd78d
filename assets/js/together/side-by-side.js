import { textElement } from '../lib/answer-text.js';
import { togetherMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Revealed } from './revealed.js' */

/**
 * Both people's answers as a table, in the order of the page.
 * @param {WorkSheet} sheet
 * @param {Map<string, Revealed>} mine
 * @param {Map<string, Revealed>} theirs
 */
export function sideBySide(sheet, mine, theirs) {
  const table = textElement('table', '');
  table.className = 'both';
  const caption = textElement('caption', togetherMessages.both);
  caption.className = 'heard';
  const head = textElement('thead', '');
  head.append(row('th', [togetherMessages.question, togetherMessages.you, togetherMessages.partner], 'col'));
  const body = textElement('tbody', '');
  for (const id of sheet.fields.ids()) {
    const line = row('td', [cellText(mine.get(id)), cellText(theirs.get(id))]);
    line.querySelectorAll('td').forEach((cell, index) => cell.setAttribute('data-who', index === 0 ? togetherMessages.you : togetherMessages.partner));
    const question = textElement('th', sheet.fields.describe(id).wording);
    question.setAttribute('scope', 'row');
    line.prepend(question);
    body.append(line);
  }
  table.append(caption, head, body);
  return table;
}

/** @param {Revealed | undefined} what */
function cellText(what) {
  if (!what) return togetherMessages.nothing;
  return 'talk' in what ? togetherMessages.wantsTalk : what.said;
}

/**
 * @param {string} tag
 * @param {string[]} texts
 * @param {string} [scope]
 */
function row(tag, texts, scope) {
  const created = textElement('tr', '');
  for (const text of texts) {
    const cell = textElement(tag, text);
    if (scope) cell.setAttribute('scope', scope);
    created.append(cell);
  }
  return created;
}
