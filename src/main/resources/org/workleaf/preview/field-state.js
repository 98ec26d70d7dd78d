// Preserves the values of fields and the caret while parts of the page are replaced.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class FieldState {
  /** The changed fields, by key. @type {Map<string, {value: string, checked: boolean}>} */
  #changed = new Map();

  /** @type {Map<string, Control>} */
  #controls = controls();

  /** @type {{key: string, start: number | null, end: number | null} | undefined} */
  #caret;

  constructor() {
    for (const [key, control] of this.#controls) {
      const { value, checked } = /** @type {HTMLInputElement} */ (control);
      if (isChanged(control)) this.#changed.set(key, { value, checked });
      if (control === document.activeElement) this.#caret = { key, ...selection(control) };
    }
  }

  /** Restores the values of fields that were replaced; the others still have theirs. */
  restore() {
    for (const [key, control] of controls()) {
      if (this.#controls.get(key) === control) continue;
      const { value, checked } = this.#changed.get(key) ?? {};
      if (value !== undefined) {
        if (isChoice(control)) /** @type {HTMLInputElement} */ (control).checked = Boolean(checked);
        else control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (this.#caret?.key === key) {
        control.focus({ preventScroll: true });
        const { start, end } = this.#caret;
        if (start !== null && 'setSelectionRange' in control) control.setSelectionRange(start, end);
      }
    }
  }
}

/** All fields of the page. A key is the worksheet, the name and, for checkboxes and radio buttons, the value. @returns {Map<string, Control>} */
function controls() {
  const found = new Map();
  for (const control of /** @type {NodeListOf<Control>} */ (document.querySelectorAll('input, textarea, select'))) {
    const sheet = control.closest('[data-worksheet]')?.getAttribute('data-worksheet') ?? '';
    const name = control.name || control.id;
    if (name) found.set(`${sheet} ${name} ${isChoice(control) ? control.value : ''}`, control);
  }
  return found;
}

/** @param {Control} control */
function isChoice(control) {
  return control.type === 'checkbox' || control.type === 'radio';
}

/** @param {Control} control */
function isChanged(control) {
  if (control instanceof HTMLSelectElement) return true;
  return isChoice(control)
    ? /** @type {HTMLInputElement} */ (control).checked !== /** @type {HTMLInputElement} */ (control).defaultChecked
    : control.value !== control.defaultValue;
}

/** @param {Control} control */
function selection(control) {
  try {
    const { selectionStart: start, selectionEnd: end } = /** @type {HTMLInputElement} */ (control);
    return { start: start ?? null, end: end ?? null };
  } catch {
    return { start: null, end: null };
  }
}
