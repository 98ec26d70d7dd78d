import { formControl } from '../lib/form-control.js';
import { html } from '../lib/html.js';
import { Deck, setState } from './deck.js';
import { KeptCards, textOf } from './kept-cards.js';
import { swipe } from './swipe.js';
import { cardMessages } from './messages.js';
/** @import { Card, CardState } from './deck.js' */

/**
 * `<card-deck>`: precedes a list of cards, and shows them one at a time when it is opened.
 *
 * The list is what is printed, and what is read without the script. The state of each card is the value of a hidden field, which the
 * worksheet saves.
 */
class CardDeck extends HTMLElement {
  /** @type {Deck} */
  #deck;

  #face = html('div', { className: 'deck-card' });
  #text = html('div', { className: 'deck-text' });
  #foot = html('p', { className: 'deck-foot' });
  #tools = html('div', { className: 'deck-tools' });
  #end = html('div', { className: 'deck-end', hidden: true });
  #status = html('p', { className: 'deck-status', role: 'status' });
  #back = this.#button(cardMessages.back, () => this.#undo());
  #skip = this.#button(cardMessages.skip, () => this.#putAway('skipped'));
  #next = this.#button(cardMessages.next, () => this.#putAway('seen'), 'deck-next');
  #keep = this.#button(cardMessages.keep, () => this.#putAway('kept'));
  #panel = html('div', { className: 'deck' });
  #kept = new KeptCards((card) => this.#putBack(card), () => this.#printKept());

  /** Whether the current change of the fields was made here, and not by another tab. */
  #isOwnChange = false;

  /** Shows the deck. @param {boolean} isUserAction  whether the reader has just pressed the button, so that the deck gets the focus */
  open(isUserAction) {
    if (!this.#deck) this.#setUp();
    this.#sheet?.classList.add('is-dealt');
    this.classList.add('is-open');
    this.#panel.hidden = false;
    this.#deck.refresh();
    this.#show();
    if (!isUserAction) return;
    this.scrollIntoView({ block: 'start', behavior: 'instant' });
    (this.#tools.hidden ? this.#end.querySelector('button') : this.#next)?.focus();
  }

  get #sheet() {
    return this.closest('.sheet');
  }

  #setUp() {
    const list = /** @type {Element} */ (this.nextElementSibling);
    const items = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.card'));
    const cards = [...items].map((item) => ({
      item,
      field: /** @type {HTMLInputElement} */ (item.querySelector('input')),
      group: item.dataset.group ?? '',
    }));
    this.#deck = new Deck(cards);
    // The worksheet sets the values when it loads them, also after a change in another tab.
    const observer = new MutationObserver(() => this.#syncWithFields());
    for (const { field } of cards) observer.observe(field, { attributeFilter: ['value'] });

    this.#face.append(this.#text, this.#foot);
    this.#tools.append(this.#back, this.#skip, this.#next, this.#keep);
    const how = html('p', { className: 'deck-how' }, `${cardMessages.how} ${cardMessages.keys}`);
    const close = html('p', {}, this.#button(cardMessages.close, () => this.#close()));
    this.#panel.append(this.#createDepthChoice(), this.#face, this.#status, this.#end, this.#tools, how, this.#kept.element, close);
    this.append(this.#panel);
    swipe(this.#face, (side) => this.#putAway(side === 'left' ? 'skipped' : 'kept'));
    this.#tools.addEventListener('keydown', (event) => this.#handleKey(event));
  }

  /** The choice of depth; the first group, which is the lightest, is preselected. */
  #createDepthChoice() {
    const groups = this.#deck.groups();
    if (groups.length < 2) return '';
    this.#deck.group = groups[0];
    const name = `depth-${this.#sheet?.getAttribute('aria-labelledby')}`;
    const choices = [...groups, undefined].map((group, index) => {
      const choose = () => {
        this.#deck.group = group;
        this.#deck.refresh();
        this.#show();
      };
      const radio = formControl('input', { type: 'radio', name, id: `${name}-${index}`, checked: index === 0, onchange: choose });
      return html('div', { className: 'option' }, radio, html('label', { htmlFor: radio.id }, group ?? cardMessages.allDepths));
    });
    return html('fieldset', { className: 'deck-depths' }, html('legend', {}, cardMessages.depth), ...choices);
  }

  /** @param {Exclude<CardState, ''>} state */
  #putAway(state) {
    if (!this.#deck.current) return;
    const hadFocus = this.#tools.contains(document.activeElement);
    this.#change(() => this.#deck.putAway(state));
    // The tools are hidden after the last card; keep the focus in the deck.
    if (hadFocus && this.#tools.hidden) this.#end.querySelector('button')?.focus();
  }

  #undo() {
    this.#change(() => this.#deck.undo());
    if (this.#back.getAttribute('aria-disabled') === 'true') this.#next.focus();
  }

  /** @param {'seen' | 'skipped'} state */
  #returnToDeck(state) {
    this.#change(() => this.#deck.returnToDeck(state));
    this.#next.focus();
  }

  /** @param {Card} card */
  #putBack(card) {
    this.#change(() => {
      setState(card, '');
      this.#deck.refresh();
    });
  }

  /** @param {() => void} change */
  #change(change) {
    this.#isOwnChange = true;
    change();
    this.#show();
    // The observer runs as a microtask before this one.
    queueMicrotask(() => {
      this.#isOwnChange = false;
    });
  }

  #syncWithFields() {
    if (this.#isOwnChange || this.#panel.hidden) return;
    this.#deck.refresh();
    this.#show();
  }

  /** @param {KeyboardEvent} event */
  #handleKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft') this.#putAway('skipped');
    else if (event.key === 'ArrowRight') this.#putAway('kept');
    else return;
    event.preventDefault();
  }

  #show() {
    const { current } = this.#deck;
    this.#face.hidden = this.#tools.hidden = !current;
    if (current) {
      const body = current.item.querySelector('.card-text');
      this.#text.replaceChildren(...[...(body?.childNodes ?? [])].map((node) => node.cloneNode(true)));
      const count = cardMessages.left(this.#deck.remainingCount());
      this.#foot.textContent = current.group ? `${current.group} · ${count}` : count;
    }
    // Visually hidden, for screen readers.
    this.#status.textContent = current ? textOf(current) : '';
    this.#status.classList.toggle('heard', Boolean(current));
    // A `disabled` button would lose the focus.
    this.#back.setAttribute('aria-disabled', String(!this.#deck.canGoBack));
    this.#showEnd(!current);
    this.#kept.show(this.#deck.kept());
  }

  /** @param {boolean} isOver */
  #showEnd(isOver) {
    this.#end.hidden = !isOver;
    this.#end.replaceChildren();
    if (!isOver) return;
    const seen = this.#deck.cardsIn('seen').length;
    const skipped = this.#deck.cardsIn('skipped').length;
    this.#status.textContent = seen > 0 ? cardMessages.done : cardMessages.nothing;
    if (seen > 0) this.#end.append(this.#button(cardMessages.again, () => this.#returnToDeck('seen'), 'deck-next'));
    if (skipped > 0) this.#end.append(this.#button(cardMessages.bringBack(skipped), () => this.#returnToDeck('skipped')));
  }

  #printKept() {
    const list = /** @type {HTMLElement} */ (this.nextElementSibling);
    for (const item of list.querySelectorAll('[data-kept]')) item.removeAttribute('data-kept');
    for (const { item } of this.#deck.kept()) item.dataset.kept = '';
    list.classList.add('only-kept');
    const printed = new AbortController();
    const restore = () => {
      printed.abort();
      list.classList.remove('only-kept');
    };
    // As in `printSheet`: some phones never dispatch `afterprint`.
    for (const type of ['afterprint', 'keydown', 'pointerdown']) {
      window.addEventListener(type, restore, { capture: true, signal: printed.signal });
    }
    const print = this.#sheet?.querySelector('[data-action="print-blank"]');
    if (print instanceof HTMLElement) print.click();
  }

  #close() {
    this.#panel.hidden = true;
    this.classList.remove('is-open');
    this.#sheet?.classList.remove('is-dealt');
    this.dispatchEvent(new Event('closed'));
    this.querySelector('button')?.focus();
  }

  /**
   * @param {string} text
   * @param {() => void} onclick
   * @param {string} [className]
   */
  #button(text, onclick, className = '') {
    return html('button', { type: 'button', onclick, className }, text);
  }
}

customElements.define('card-deck', CardDeck);
