import { exitLinkCopy } from '../exit/exit-link.js';
import { formControl } from '../lib/form-control.js';
import { textElement } from '../lib/answer-text.js';
import { createButton } from '../lib/button.js';
import { newCipher, reencrypt, tryPassphrase } from './passphrase.js';
import { loadSafeTools } from './safe-tools.js';
import { vaultMessages } from './messages.js';

const ASK_FORM = 'ask';

/**
 * Asks for passphrases in a dialog, which stays open until `accept` succeeds or the reader cancels.
 * @param {string} title
 * @param {{name: string, label: string, isNew?: boolean}[]} fields
 * @param {string} submitLabel  the text of the submit button
 * @param {(typed: Record<string, string>) => Promise<string | undefined>} accept  returns an error message, or undefined on success
 * @returns {Promise<boolean>} whether it was accepted
 */
export function askPassphrase(title, fields, submitLabel, accept) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'ask';
    dialog.setAttribute('aria-labelledby', 'ask-title');
    const form = document.createElement('form');
    Object.assign(form, { id: ASK_FORM, autocomplete: 'off' });
    const heading = textElement('h2', title);
    heading.id = 'ask-title';
    const problem = textElement('p', '');
    problem.id = 'ask-problem';
    problem.className = 'ask-problem';
    problem.setAttribute('role', 'alert');
    const inputs = fields.map(({ name, label }) => passwordField(name, label));
    const submit = createButton(submitLabel, () => {});
    submit.type = 'submit';
    const cancel = createButton(vaultMessages.cancel, () => dialog.close());
    const tools = textElement('div', '');
    tools.className = 'answers-tools';
    tools.append(submit, cancel, ...exitLinkCopy());
    form.append(heading, ...inputs.map(({ line }) => line), showTyped(inputs.map(({ input }) => input)), problem, tools);
    dialog.append(form);
    let isAccepted = false;
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (submit.getAttribute('aria-disabled')) return;
      submit.setAttribute('aria-disabled', 'true');
      problem.textContent = vaultMessages.working;
      const message = await accept(Object.fromEntries(inputs.map(({ input }) => [input.name, input.value]))).catch(errorMessage);
      submit.removeAttribute('aria-disabled');
      problem.textContent = message ?? '';
      for (const { input } of inputs) input.setAttribute('aria-invalid', String(Boolean(message)));
      if (message) {
        inputs[0].input.focus();
        return;
      }
      isAccepted = true;
      dialog.close();
    };
    dialog.onclose = () => {
      dialog.remove();
      resolve(isAccepted);
    };
    // Inside `<main>`; as a modal dialog it is shown above the page and makes the rest inert.
    (document.querySelector('main') ?? document.body).append(dialog);
    dialog.showModal();
    inputs[0].input.focus();
  });
}

/** @param {unknown} error */
export function errorMessage(error) {
  return error instanceof Error && error.message === 'The browser did not answer.' ? vaultMessages.inTheWay : vaultMessages.notDone;
}

/**
 * @param {string} name
 * @param {string} label
 */
function passwordField(name, label) {
  const line = textElement('label', label);
  line.className = 'ask-line';
  const input = formControl('input', { type: 'password', name, required: true }, ASK_FORM);
  input.setAttribute('aria-describedby', 'ask-problem');
  line.append(input);
  return { line, input };
}

/** @param {HTMLInputElement[]} inputs */
function showTyped(inputs) {
  const line = textElement('label', '');
  line.className = 'ask-show';
  const box = formControl('input', { type: 'checkbox' }, ASK_FORM);
  box.onchange = () => {
    for (const input of inputs) input.type = box.checked ? 'text' : 'password';
  };
  line.append(box, ` ${vaultMessages.showIt}`);
  return line;
}

export function askToUnlock() {
  return askPassphrase(vaultMessages.unlock, [{ name: 'present', label: vaultMessages.passphrase }], vaultMessages.unlock, async ({ present }) => {
    const cipher = await tryPassphrase(present);
    if (!cipher) return vaultMessages.wrong;
    (await loadSafeTools()).safe.unlock(cipher);
    return undefined;
  });
}

const NEW_PASSPHRASE_FIELDS = [{ name: 'fresh', label: vaultMessages.newPassphrase }, { name: 'again', label: vaultMessages.again }];

/** @param {Record<string, string>} typed */
function checkNewPassphrase({ fresh, again }) {
  return refuseShort(fresh) ?? (fresh === again ? undefined : vaultMessages.unlike);
}

/** @param {string} passphrase */
export function refuseShort(passphrase) {
  return passphrase.normalize('NFKC').length < 8 ? vaultMessages.short : undefined;
}

export function askToSet() {
  return askPassphrase(vaultMessages.set, NEW_PASSPHRASE_FIELDS, vaultMessages.set, async (typed) => {
    const message = checkNewPassphrase(typed);
    if (!message) await reencrypt(undefined, await newCipher(typed.fresh));
    return message;
  });
}

export function askToChange() {
  return askPassphrase(vaultMessages.change, [{ name: 'present', label: vaultMessages.present }, ...NEW_PASSPHRASE_FIELDS], vaultMessages.change, async (typed) => {
    const message = checkNewPassphrase(typed);
    if (message) return message;
    const cipher = await tryPassphrase(typed.present);
    if (!cipher) return vaultMessages.wrong;
    await reencrypt(cipher, await newCipher(typed.fresh));
    return undefined;
  });
}

export function askToRemove() {
  return askPassphrase(vaultMessages.remove, [{ name: 'present', label: vaultMessages.present }], vaultMessages.remove, async ({ present }) => {
    const cipher = await tryPassphrase(present);
    if (!cipher) return vaultMessages.wrong;
    await reencrypt(cipher, undefined);
    return undefined;
  });
}
