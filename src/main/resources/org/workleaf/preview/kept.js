// What must outlive the exchange of a piece of the page: the texts and choices in its fields, and the caret.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class Kept {
  /** By place and value: all that somebody has changed. @type {Map<string, {value: string, checked: boolean}>} */
  #changed = new Map();

  /** @type {Map<string, Control>} */
  #controls = controls();

  /** @type {{place: string, start: number | null, end: number | null} | undefined} */
  #caret;

  constructor() {
    for (const [place, control] of this.#controls) {
      const { value, checked } = /** @type {HTMLInputElement} */ (control);
      if (isChanged(control)) this.#changed.set(place, { value, checked });
      if (control === document.activeElement) this.#caret = { place, ...selection(control) };
    }
  }

  /** Writes it into fields that are new on the page; those that stayed have it still. */
  restore() {
    for (const [place, control] of controls()) {
      if (this.#controls.get(place) === control) continue;
      const { value, checked } = this.#changed.get(place) ?? {};
      if (value !== undefined) {
        if (isChoice(control)) /** @type {HTMLInputElement} */ (control).checked = Boolean(checked);
        else control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (this.#caret?.place === place) {
        control.focus({ preventScroll: true });
        const { start, end } = this.#caret;
        if (start !== null && 'setSelectionRange' in control) control.setSelectionRange(start, end);
      }
    }
  }
}

/** All fields of the page, each by its worksheet, its name and, for one of several, its value. @returns {Map<string, Control>} */
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
