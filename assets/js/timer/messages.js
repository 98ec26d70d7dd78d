/** The messages of a timer. */
export const timerMessages = {
  /** @param {number} turn  from 0 */
  turn: (turn) => [
    say('timer.speak'),
    say('timer.say-back'),
    say('timer.change-places'),
    say('timer.say-back-again'),
  ][turn],
  done: say('timer.done'),
  minutes: say('timer.minutes'),
  /** @param {number} minutes */
  minutesText: (minutes) => say('timer.minutes-text', { minutes }),
  left: say('timer.left'),
  start: say('timer.start'),
  pause: say('timer.pause'),
  goOn: say('timer.go-on'),
  next: say('timer.next'),
  finish: say('timer.finish'),
  again: say('timer.again'),
  sound: say('timer.sound'),
  noSound: say('timer.no-sound'),
  close: say('timer.close'),

  started: say('timer.started'),
  paused: say('timer.paused'),
  oneMinute: say('timer.one-minute'),
  over: say('timer.over'),
  /** @param {number} minutes */
  overSince: (minutes) => say('timer.over-since', { minutes }),
};
