/** The sentences of the page "Your answers" that are not in its template. */
const says = {
  /** @param {number} sheets @param {string} time */
  kept: (sheets, time) => `${sheets === 1 ? 'One sheet' : `${sheets} sheets`}, last saved ${time}.`,
  nothing: 'Nothing is kept yet.',
  gone: 'from an earlier version of the guide',
  erase: 'Erase',
  /** @param {string} title */
  eraseOne: (title) => `Erase ${title}`,
  /** @param {string} title */
  erasedOne: (title) => `Erased ${title}.`,
  erasedAll: 'Everything is erased.',
  askEraseAll: 'Erase everything you wrote on all sheets?',
  eraseAll: 'Erase everything',
  keep: 'Keep my answers',
  notDone: 'This browser did not do that. Nothing has changed; please try again.',
  inTheWay: 'Another tab or window of this guide is in the way. Close it and try again; nothing has changed.',
  off: 'This browser keeps nothing for this page, so there is nothing to look after. You can still fill in sheets and print them.',

  noCopy: 'You have not saved a copy from this device yet.',
  /** @param {string} time */
  copied: (time) => `You last saved a copy ${time}.`,
  saved: 'A copy was saved with your downloads.',
  notJson: 'This file is damaged or cut off, so it can’t be read. Nothing has changed.',
  notOurs: 'This is not a copy of answers. Nothing has changed.',
  newer: 'This copy comes from a newer version of the guide than this one. Nothing has changed.',
  otherGuide: 'This copy is of another guide. Nothing has changed.',
  tooBig: 'This file is too big to be a copy of answers. Nothing has changed.',
  /** @param {string} time */
  copyOf: (time) => (time ? `A copy saved ${time}` : 'A copy'),
  nothingNew: 'All that is in this copy is already here.',
  /** @param {number} answers */
  added: (answers) => `${answers === 1 ? 'One answer' : `${answers} answers`} to add`,
  /** @param {number} answers */
  differ: (answers) => `${answers} differ`,
  /** @param {number} answers */
  same: (answers) => `${answers} the same`,
  /** @param {number} answers */
  skipped: (answers) => `${answers === 1 ? 'One thing' : `${answers} things`} in the file could not be read and would be left out.`,
  here: 'Here',
  inFile: 'In the file',
  later: 'changed later',
  bothChanged: 'Changed in both places: choose one.',
  /** @param {string} date */
  entry: (date) => `of ${date}`,
  merge: 'Add to my answers',
  leave: 'Leave it',
  merged: 'Added to your answers.',

  passphrase: 'Passphrase',
  newPassphrase: 'New passphrase',
  again: 'The same again',
  present: 'Present passphrase',
  showIt: 'Show what I type',
  unlock: 'Unlock',
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  lockNow: 'Lock now',
  cancel: 'Cancel',
  wrong: 'That is not the passphrase. Nothing is lost; try again.',
  short: 'Please take at least eight characters. A few words in a row are easy to remember and hard to guess.',
  unlike: 'The two are not the same.',
  working: 'One moment …',
  wasSet: 'Your answers now lie here behind your passphrase. They are open until you lock them or close this tab.',
  wasChanged: 'The passphrase is changed.',
  wasRemoved: 'The passphrase is removed.',
  wasLocked: 'Locked.',
  wasUnlocked: 'Unlocked.',
  noCrypto: 'This browser can’t lock answers on this page.',
  inTabNow: 'In this tab nothing lies on the device, so there is nothing to lock.',

  onDevice: 'Each answer is saved as you write it. If you would rather leave nothing here, your answers can stay in this tab alone: they are gone when you close it.',
  inTab: 'Nothing you write is saved on this device. It stays in this tab, from page to page, and is gone when you close the tab.',
  askTab: 'Your answers are taken off this device, and are gone when you close this tab. Have you saved a copy?',
  toTab: 'Don’t save on this device',
  movedToTab: 'From now on nothing is saved on this device.',
  onePerson: 'If you share this device, each of you can have answers of your own, and a passphrase of your own. Each sheet then says whose it is.',
  addPerson: 'Make room for a second person',
  /** @param {string} who */
  people: (who) => `This is person ${who}. The other one’s answers are kept apart. Set a passphrase each, or each of you can open the other’s.`,
  /** @param {string} who */
  switchTo: (who) => `Switch to person ${who}`,
  movedToDevice: 'From now on your answers are saved on this device.',
};
