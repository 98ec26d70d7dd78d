import { formControl } from '../lib/form-control.js';
import { html } from '../lib/html.js';
import { comfortMessages } from './messages.js';

/** `<reading-comfort>`: a button at the top of the page that opens a panel of preferences, which apply immediately. */
class ReadingComfort extends HTMLElement {
  /** @type {HTMLElement | undefined} */
  #panel;

  /** Opens the panel, or closes it again. */
  open() {
    if (!this.#panel) this.#setUp();
    this.#show(Boolean(this.#panel?.hidden));
  }

  get #opener() {
    return this.querySelector('button');
  }

  /** @param {boolean} isOpen */
  #show(isOpen) {
    if (this.#panel) this.#panel.hidden = !isOpen;
    this.#opener?.setAttribute('aria-expanded', String(isOpen));
  }

  #setUp() {
    const close = () => {
      this.#show(false);
      this.#opener?.focus();
    };
    this.#panel = html('section', { className: 'comfort', hidden: true, 'aria-label': comfortMessages.panel, id: 'comfort' },
      group(comfortMessages.text, choice('text', '', comfortMessages.device), choice('text', 'large', comfortMessages.large), choice('text', 'larger', comfortMessages.larger)),
      group(comfortMessages.spacing, choice('spacing', '', comfortMessages.standard), choice('spacing', 'wide', comfortMessages.wide)),
      group(comfortMessages.contrast, choice('contrast', '', comfortMessages.device), choice('contrast', 'more', comfortMessages.more)),
      group(comfortMessages.paper, tick('paper', 'large', comfortMessages.largePrint), tick('sheets', 'blank', comfortMessages.blank)),
      group(comfortMessages.names, tick('names', 'plain', comfortMessages.plain), html('p', { className: 'comfort-note' }, comfortMessages.plainNote)),
      html('div', { className: 'comfort-end' },
        html('p', {}, comfortMessages.kept),
        html('p', { className: 'comfort-status', role: 'status' }),
        html('button', { type: 'button', onclick: () => this.#reset() }, comfortMessages.reset),
        html('button', { type: 'button', onclick: close }, comfortMessages.close)),
    );
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    this.append(this.#panel);
    this.#opener?.setAttribute('aria-controls', 'comfort');
    document.dispatchEvent(new Event('preferences'));
  }

  #reset() {
    for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll('input:checked'))) {
      if (control.value === '') continue;
      control.checked = false;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

/** @param {string} title @param {...HTMLElement} controls */
function group(title, ...controls) {
  return html('fieldset', {}, html('legend', {}, title), ...controls);
}

/** @param {string} name @param {string} value @param {string} text */
function choice(name, value, text) {
  return control('radio', name, value, text);
}

/** @param {string} name @param {string} value @param {string} text */
function tick(name, value, text) {
  return control('checkbox', name, value, text);
}

/** @param {'radio' | 'checkbox'} type @param {string} name @param {string} value @param {string} text */
function control(type, name, value, text) {
  const id = `comfort.${name}.${value}`;
  const input = formControl('input', { type, id, name: `comfort.${name}`, value });
  input.dataset.preference = name;
  return html('div', { className: 'option' }, input, html('label', { htmlFor: id }, text));
}

customElements.define('reading-comfort', ReadingComfort);
