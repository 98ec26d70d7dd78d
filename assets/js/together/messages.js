/** The messages of this bundle. */
export const togetherMessages = {
  title: say('together.title'),
  how: say('together.how'),
  choices: say('together.choices'),
  all: say('together.all'),
  private: say('together.private'),
  share: say('together.share'),
  talk: say('together.talk'),
  choose: say('together.choose'),
  empty: say('together.empty'),
  /** @param {string} question */
  who: (question) => say('together.who', { question }),

  done: say('together.done'),
  notDone: say('together.not-done'),
  /** @param {string} when */
  isDone: (when) => say('together.is-done', { when }),
  doneFirst: say('together.done-first'),

  hereTitle: say('together.here-title'),
  here: say('together.here'),
  addPerson: say('together.add-person'),
  /** @param {string} who */
  switchTo: (who) => say('together.switch-to', { who }),
  look: say('together.look'),
  lookHint: say('together.look-hint'),
  /** @param {string} who */
  passphraseOf: (who) => say('together.passphrase-of', { who }),
  otherNotDone: say('together.other-not-done'),
  wrong: say('together.wrong'),

  thereTitle: say('together.there-title'),
  there: say('together.there'),
  save: say('together.save'),
  load: say('together.load'),
  open: say('together.open'),
  words: say('together.words'),
  saved: say('together.saved'),
  loaded: say('together.loaded'),
  waits: say('together.waits'),
  wrongWords: say('together.wrong-words'),
  notSealed: say('together.not-sealed'),
  otherSheet: say('together.other-sheet'),

  both: say('together.both'),
  bothNote: say('together.both-note'),
  question: say('together.question'),
  you: say('together.you'),
  partner: say('together.partner'),
  wantsTalk: say('together.wants-talk'),
  nothing: say('together.nothing'),
  print: say('together.print'),
  printCard: say('together.print-card'),
  cardEmpty: say('together.card-empty'),
  /** @param {string} column */
  cardSame: (column) => say('together.card-same', { column }),
  /** @param {string} first @param {string} second */
  cardBoth: (first, second) => say('together.card-both', { first, second }),
  /** @param {string} yours @param {string} theirs */
  cardYours: (yours, theirs) => say('together.card-yours', { yours, theirs }),
  close: say('together.close'),
  failed: say('together.failed'),
};
