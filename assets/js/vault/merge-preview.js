import { formControl } from '../lib/form-control.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { formatAnswer, textElement } from '../lib/answer-text.js';
import { createButton } from '../lib/button.js';
import { vaultMessages } from './messages.js';
/** @import { Answer } from '../lib/record.js' */
/** @import { Difference, MergePlan } from './merge.js' */

/** Shows what loading a copy would change, before anything is changed. */
export class MergePreview {
  #place;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {{savedAt: number, skipped: number}} file
   * @param {MergePlan[]} plans
   * @param {() => void} merge
   * @param {() => void} cancel
   */
  show(file, plans, merge, cancel) {
    const changing = plans.filter(({ additions, differences }) => additions.length + differences.length > 0);
    const parts = [textElement('h3', vaultMessages.copyOf(file.savedAt ? formatSavedAt(file.savedAt) : ''))];
    if (changing.length === 0) parts.push(textElement('p', vaultMessages.nothingNew));
    if (file.skipped > 0) parts.push(textElement('p', vaultMessages.skipped(file.skipped)));
    parts.push(...changing.map((each) => this.#sheet(each)));
    const tools = textElement('div', '');
    tools.className = 'answers-tools';
    const isUndecided = () => changing.some(({ differences }) => differences.some(({ chosen }) => chosen === undefined));
    const problem = textElement('p', '');
    problem.setAttribute('role', 'alert');
    if (changing.length > 0) {
      tools.append(createButton(vaultMessages.merge, () => {
        problem.textContent = isUndecided() ? vaultMessages.bothChanged : '';
        if (isUndecided()) /** @type {HTMLElement | null} */ (this.#place.querySelector('[data-open] input'))?.focus();
        else merge();
      }));
    }
    tools.append(createButton(vaultMessages.leave, cancel));
    this.#place.replaceChildren(...parts, problem, tools);
    this.#place.hidden = false;
    this.#place.focus();
  }

  hide() {
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }

  /** @param {MergePlan} planned */
  #sheet({ sheet, same, additions, differences }) {
    const part = document.createElement('details');
    part.open = differences.length > 0;
    const counts = [additions.length && vaultMessages.added(additions.length), differences.length && vaultMessages.differ(differences.length), same && vaultMessages.same(same)];
    part.append(textElement('summary', `${sheet.title || sheet.worksheet}: ${counts.filter(Boolean).join(', ')}`));
    part.append(...differences.map((difference) => this.#difference(difference)));
    if (additions.length > 0) {
      const list = textElement('dl', '');
      list.className = 'answer-list';
      for (const { id, entry, answer } of additions) list.append(textElement('dt', question(id, entry, answer)), textElement('dd', truncated(answer)));
      part.append(list);
    }
    return part;
  }

  /** @param {Difference} difference */
  #difference(difference) {
    const { id, entry, here, there, isConflict } = difference;
    const group = document.createElement('fieldset');
    group.className = 'difference';
    group.toggleAttribute('data-open', isConflict);
    const name = `difference-${++MergePreview.#count}`;
    group.append(textElement('legend', question(id, entry, there)));
    if (isConflict) group.append(textElement('p', vaultMessages.bothChanged));
    for (const side of /** @type {const} */ (['here', 'there'])) {
      const line = textElement('label', '');
      const radio = formControl('input', { type: 'radio', name, checked: difference.chosen === side });
      radio.onchange = () => {
        difference.chosen = side;
        group.removeAttribute('data-open');
      };
      const where = side === 'here' ? vaultMessages.here : vaultMessages.inFile;
      line.append(radio, textElement('b', difference.chosen === side ? `${where} (${vaultMessages.later})` : where), textElement('span', truncated(side === 'here' ? here : there)));
      group.append(line);
    }
    return group;
  }

  static #count = 0;
}

/**
 * @param {string} id
 * @param {string | undefined} entry
 * @param {Answer} answer
 */
function question(id, entry, { wording }) {
  return [wording || id, entry && vaultMessages.entry(entry)].filter(Boolean).join(', ');
}

/** @param {Answer} answer */
function truncated(answer) {
  const text = formatAnswer(answer);
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}
