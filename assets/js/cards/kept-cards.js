import { html } from '../lib/html.js';
import { cardMessages } from './messages.js';
/** @import { Card } from './deck.js' */

/** The pile of kept cards below the deck. */
export class KeptCards {
  #list = html('ul', { className: 'kept-list' });
  #summary = html('summary');
  #pile = html('details', { className: 'kept', hidden: true }, this.#summary, this.#list);

  /**
   * @param {(card: Card) => void} onputback
   * @param {() => void} onprint
   */
  constructor(onputback, onprint) {
    this.onputback = onputback;
    const print = html('button', { type: 'button', onclick: onprint, hidden: typeof window.print !== 'function' }, cardMessages.printKept);
    this.#pile.append(print);
  }

  get element() {
    return this.#pile;
  }

  /** @param {Card[]} cards */
  show(cards) {
    const hadFocus = this.#list.contains(document.activeElement);
    this.#pile.hidden = cards.length === 0;
    this.#summary.textContent = cardMessages.kept(cards.length);
    this.#list.replaceChildren(...cards.map((card) => this.#row(card)));
    if (!hadFocus) return;
    // The button that had the focus was replaced.
    const next = this.#list.querySelector('button') ?? this.#pile.parentElement?.querySelector('.deck-tools button');
    if (next instanceof HTMLElement) next.focus();
  }

  /** @param {Card} card */
  #row(card) {
    const text = textOf(card);
    const onclick = () => this.onputback(card);
    return html('li', {}, html('span', {}, text), html('button', { type: 'button', onclick, 'aria-label': cardMessages.putBack(text) }, cardMessages.putBackShort));
  }
}

/** @param {Card} card */
export function textOf(card) {
  return card.item.querySelector('.card-text')?.textContent?.trim() ?? '';
}
