/** Every sentence a deck says. */
const words = {
  depth: 'Which cards?',
  allDepths: 'All of them',
  card: 'The card',
  next: 'Next',
  keep: 'Keep',
  skip: 'Skip',
  back: 'Back',
  how: 'Kept cards wait below. Skipped cards stay away until you bring them back.',
  keys: 'Keyboard: ← skip, → keep. Touch: swipe left or right.',
  /** @param {number} left */
  left: (left) => (left === 0 ? 'the last one' : left === 1 ? '1 more' : `${left} more`),
  done: 'That was the last of these cards.',
  nothing: 'All of these cards are kept or skipped.',
  again: 'Shuffle again',
  /** @param {number} count */
  bringBack: (count) => `Bring back ${count} skipped`,
  close: 'Show all cards as a list',
  /** @param {number} count */
  kept: (count) => `Kept cards (${count})`,
  /** @param {string} card */
  putBack: (card) => `Put back: ${card}`,
  putBackShort: 'Put back',
  printKept: 'Print the kept cards',
};
