/** Every sentence the script says, in one place for whoever translates a guide. */
const words = {
  /** @param {string} when */
  saved: (when) => `Saved on this device ${when}`,
  now: 'just now',
  /** @param {string} time */
  at: (time) => `at ${time}`,
  /** @param {string} day */
  on: (day) => `on ${day}`,
  notSaved:
    'This browser is not letting the page save. What you write stays until you close it; print it to keep it.',
  full: 'This device has no room left to save in. What you write stays until you close it; print it to keep it.',
  thrownAway:
    'This browser has cleared what was saved here. What you still see is saved again as soon as you write something.',
  clearedBefore: 'This browser has cleared what was saved in this guide before.',
  inTab: 'Not saved on this device: gone when you close this tab.',
  locked: 'Your answers are locked. What you write now is saved once you unlock them.',
  unreadable: 'What was saved on this sheet can’t be read any more, so nothing is saved here until you erase it.',
  notErased: 'This browser did not erase your answers.',

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
  extraMissing: 'This part could not be loaded. Try again when you are online.',

  /** @param {string} sum */
  soFar: (sum) => `${sum} so far`,
  /** @param {number} done @param {number} all */
  progress: (done, all) => `${done} of ${all} done`,
};
