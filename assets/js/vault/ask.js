import { wayOut } from '../exit/way-out.js';
import { formControl } from '../lib/form-control.js';
import { element } from '../lib/written.js';
import { button } from '../sheet/offer.js';
import { newCipher, relock, tryPassphrase } from './passphrase.js';
import { safely } from './shared.js';
import { vaultMessages } from './messages.js';

const ASK_FORM = 'ask';

/**
 * Asks for passphrases in a dialog, and stays open until `accept` is content or the reader leaves.
 * @param {string} title
 * @param {{name: string, label: string, isNew?: boolean}[]} fields
 * @param {string} go  the button's text
 * @param {(typed: Record<string, string>) => Promise<string | undefined>} accept  gives what is wrong, undefined if nothing
 * @returns {Promise<boolean>} whether it was accepted
 */
export function askPassphrase(title, fields, go, accept) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'ask';
    dialog.setAttribute('aria-labelledby', 'ask-title');
    const form = document.createElement('form');
    Object.assign(form, { id: ASK_FORM, autocomplete: 'off' });
    const heading = element('h2', title);
    heading.id = 'ask-title';
    const problem = element('p', '');
    problem.id = 'ask-problem';
    problem.className = 'ask-problem';
    problem.setAttribute('role', 'alert');
    const inputs = fields.map(({ name, label }) => passwordField(name, label));
    const submit = button(go, () => {});
    submit.type = 'submit';
    const cancel = button(vaultMessages.cancel, () => dialog.close());
    const tools = element('div', '');
    tools.className = 'answers-tools';
    tools.append(submit, cancel, ...wayOut());
    form.append(heading, ...inputs.map(({ line }) => line), showTyped(inputs.map(({ input }) => input)), problem, tools);
    dialog.append(form);
    let isAccepted = false;
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (submit.getAttribute('aria-disabled')) return;
      submit.setAttribute('aria-disabled', 'true');
      problem.textContent = vaultMessages.working;
      const wrong = await accept(Object.fromEntries(inputs.map(({ input }) => [input.name, input.value]))).catch(whatWentWrong);
      submit.removeAttribute('aria-disabled');
      problem.textContent = wrong ?? '';
      for (const { input } of inputs) input.setAttribute('aria-invalid', String(Boolean(wrong)));
      if (wrong) {
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
    // Inside the page's main part, and shown above it with all else out of reach.
    (document.querySelector('main') ?? document.body).append(dialog);
    dialog.showModal();
    inputs[0].input.focus();
  });
}

/** @param {unknown} error */
export function whatWentWrong(error) {
  return error instanceof Error && error.message === 'The browser did not answer.' ? vaultMessages.inTheWay : vaultMessages.notDone;
}

/**
 * @param {string} name
 * @param {string} label
 */
function passwordField(name, label) {
  const line = element('label', label);
  line.className = 'ask-line';
  const input = formControl('input', { type: 'password', name, required: true }, ASK_FORM);
  input.setAttribute('aria-describedby', 'ask-problem');
  line.append(input);
  return { line, input };
}

/** @param {HTMLInputElement[]} inputs */
function showTyped(inputs) {
  const line = element('label', '');
  line.className = 'ask-show';
  const box = formControl('input', { type: 'checkbox' }, ASK_FORM);
  box.onchange = () => {
    for (const input of inputs) input.type = box.checked ? 'text' : 'password';
  };
  line.append(box, ` ${vaultMessages.showIt}`);
  return line;
}

/** Opens locked answers. */
export function askToUnlock() {
  return askPassphrase(vaultMessages.unlock, [{ name: 'present', label: vaultMessages.passphrase }], vaultMessages.unlock, async ({ present }) => {
    const cipher = await tryPassphrase(present);
    if (!cipher) return vaultMessages.wrong;
    (await safely()).safe.unlock(cipher);
    return undefined;
  });
}

const NEW = [{ name: 'fresh', label: vaultMessages.newPassphrase }, { name: 'again', label: vaultMessages.again }];

/** @param {Record<string, string>} typed */
function refuseNew({ fresh, again }) {
  return refuseShort(fresh) ?? (fresh === again ? undefined : vaultMessages.unlike);
}

/** @param {string} passphrase */
export function refuseShort(passphrase) {
  return passphrase.normalize('NFKC').length < 8 ? vaultMessages.short : undefined;
}

export function askToSet() {
  return askPassphrase(vaultMessages.set, NEW, vaultMessages.set, async (typed) => {
    const wrong = refuseNew(typed);
    if (!wrong) await relock(undefined, await newCipher(typed.fresh));
    return wrong;
  });
}

export function askToChange() {
  return askPassphrase(vaultMessages.change, [{ name: 'present', label: vaultMessages.present }, ...NEW], vaultMessages.change, async (typed) => {
    const wrong = refuseNew(typed);
    if (wrong) return wrong;
    const cipher = await tryPassphrase(typed.present);
    if (!cipher) return vaultMessages.wrong;
    await relock(cipher, await newCipher(typed.fresh));
    return undefined;
  });
}

export function askToRemove() {
  return askPassphrase(vaultMessages.remove, [{ name: 'present', label: vaultMessages.present }], vaultMessages.remove, async ({ present }) => {
    const cipher = await tryPassphrase(present);
    if (!cipher) return vaultMessages.wrong;
    await relock(cipher, undefined);
    return undefined;
  });
}
