/** Every sentence the script says, in one place for whoever translates a guide. */
const words = {
  /** @param {string} time */
  savedAt: (time) => `Saved on this device at ${time}`,
  /** @param {string} day */
  savedOn: (day) => `Saved on this device on ${day}`,
  notSaved:
    'This browser is not letting the page save. What you write stays until you close it; print it to keep it.',
  notErased: 'This browser did not erase your answers. Please try again.',

  /** The title of a page that is being left in a hurry. */
  leaving: 'Loading…',
  shiftOnceMore: 'Press Shift once more to leave.',

  askErase: 'Erase everything you wrote on this sheet?',
  erase: 'Erase',
  keep: 'Keep my answers',
  erased: 'Erased.',
  restarted: 'Started again.',
  undo: 'Undo',

  notRemembered: 'This browser does not keep your choices. They hold until you leave the page.',
  /** What a page is called for a reader who wants it to tell nothing. */
  plainTitle: 'Notes',
  extraMissing: 'This part could not be loaded. Please try again when you are online.',

  /** @param {string} sum */
  soFar: (sum) => `${sum} so far`,
  /** @param {number} done @param {number} all */
  progress: (done, all) => `${done} of ${all} done`,
};
