/**
 * What happened to a card: kept for later, skipped until it is brought back, seen in this round, or '' for none of it.
 * @typedef {'kept' | 'skipped' | 'seen' | ''} CardState
 *
 * A card on the page, whose fate is the value of a hidden field: so the sheet saves it like any answer.
 * @typedef {object} Card
 * @property {HTMLElement} item
 * @property {HTMLInputElement} field
 * @property {string} group  its depth; '' in a deck without groups
 */

/** A shuffled deck: it gives no card twice until all were seen. */
export class Deck {
  /** @type {Card[]} */
  #cards;

  /** The group being drawn from; undefined for all. @type {string | undefined} */
  group;

  /** @type {Card | undefined} */
  #current;

  /** The cards before this one, with what they were before they were seen. @type {{card: Card, before: CardState}[]} */
  #past = [];

  /** @param {Card[]} cards */
  constructor(cards) {
    this.#cards = cards;
  }

  get current() {
    return this.#current;
  }

  get canGoBack() {
    return this.#past.length > 0;
  }

  /** The groups in the order of the page. */
  groups() {
    return [...new Set(this.#cards.map(({ group }) => group))];
  }

  /**
   * The cards of the chosen group with this fate.
   * @param {CardState} state
   */
  cardsIn(state) {
    return this.#cards.filter(({ field, group }) => field.value === state && (this.group === undefined || group === this.group));
  }

  /** The kept cards of all groups. */
  kept() {
    return this.#cards.filter(({ field }) => field.value === 'kept');
  }

  /** How many cards are still to come after this one. */
  remainingCount() {
    return this.cardsIn('').filter((card) => card !== this.#current).length;
  }

  /** Draws one of the cards that were not seen. */
  draw() {
    const unseen = this.cardsIn('').filter((card) => card !== this.#current);
    this.#current = unseen[Math.floor(Math.random() * unseen.length)];
  }

  /**
   * Puts the current card away and draws the next.
   * @param {Exclude<CardState, ''>} state
   */
  putAway(state) {
    if (!this.#current) return;
    this.#past.push({ card: this.#current, before: /** @type {CardState} */ (this.#current.field.value) });
    setState(this.#current, state);
    this.draw();
  }

  /** Takes the last card up again, as if nothing had been done with it. */
  undo() {
    const last = this.#past.pop();
    if (!last) return;
    setState(last.card, last.before);
    this.#current = last.card;
  }

  /**
   * Gives the chosen group's cards of one fate back to the deck.
   * @param {'seen' | 'skipped'} state
   */
  returnToDeck(state) {
    this.#past = [];
    for (const card of this.cardsIn(state)) setState(card, '');
    this.draw();
  }

  /** Draws another card where the current one is no longer to be drawn: another depth, or seen in another tab. */
  refresh() {
    const current = this.#current;
    const isGone = current && (current.field.value !== '' || (this.group !== undefined && current.group !== this.group));
    if (isGone || !current) {
      this.#current = undefined;
      this.draw();
    }
  }
}

/**
 * @param {Card} card
 * @param {CardState} state
 */
export function setState({ field }, state) {
  if (field.value === state) return;
  field.value = state;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
