/** @import { AnswerValue } from '../lib/record.js' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/** The fields of one worksheet on the page: its form controls by field id, which are read and written as answers. */
export class Fields {
  /** @type {Map<string, Control[]>} */
  #controls = new Map();

  /** Ticked columns of a table row that are no longer in the form, so that saving the row keeps them. @type {Map<string, string[]>} */
  #removedColumns = new Map();

  /**
   * @param {Element} sheet  the worksheet and not its form: a form has its controls as properties, so a field named `elements` or
   *     `querySelectorAll` would hide the DOM's own
   */
  constructor(sheet) {
    for (const control of /** @type {NodeListOf<Control>} */ (sheet.querySelectorAll('input[name], textarea[name]'))) {
      const group = this.#controls.get(control.name);
      if (group) group.push(control);
      else this.#controls.set(control.name, [control]);
    }
  }

  /** All field ids, in the order in which they are on the page. */
  ids() {
    return [...this.#controls.keys()];
  }

  /** @param {string} id */
  controls(id) {
    return this.#controls.get(id) ?? [];
  }

  /** @param {string} id */
  has(id) {
    return this.#controls.has(id);
  }

  /** How many checkboxes the worksheet has, and how many of them are ticked. */
  ticks() {
    const boxes = [...this.#controls.values()].flat().filter((control) => control.type === 'checkbox');
    return { all: boxes.length, done: boxes.filter(isChecked).length };
  }

  /**
   * @param {string} id
   * @param {boolean} [isVisible]  without ticked columns that are no longer in the form
   * @returns {AnswerValue | undefined}  undefined for a field that is empty
   */
  read(id, isVisible) {
    const controls = this.controls(id);
    const checked = controls.filter(isChecked).map((control) => control.value);
    switch (controls[0]?.type) {
      case undefined:
        return undefined;
      case 'radio':
        return checked[0];
      case 'checkbox': {
        if (isSingleCheckbox(controls)) return checked.length > 0 || undefined;
        const columns = isVisible ? checked : [...(this.#removedColumns.get(id) ?? []), ...checked];
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
    const controls = this.controls(id);
    const chosen = Array.isArray(answer) ? answer : [answer === true ? 'yes' : answer];
    for (const control of controls) {
      if (isChoice(control)) {
        control.checked = chosen.includes(control.value);
      } else {
        const text = typeof answer === 'string' ? answer : '';
        // Setting a value moves the caret to the end, even if it is the same.
        if (control.value !== text) control.value = text;
      }
    }
    if (controls[0]?.type === 'checkbox' && !isSingleCheckbox(controls)) {
      const columns = Array.isArray(answer) ? answer : [];
      this.#removedColumns.set(id, columns.filter((column) => !controls.some((control) => control.value === column)));
    }
  }

  /**
   * The wording of a field's question on the page, and the field's type.
   * @param {string} id
   */
  describe(id) {
    const [control] = this.controls(id);
    const isTickBox = control?.type === 'checkbox' && isSingleCheckbox(this.controls(id));
    const group = isChoice(control) && !isTickBox && control.closest('tr, fieldset')?.querySelector('th, legend');
    return { wording: visibleText(group || control.labels?.[0]), type: fieldType(control, isTickBox) };
  }

  /**
   * Appends a text to an earlier one, in text fields.
   * @param {string} id
   * @param {AnswerValue | undefined} earlier
   * @param {AnswerValue} later
   * @returns {boolean} whether the field changed
   */
  append(id, earlier, later) {
    const [control] = this.controls(id);
    const isText = control?.type === 'text' || control?.type === 'textarea';
    if (!isText || typeof earlier !== 'string' || earlier === later) return false;
    control.value = earlier + (control.type === 'text' ? ' ' : '\n') + later;
    return true;
  }

  /**
   * Whether the reader is editing the field, so that it must not be changed.
   * @param {string} id
   */
  isBeingEdited(id) {
    const [control] = this.controls(id);
    return control === document.activeElement && document.hasFocus() && !isChoice(control);
  }

  /** The ids of fields that the reader filled in before this script ran, which takes a while on a slow connection. */
  filledBeforeSetup() {
    return this.ids().filter((id) =>
      this.controls(id).some((control) =>
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
 * Whether this is a single checkbox rather than a table row of checkboxes.
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
