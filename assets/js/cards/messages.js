/** The messages of a deck. */
export const cardMessages = {
  depth: say('cards.depth'),
  allDepths: say('cards.all-depths'),
  card: say('cards.card'),
  next: say('cards.next'),
  keep: say('cards.keep'),
  skip: say('cards.skip'),
  back: say('cards.back'),
  how: say('cards.how'),
  keys: say('cards.keys'),
  /** @param {number} left */
  left: (left) => say('cards.left', { left }),
  done: say('cards.done'),
  nothing: say('cards.nothing'),
  again: say('cards.again'),
  /** @param {number} count */
  bringBack: (count) => say('cards.bring-back', { count }),
  close: say('cards.close'),
  /** @param {number} count */
  kept: (count) => say('cards.kept', { count }),
  /** @param {string} card */
  putBack: (card) => say('cards.put-back', { card }),
  putBackShort: say('cards.put-back-short'),
  printKept: say('cards.print-kept'),
};
