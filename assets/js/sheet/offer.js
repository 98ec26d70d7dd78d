import { sheetMessages } from '../lib/messages.js';

/** What a sheet asks and offers below its tools: whether to erase, and then to take it back. */
export class Offer {
  /** How long an erasure can be taken back, in milliseconds; longer while the focus is on the button. */
  static #UNDO_TIME = 10000;

  #question = document.createElement('div');
  #undo = document.createElement('p');

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Element} tools */
  constructor(tools) {
    this.#question.className = 'sheet-question';
    this.#question.setAttribute('role', 'group');
    this.#question.hidden = true;
    this.#undo.className = 'sheet-undo';
    // There before it says anything, or screen readers would not read it.
    this.#undo.setAttribute('role', 'status');
    tools.append(this.#question, this.#undo);
  }

  /**
   * Asks whether to erase, in the page: a browser's own dialog would block it, and some browsers never show one.
   * @param {HTMLElement} asker  the button that led here, which gets the focus back
   * @param {() => void} erase
   * @param {{question: string, yes: string, no: string}} [wording]
   */
  ask(asker, erase, { question, yes, no } = { question: sheetMessages.askErase, yes: sheetMessages.erase, no: sheetMessages.keep }) {
    const close = () => {
      this.#question.hidden = true;
      this.#question.replaceChildren();
      asker.focus();
    };
    const text = document.createElement('p');
    text.textContent = question;
    const keep = button(no, close);
    const go = button(yes, () => {
      close();
      erase();
    });
    this.#question.setAttribute('aria-label', question);
    this.#question.onkeydown = (event) => {
      if (event.key === 'Escape') close();
    };
    this.#question.replaceChildren(text, go, keep);
    this.#question.hidden = false;
    keep.focus();
  }

  /**
   * Says what was done, and offers to take it back for a while.
   * @param {string} done
   * @param {HTMLElement} asker
   * @param {() => void} back
   */
  undo(done, asker, back) {
    this.withdraw();
    const text = document.createElement('span');
    text.textContent = done;
    const undo = button(sheetMessages.undo, () => {
      this.withdraw();
      asker.focus();
      back();
    });
    this.#undo.replaceChildren(text, ' ', undo);
    this.#timer = setTimeout(() => {
      if (document.activeElement === undo) undo.onblur = () => this.withdraw();
      else this.withdraw();
    }, Offer.#UNDO_TIME);
  }

  withdraw() {
    clearTimeout(this.#timer);
    this.#undo.replaceChildren();
  }
}

/**
 * @param {string} text
 * @param {() => void} onclick
 */
export function button(text, onclick) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.onclick = onclick;
  return made;
}
