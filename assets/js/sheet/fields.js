/** @import { AnswerValue } from '../lib/record.js' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/** The fields of one worksheet on the page: its form controls, gathered by field id and read and written as answers. */
export class Fields {
  /** @type {Map<string, Control[]>} */
  #controls = new Map();

  /** Columns of a row that were ticked and are not in the form any more. @type {Map<string, string[]>} */
  #removedColumns = new Map();

  /**
   * @param {Element} sheet  not its form: a form shows its controls as properties, so that a field named `elements` or
   *     `querySelectorAll` would stand in the way
   */
  constructor(sheet) {
    for (const control of /** @type {NodeListOf<Control>} */ (sheet.querySelectorAll('input[name], textarea[name]'))) {
      const group = this.#controls.get(control.name);
      if (group) group.push(control);
      else this.#controls.set(control.name, [control]);
    }
  }

  /** All field ids, in the order of the page. */
  ids() {
    return [...this.#controls.keys()];
  }

  /** @param {string} id */
  has(id) {
    return this.#controls.has(id);
  }

  /** How many ticks the sheet has, and how many are ticked. */
  ticks() {
    const boxes = [...this.#controls.values()].flat().filter((control) => control.type === 'checkbox');
    return { all: boxes.length, done: boxes.filter(isChecked).length };
  }

  /**
   * @param {string} id
   * @returns {AnswerValue | undefined}  undefined for a field that is empty
   */
  read(id) {
    const controls = this.#controls.get(id) ?? [];
    const checked = controls.filter(isChecked).map((control) => control.value);
    switch (controls[0]?.type) {
      case undefined:
        return undefined;
      case 'radio':
        return checked[0];
      case 'checkbox': {
        if (isSingleCheckbox(controls)) return checked.length > 0 || undefined;
        const columns = [...(this.#removedColumns.get(id) ?? []), ...checked];
        return columns.length > 0 ? columns : undefined;
      }
      default:
        return controls[0].value || undefined;
    }
  }

  /**
   * @param {string} id
   * @param {AnswerValue | undefined} answer
   */
  write(id, answer) {
    const controls = this.#controls.get(id) ?? [];
    const chosen = Array.isArray(answer) ? answer : [answer === true ? 'yes' : answer];
    for (const control of controls) {
      if (isChoice(control)) {
        control.checked = chosen.includes(control.value);
      } else {
        const text = typeof answer === 'string' ? answer : '';
        // Setting even the same text would throw the caret to its end.
        if (control.value !== text) control.value = text;
      }
    }
    if (controls[0]?.type === 'checkbox' && !isSingleCheckbox(controls)) {
      const columns = Array.isArray(answer) ? answer : [];
      this.#removedColumns.set(id, columns.filter((column) => !controls.some((control) => control.value === column)));
    }
  }

  /**
   * What is asked in a field, in the words on the page, and the field's type.
   * @param {string} id
   */
  describe(id) {
    const [control] = this.#controls.get(id) ?? [];
    const isTickBox = control?.type === 'checkbox' && isSingleCheckbox(this.#controls.get(id) ?? []);
    const group = isChoice(control) && !isTickBox && control.closest('tr, fieldset')?.querySelector('th, legend');
    return { wording: visibleText(group || control.labels?.[0]), type: fieldType(control, isTickBox) };
  }

  /**
   * Whether an answer can be seen in the field: an option may be gone while its question stays.
   * @param {string} id
   * @param {AnswerValue} answer
   */
  canShow(id, answer) {
    const controls = this.#controls.get(id) ?? [];
    if (controls.length === 0) return false;
    return controls[0].type !== 'radio' || controls.some(({ value }) => value === answer);
  }

  /**
   * Puts a text behind an earlier one, in fields that hold free text.
   * @param {string} id
   * @param {AnswerValue | undefined} earlier
   * @param {AnswerValue} later
   * @returns {boolean} whether the field changed
   */
  append(id, earlier, later) {
    const [control] = this.#controls.get(id) ?? [];
    const isText = control?.type === 'text' || control?.type === 'textarea';
    if (!isText || typeof earlier !== 'string' || earlier === later) return false;
    control.value = earlier + (control.type === 'text' ? ' ' : '\n') + later;
    return true;
  }

  /**
   * Whether the reader's caret is in the field: nothing may change under their fingers.
   * @param {string} id
   */
  isBeingEdited(id) {
    const [control] = this.#controls.get(id) ?? [];
    return control === document.activeElement && document.hasFocus() && !isChoice(control);
  }

  /** Fields the reader filled in before this script ran: on a slow line, reading and writing start before it is here. */
  filledBeforeSetup() {
    return this.ids().filter((id) =>
      this.#controls.get(id)?.some((control) =>
        isChoice(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue,
      ),
    );
  }
}

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
function isChoice(control) {
  return control.type === 'radio' || control.type === 'checkbox';
}

/** @param {Control} control */
function isChecked(control) {
  return isChoice(control) && control.checked;
}

/**
 * Whether the checkboxes are one plain tick rather than a table's row of them.
 * @param {Control[]} controls
 */
function isSingleCheckbox(controls) {
  return controls.length === 1 && controls[0].value === 'yes';
}

/** @param {Element | undefined} element */
function visibleText(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true));
  for (const hidden of copy?.querySelectorAll('[aria-hidden], input') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * @param {Control} control
 * @param {boolean} isTickBox
 */
function fieldType(control, isTickBox) {
  switch (control.type) {
    case 'textarea':
      return 'lines';
    case 'radio':
      return control.closest('.scale') ? 'scale' : 'choice';
    case 'checkbox':
      return isTickBox ? 'tick' : 'ticks';
    case 'date':
    case 'time':
      return control.type;
    default:
      return control.classList.contains('number') ? 'number' : 'text';
  }
}
