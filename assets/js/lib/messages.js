/** The messages of `site.js`, from `templates/words`. */
export const sheetMessages = {
  /** @param {string} when */
  saved: (when) => say('sheet.saved', { when }),
  now: say('sheet.now'),
  /** @param {string} time */
  at: (time) => say('sheet.at', { time }),
  /** @param {string} day */
  on: (day) => say('sheet.on', { day }),
  notSaved: say('sheet.not-saved'),
  full: say('sheet.full'),
  thrownAway: say('sheet.thrown-away'),
  clearedBefore: say('sheet.cleared-before'),
  inTab: say('sheet.in-tab'),
  locked: say('sheet.locked'),
  unreadable: say('sheet.unreadable'),
  notErased: say('sheet.not-erased'),

  /** The page title after the quick exit. */
  leaving: say('sheet.leaving'),
  shiftOnceMore: say('sheet.shift-once-more'),

  notRemembered: say('sheet.not-remembered'),
  /** The page title for readers who chose titles that reveal nothing. */
  plainTitle: say('sheet.plain-title'),
  extraMissing: say('sheet.extra-missing'),

  /** @param {string} sum */
  soFar: (sum) => say('sheet.so-far', { sum }),
  /** @param {number} done @param {number} all */
  progress: (done, all) => say('sheet.progress', { done, all }),
};
