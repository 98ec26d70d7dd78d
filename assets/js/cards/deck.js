/**
 * The state of a card: kept for later, skipped until it is brought back, seen in this round, or '' if it has not been drawn.
 * @typedef {'kept' | 'skipped' | 'seen' | ''} CardState
 *
 * A card on the page. Its state is the value of a hidden field, so the worksheet saves it like an answer.
 * @typedef {object} Card
 * @property {HTMLElement} item
 * @property {HTMLInputElement} field
 * @property {string} group  its depth; '' in a deck without groups
 */

/** A shuffled deck, which gives no card twice until all have been seen. */
export class Deck {
  /** @type {Card[]} */
  #cards;

  /** The group from which cards are drawn; undefined for all. @type {string | undefined} */
  group;

  /** @type {Card | undefined} */
  #current;

  /** The previous cards, with the state that each had before. @type {{card: Card, before: CardState}[]} */
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
   * The cards of the chosen group with this state.
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

  /** Draws a random card that has not been seen. */
  draw() {
    const unseen = this.cardsIn('').filter((card) => card !== this.#current);
    this.#current = unseen[Math.floor(Math.random() * unseen.length)];
  }

  /**
   * Sets the state of the current card and draws the next one.
   * @param {Exclude<CardState, ''>} state
   */
  putAway(state) {
    if (!this.#current) return;
    this.#past.push({ card: this.#current, before: /** @type {CardState} */ (this.#current.field.value) });
    setState(this.#current, state);
    this.draw();
  }

  /** Returns to the previous card and restores its state. */
  undo() {
    const last = this.#past.pop();
    if (!last) return;
    setState(last.card, last.before);
    this.#current = last.card;
  }

  /**
   * Returns the chosen group's cards with one state to the deck.
   * @param {'seen' | 'skipped'} state
   */
  returnToDeck(state) {
    this.#past = [];
    for (const card of this.cardsIn(state)) setState(card, '');
    this.draw();
  }

  /** Draws another card if the current one has been seen in another tab or is not in the chosen group. */
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
