/** Every sentence the script says, in one place for whoever translates a guide. */
const words = {
  /** @param {string} time */
  savedAt: (time) => `Saved on this device at ${time}`,
  /** @param {string} day */
  savedOn: (day) => `Saved on this device on ${day}`,
  notSaved:
    'This browser is not letting the page save. What you write stays until you close it; print it to keep it.',
  notErased: 'This browser did not erase your answers. Please try again.',

  askErase: 'Erase everything you wrote on this sheet?',
  erase: 'Erase',
  keep: 'Keep my answers',
  erased: 'Erased.',
  restarted: 'Started again.',
  undo: 'Undo',

  /** @param {string} sum */
  soFar: (sum) => `${sum} so far`,
  /** @param {number} count */
  packed: (count) => (count === 0 ? 'No sheet is ticked yet.' : count === 1 ? '1 sheet' : `${count} sheets`),
  /** @param {number} done @param {number} all */
  progress: (done, all) => `${done} of ${all} done`,
};
