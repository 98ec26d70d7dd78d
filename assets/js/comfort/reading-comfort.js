import { formControl } from '../lib/form-control.js';
import { html } from '../lib/html.js';
import { words } from './words.js';

/** `<reading-comfort>`: a button at the head of the page that opens a panel of choices. They hold at once. */
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
    this.#panel = html('section', { className: 'comfort', hidden: true, 'aria-label': words.panel, id: 'comfort' },
      group(words.text, choice('text', '', words.device), choice('text', 'large', words.large), choice('text', 'larger', words.larger)),
      group(words.spacing, choice('spacing', '', words.standard), choice('spacing', 'wide', words.wide)),
      group(words.contrast, choice('contrast', '', words.device), choice('contrast', 'more', words.more)),
      group(words.paper, tick('paper', 'large', words.largePrint), tick('sheets', 'blank', words.blank)),
      group(words.names, tick('names', 'plain', words.plain), html('p', { className: 'comfort-note' }, words.plainNote)),
      html('div', { className: 'comfort-end' },
        html('p', {}, words.kept),
        html('p', { className: 'comfort-status', role: 'status' }),
        html('button', { type: 'button', onclick: () => this.#reset() }, words.reset),
        html('button', { type: 'button', onclick: close }, words.close)),
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
