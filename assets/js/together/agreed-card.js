import { textElement } from '../lib/answer-text.js';
import { displayText } from './revealed.js';
import { togetherMessages } from './messages.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Revealed } from './revealed.js' */

/**
 * The rows whose answers fit, as one large card. With `card=say,hear` a row fits if one person chose the column `say` and the other `hear`,
 * and neither chose any other column. A row that either of them did not share is never on the card.
 * @param {WorkSheet} sheet
 * @param {Map<string, Revealed>} mine    what both see of the reader's answers
 * @param {Map<string, Revealed>} theirs
 * @returns {HTMLElement | undefined} undefined if the worksheet has no card
 */
export function agreedCard(sheet, mine, theirs) {
  if (!sheet.dataset.card) return undefined;
  const [first, second] = sheet.dataset.card.split(',');
  /** @type {Map<string, string[]>} */
  const rowsByHeading = new Map();
  for (const id of sheet.fields.ids()) {
    const own = chosenOf(mine.get(id));
    const other = chosenOf(theirs.get(id));
    const isRefused = [...own, ...other].some((value) => value !== first && value !== second);
    const isFromMe = own.includes(first) && other.includes(second);
    const isFromThem = other.includes(first) && own.includes(second);
    if (isRefused || (!isFromMe && !isFromThem)) continue;
    const [from, to] = [first, second].map((value) => displayText(sheet, id, { value, type: 'choice', revision: 0 }));
    const heading = headingOf(isFromMe, isFromThem, from, to);
    rowsByHeading.set(heading, [...(rowsByHeading.get(heading) ?? []), sheet.fields.describe(id).wording]);
  }
  const card = textElement('div', '');
  card.className = 'agreed-card';
  if (rowsByHeading.size === 0) card.append(textElement('p', togetherMessages.cardEmpty));
  for (const [heading, rows] of rowsByHeading) {
    const list = textElement('ul', '');
    list.append(...rows.map((row) => textElement('li', row)));
    card.append(textElement('p', heading), list);
  }
  return card;
}

/** @param {Revealed | undefined} what */
function chosenOf(what) {
  return (what && 'said' in what && what.chosen) || [];
}

/**
 * @param {boolean} isFromMe
 * @param {boolean} isFromThem
 * @param {string} from
 * @param {string} to
 */
function headingOf(isFromMe, isFromThem, from, to) {
  if (from === to) return togetherMessages.cardSame(from);
  if (isFromMe && isFromThem) return togetherMessages.cardBoth(from, to);
  return isFromMe ? togetherMessages.cardYours(from, to) : togetherMessages.cardYours(to, from);
}
