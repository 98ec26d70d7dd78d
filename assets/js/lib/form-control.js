/**
 * Makes a form control whose state browsers neither save nor restore by themselves: `formControl('input', { type: 'date' })`.
 *
 * Firefox writes text areas and selects into its session unless they have `autocomplete="off"` themselves. Checkboxes, radio buttons
 * and file inputs may not have the attribute: what counts there is their form's, in every browser.
 * @template {'input' | 'select' | 'textarea'} K
 * @param {K} tag
 * @param {Record<string, unknown>} [properties]
 * @param {string} [form]  the id of the form it belongs to, which has `autocomplete="off"`
 * @returns {HTMLElementTagNameMap[K]}
 */
export function formControl(tag, properties = {}, form = unsavedForm()) {
  const control = document.createElement(tag);
  control.setAttribute('form', form);
  if (!['checkbox', 'radio', 'file'].includes(String(properties.type))) control.setAttribute('autocomplete', 'off');
  return Object.assign(control, properties);
}

/** The id of an empty form for controls that are in no form, or in one that comes and goes. */
function unsavedForm() {
  const id = 'unsaved';
  if (!document.getElementById(id)) {
    const form = document.createElement('form');
    Object.assign(form, { id, hidden: true, autocomplete: 'off' });
    // Enter on a checkbox submits its form, and there is nowhere to send it to.
    form.onsubmit = (event) => event.preventDefault();
    document.body.append(form);
  }
  return id;
}
