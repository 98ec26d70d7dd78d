import { textElement } from '../lib/answer-text.js';
import { formControl } from '../lib/form-control.js';

/** @param {string} words */
export function heading(words) {
  const created = textElement('p', words);
  created.className = 'together-title';
  return created;
}

/** @param {string} title @param {string} words */
export function createPart(title, words) {
  const created = textElement('div', '');
  created.className = 'together-way';
  const name = textElement('p', title);
  name.className = 'together-name';
  created.append(name, textElement('p', words));
  return created;
}

/**
 * @param {string} words  the visible label
 * @param {string} name   the label for screen readers
 * @param {[string, string][]} options
 * @param {string} chosen
 * @param {string} id
 * @param {(value: string) => void} choose
 */
export function choice(words, name, options, chosen, id, choose) {
  const line = textElement('label', words);
  line.className = 'together-choice';
  const select = formControl('select');
  select.setAttribute('aria-label', name);
  select.dataset.focus = `mark-${id}`;
  for (const [value, text] of options) select.append(new Option(text, value, false, value === chosen));
  select.onchange = () => choose(select.value);
  line.append(select);
  return line;
}

/** @param {HTMLElement} tool @param {string} name */
export function focusable(tool, name) {
  tool.dataset.focus = name;
  return tool;
}
