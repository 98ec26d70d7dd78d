/** The messages of this bundle. */
export const historyMessages = {
  /** @param {string} when */
  due: (when) => say('again.due', { when }),
  /** @param {string} day */
  on: (day) => say('again.on', { day }),
  begin: say('again.begin'),
  begun: say('again.begun'),
  nothing: say('again.nothing'),
  failed: say('again.failed'),
  earlier: say('again.earlier'),
  course: say('again.course'),
  note: say('again.note'),
  date: say('again.date'),
  now: say('again.now'),
  none: say('again.none'),
  /** @param {string} question @param {string} from @param {string} to */
  chart: (question, from, to) => say('again.chart', { question, from, to }),
  print: say('again.print'),
  erase: say('again.erase'),
  erased: say('again.erased'),
};
