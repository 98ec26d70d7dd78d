/** Every sentence a timer says. */
const words = {
  /** @param {number} turn  from 0 */
  turn: (turn) => [
    'First turn: one of you speaks, the other listens.',
    'The listener says it back. The speaker adds or corrects.',
    'Change places: the other one speaks now.',
    'The new listener says it back. The new speaker adds or corrects.',
  ][turn],
  done: 'You have each had a turn. Say what it was like to be listened to.',
  minutes: 'Minutes for a turn',
  /** @param {number} minutes */
  minutesText: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  left: 'Time left in this turn',
  start: 'Start this turn',
  pause: 'Pause',
  goOn: 'Carry on',
  next: 'Next turn',
  finish: 'Finish',
  again: 'Begin again',
  sound: 'A soft bell when a turn is over',
  noSound: 'This browser does not let the page make a sound.',
  close: 'Put the timer away',

  started: 'The turn has begun.',
  paused: 'Paused. Take the time you need.',
  oneMinute: 'One minute left.',
  over: 'Time. Finish the sentence, then change when you are both ready.',
  /** @param {number} minutes */
  overSince: (minutes) =>
    `The time was up ${minutes === 1 ? 'a minute' : `${minutes} minutes`} ago. Nothing is lost: go on when you are both ready.`,
};
