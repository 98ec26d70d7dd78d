const { answers, button, printSheet, loadExtra, Database, sound, savedWhen } = window.workleaf;

/** The sentences of this script. */
const asks = {
  title: 'Share with your partner',
  how: 'Each of you fills in the sheet alone. Then choose, answer by answer, what the other one may see. Nothing is shown before you are both done.',
  choices: 'Share: your answer is shown. Talk about: only that you would like to talk about it. Private: nothing is shown, as if you had left it empty.',
  all: 'For all answers',
  private: 'Private',
  share: 'Share',
  talk: 'Talk about',
  choose: 'Choose …',
  empty: 'not answered',
  /** @param {string} question */
  who: (question) => `Who sees: ${question}`,

  done: 'I am done',
  notDone: 'I want to change something',
  /** @param {string} when */
  isDone: (when) => `You said that you are done ${when}.`,
  doneFirst: 'Say that you are done, and you can look at both sheets as soon as your partner is done too.',

  hereTitle: 'On this device',
  here: 'If you both use this device, each of you has answers of your own here, each with a passphrase of your own if you set one.',
  addPerson: 'Make room for my partner',
  /** @param {string} who */
  switchTo: (who) => `Switch to person ${who}`,
  look: 'Look at both',
  lookHint: 'Do it together: each of you types your own passphrase, if you have one.',
  /** @param {string} who */
  passphraseOf: (who) => `Person ${who}: your passphrase`,
  otherNotDone: 'Your partner has not said yet that they are done with this sheet. Nothing is shown until then.',
  wrong: 'That is not the passphrase. Nothing is lost; try again.',

  thereTitle: 'On two devices',
  there: 'Give each other one sealed file. Agree on a few words first, and say them to each other, not in the same message. What you keep private is not in the file, and nobody can tell from it how much there was.',
  save: 'Save my sealed file',
  load: 'Load my partner’s sealed file',
  open: 'Open both',
  words: 'The words you agreed on',
  saved: 'Your sealed file is with your downloads. Give it to your partner.',
  loaded: 'Your partner’s file is here, still sealed.',
  waits: 'It can be opened when you are done too.',
  wrongWords: 'These words do not open it. Nothing is lost; try again.',
  notSealed: 'This is not a sealed file of this guide. Nothing has changed.',
  otherSheet: 'This file is about another sheet. Open it there.',

  both: 'Side by side',
  bothNote: 'There are no points here, and no right answers. A line means private or empty: nobody can tell which.',
  question: 'Question',
  you: 'You',
  partner: 'Your partner',
  wantsTalk: 'Would like to talk about this',
  nothing: '–',
  print: 'Print both',
  close: 'Close it again',
  failed: 'This browser did not do that. Nothing has changed; please try again.',
};
