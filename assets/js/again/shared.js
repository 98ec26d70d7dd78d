const { answers, button, printSheet } = window.workleaf;

/** The sentences of this script. */
const tells = {
  /** @param {string} when */
  due: (when) => `This is what you wrote ${when}. To fill the sheet in anew, begin a new one: this one stays below.`,
  begin: 'Begin a new one',
  begun: 'Put with the earlier ones.',
  nothing: 'There is nothing on the sheet yet, so there is nothing to put away.',
  failed: 'This browser did not save that. Nothing has changed.',
  earlier: 'Earlier ones',
  course: 'How it has changed',
  note: 'The numbers are there to notice changes by. None is right or wrong.',
  date: 'Date',
  now: 'now',
  none: '–',
  /** @param {string} question @param {string} from @param {string} to */
  chart: (question, from, to) => `${question} From ${from} to ${to}. The numbers are in the table.`,
  print: 'Print the earlier ones',
  erase: 'Erase this one',
  erased: 'Erased.',
};
