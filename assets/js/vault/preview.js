import { formControl } from '../lib/form-control.js';
import { savedWhen } from '../lib/saved-time.js';
import { answerText, element } from '../lib/written.js';
import { button } from '../sheet/offer.js';
import { vaultMessages } from './messages.js';
/** @import { Answer } from '../lib/record.js' */
/** @import { Difference, SheetPlan } from './merge.js' */

/** What a copy would change, shown before anything does. */
export class Preview {
  #place;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {{savedAt: number, skipped: number}} file
   * @param {SheetPlan[]} plans
   * @param {() => void} merge
   * @param {() => void} leave
   */
  show(file, plans, merge, leave) {
    const changing = plans.filter(({ additions, differences }) => additions.length + differences.length > 0);
    const parts = [element('h3', vaultMessages.copyOf(file.savedAt ? savedWhen(file.savedAt) : ''))];
    if (changing.length === 0) parts.push(element('p', vaultMessages.nothingNew));
    if (file.skipped > 0) parts.push(element('p', vaultMessages.skipped(file.skipped)));
    parts.push(...changing.map((each) => this.#sheet(each)));
    const tools = element('div', '');
    tools.className = 'answers-tools';
    const isOpen = () => changing.some(({ differences }) => differences.some(({ takes }) => takes === undefined));
    const problem = element('p', '');
    problem.setAttribute('role', 'alert');
    if (changing.length > 0) {
      tools.append(button(vaultMessages.merge, () => {
        problem.textContent = isOpen() ? vaultMessages.bothChanged : '';
        if (isOpen()) /** @type {HTMLElement | null} */ (this.#place.querySelector('[data-open] input'))?.focus();
        else merge();
      }));
    }
    tools.append(button(vaultMessages.leave, leave));
    this.#place.replaceChildren(...parts, problem, tools);
    this.#place.hidden = false;
    this.#place.focus();
  }

  hide() {
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }

  /** @param {SheetPlan} planned */
  #sheet({ sheet, same, additions, differences }) {
    const part = document.createElement('details');
    part.open = differences.length > 0;
    const figures = [additions.length && vaultMessages.added(additions.length), differences.length && vaultMessages.differ(differences.length), same && vaultMessages.same(same)];
    part.append(element('summary', `${sheet.title || sheet.worksheet}: ${figures.filter(Boolean).join(', ')}`));
    part.append(...differences.map((difference) => this.#difference(difference)));
    if (additions.length > 0) {
      const list = element('dl', '');
      list.className = 'answer-list';
      for (const { id, entry, answer } of additions) list.append(element('dt', question(id, entry, answer)), element('dd', short(answer)));
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
    const name = `difference-${++Preview.#count}`;
    group.append(element('legend', question(id, entry, there)));
    if (isConflict) group.append(element('p', vaultMessages.bothChanged));
    for (const side of /** @type {const} */ (['here', 'there'])) {
      const line = element('label', '');
      const circle = formControl('input', { type: 'radio', name, checked: difference.takes === side });
      circle.onchange = () => {
        difference.takes = side;
        group.removeAttribute('data-open');
      };
      const where = side === 'here' ? vaultMessages.here : vaultMessages.inFile;
      line.append(circle, element('b', difference.takes === side ? `${where} (${vaultMessages.later})` : where), element('span', short(side === 'here' ? here : there)));
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
function short(answer) {
  const text = answerText(answer);
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}
