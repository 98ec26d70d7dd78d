/**
 * Creates a form control whose state browsers neither save nor restore by themselves: `formControl('input', { type: 'date' })`.
 *
 * Firefox saves the text of `<textarea>` and `<select>` in its session unless they have `autocomplete="off"` themselves. The attribute is
 * not valid on checkboxes, radio buttons and file inputs: for those, every browser uses the attribute of their form.
 * @template {'input' | 'select' | 'textarea'} K
 * @param {K} tag
 * @param {Record<string, unknown>} [properties]
 * @param {string} [form]  id of its form, which must have `autocomplete="off"`
 * @returns {HTMLElementTagNameMap[K]}
 */
export function formControl(tag, properties = {}, form = unsavedForm()) {
  const control = document.createElement(tag);
  control.setAttribute('form', form);
  if (!['checkbox', 'radio', 'file'].includes(String(properties.type))) control.setAttribute('autocomplete', 'off');
  return Object.assign(control, properties);
}

/** The id of an empty form for controls that are in no form, or in one that is added and removed. */
function unsavedForm() {
  const id = 'unsaved';
  if (!document.getElementById(id)) {
    const form = document.createElement('form');
    Object.assign(form, { id, hidden: true, autocomplete: 'off' });
    // Enter in a checkbox would submit the form.
    form.onsubmit = (event) => event.preventDefault();
    document.body.append(form);
  }
  return id;
}
