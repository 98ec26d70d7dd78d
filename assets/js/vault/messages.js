/** The messages of the page "Your answers" that are not in its template. */
export const vaultMessages = {
  /** @param {number} sheets @param {string} time */
  kept: (sheets, time) => say('answers.kept', { sheets, time }),
  nothing: say('answers.nothing'),
  gone: say('answers.gone'),
  erase: say('answers.erase'),
  /** @param {string} title */
  eraseOne: (title) => say('answers.erase-one', { title }),
  /** @param {string} title */
  erasedOne: (title) => say('answers.erased-one', { title }),
  erasedAll: say('answers.erased-all'),
  askEraseAll: say('answers.ask-erase-all'),
  eraseAll: say('answers.erase-all'),
  keep: say('answers.keep'),
  notDone: say('answers.not-done'),
  inTheWay: say('answers.in-the-way'),
  off: say('answers.off'),

  noCopy: say('answers.no-copy'),
  /** @param {string} time */
  copied: (time) => say('answers.copied', { time }),
  saved: say('answers.saved'),
  notJson: say('answers.not-json'),
  notOurs: say('answers.not-ours'),
  newer: say('answers.newer'),
  otherGuide: say('answers.other-guide'),
  tooBig: say('answers.too-big'),
  /** @param {string} time */
  copyOf: (time) => (time ? say('answers.copy-of', { time }) : say('answers.copy')),
  nothingNew: say('answers.nothing-new'),
  /** @param {number} answers */
  added: (answers) => say('answers.added', { answers }),
  /** @param {number} answers */
  differ: (answers) => say('answers.differ', { answers }),
  /** @param {number} answers */
  same: (answers) => say('answers.same', { answers }),
  /** @param {number} answers */
  skipped: (answers) => say('answers.skipped', { answers }),
  here: say('answers.here'),
  inFile: say('answers.in-file'),
  later: say('answers.later'),
  bothChanged: say('answers.both-changed'),
  /** @param {string} date */
  entry: (date) => say('answers.entry', { date }),
  merge: say('answers.merge'),
  leave: say('answers.leave'),
  merged: say('answers.merged'),

  passphrase: say('answers.passphrase'),
  newPassphrase: say('answers.new-passphrase'),
  again: say('answers.again'),
  present: say('answers.present'),
  showIt: say('answers.show-it'),
  unlock: say('answers.unlock'),
  set: say('answers.set'),
  change: say('answers.change'),
  remove: say('answers.remove'),
  lockNow: say('answers.lock-now'),
  cancel: say('answers.cancel'),
  wrong: say('answers.wrong'),
  short: say('answers.short'),
  unlike: say('answers.unlike'),
  working: say('answers.working'),
  wasSet: say('answers.was-set'),
  wasChanged: say('answers.was-changed'),
  wasRemoved: say('answers.was-removed'),
  wasLocked: say('answers.was-locked'),
  wasUnlocked: say('answers.was-unlocked'),
  noCrypto: say('answers.no-crypto'),
  inTabNow: say('answers.in-tab-now'),

  onDevice: say('answers.on-device'),
  inTab: say('answers.in-tab'),
  askTab: say('answers.ask-tab'),
  toTab: say('answers.to-tab'),
  movedToTab: say('answers.moved-to-tab'),
  onePerson: say('answers.one-person'),
  addPerson: say('answers.add-person'),
  /** @param {string} who */
  people: (who) => say('answers.people', { who }),
  /** @param {string} who */
  switchTo: (who) => say('answers.switch-to', { who }),
  movedToDevice: say('answers.moved-to-device'),
};
