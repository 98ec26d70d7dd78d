import { createButton } from '../lib/button.js';
import { confirmationMessages } from './messages.js';

/** Asks for confirmation before an action, such as erasing, and afterwards offers to undo it. */
export class Confirmation {
  /** How long an action can be undone, in milliseconds; longer while the button has the focus. */
  static #UNDO_TIMEOUT = 10000;

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
    // Screen readers only announce changes in a live region that already exists.
    this.#undo.setAttribute('role', 'status');
    tools.append(this.#question, this.#undo);
  }

  /**
   * Asks for confirmation, as part of the page: `confirm()` blocks the page, and some browsers never show it.
   * @param {HTMLElement} trigger  the button that was pressed, which gets the focus back
   * @param {() => void} onConfirm
   * @param {{question: string, yes: string, no: string}} [wording]
   */
  ask(trigger, onConfirm, { question, yes, no } = { question: confirmationMessages.askErase, yes: confirmationMessages.erase, no: confirmationMessages.keep }) {
    const close = () => {
      this.#question.hidden = true;
      this.#question.replaceChildren();
      trigger.focus();
    };
    const text = document.createElement('p');
    text.textContent = question;
    const cancel = createButton(no, close);
    const confirm = createButton(yes, () => {
      close();
      onConfirm();
    });
    this.#question.setAttribute('aria-label', question);
    this.#question.onkeydown = (event) => {
      if (event.key === 'Escape') close();
    };
    this.#question.replaceChildren(text, confirm, cancel);
    this.#question.hidden = false;
    cancel.focus();
  }

  /**
   * Shows what was done, and offers to undo it for a while.
   * @param {string} message
   * @param {HTMLElement} trigger
   * @param {() => void} onUndo
   */
  offerUndo(message, trigger, onUndo) {
    this.hideUndo();
    const text = document.createElement('span');
    text.textContent = message;
    const undo = createButton(confirmationMessages.undo, () => {
      this.hideUndo();
      trigger.focus();
      onUndo();
    });
    this.#undo.replaceChildren(text, ' ', undo);
    this.#timer = setTimeout(() => {
      if (document.activeElement === undo) undo.onblur = () => this.hideUndo();
      else this.hideUndo();
    }, Confirmation.#UNDO_TIMEOUT);
  }

  hideUndo() {
    clearTimeout(this.#timer);
    this.#undo.replaceChildren();
  }
}
