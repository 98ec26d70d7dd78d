/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Revealed } from './revealed.js' */

/**
 * What each of two people sees of the other. A choice is shown only if both shared their choice for the same question, so that neither
 * of them gives away more than they get. Text is shown as each person shares it, and so is the wish to talk.
 * @param {WorkSheet} sheet
 * @param {Map<string, Revealed>} mine
 * @param {Map<string, Revealed>} theirs
 * @returns {[Map<string, Revealed>, Map<string, Revealed>]}
 */
export function mutual(sheet, mine, theirs) {
  return [withoutOneSided(sheet, mine, theirs), withoutOneSided(sheet, theirs, mine)];
}

/**
 * @param {WorkSheet} sheet
 * @param {Map<string, Revealed>} one
 * @param {Map<string, Revealed>} other
 */
function withoutOneSided(sheet, one, other) {
  return new Map([...one].filter(([id, what]) => 'talk' in what || !isOneOfOptions(sheet, id) || isSaid(other.get(id))));
}

/** @param {WorkSheet} sheet @param {string} id */
function isOneOfOptions(sheet, id) {
  return ['choice', 'scale', 'ticks'].includes(sheet.fields.describe(id).type);
}

/** @param {Revealed | undefined} what */
function isSaid(what) {
  return what !== undefined && 'said' in what;
}
