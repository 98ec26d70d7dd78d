import { Locked } from '../lib/record.js';
import { sheetMessages } from '../lib/messages.js';
import { switchPerson } from '../people/switch.js';
import { Confirmation } from '../confirm/confirmation.js';
import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { AnswersSections } from './answers-sections.js';
import { askPassphrase, askToChange, askToRemove, askToSet, askToUnlock, errorMessage, refuseShort } from './passphrase-dialog.js';
import { FileProblem, MAX_FILE_SIZE, fromFile } from './answers-file.js';
import { applyPlan, planMerge } from './merge.js';
import { cipherOf, newCipher } from './passphrase.js';
import { MergePreview } from './merge-preview.js';
import { moveToDevice, moveToTab } from './move-answers.js';
import { removeAnswers } from './remove.js';
import { download, saveCopy } from './save-copy.js';
import { vaultMessages } from './messages.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { MergePlan } from './merge.js' */

/** `<your-answers>`: the page where readers manage their answers. */
class YourAnswers extends HTMLElement {
  #confirmation = new Confirmation(/** @type {HTMLElement} */ (this.querySelector('.answers-note')));

  /** @type {MergePreview | undefined} */
  #preview;

  #sections = new AnswersSections(this);

  connectedCallback() {
    this.#preview = new MergePreview(/** @type {HTMLElement} */ (this.querySelector('.answers-preview')));
    this.addEventListener('click', this);
    this.addEventListener('change', this);
    answers.addEventListener('change', () => this.#update());
    addEventListener('focus', () => this.#update());
    this.#update();
  }

  /** @param {Event} event */
  handleEvent({ target, type }) {
    const tool = /** @type {Element} */ (target).closest('[data-action]');
    if (!(tool instanceof HTMLElement)) return;
    if (tool instanceof HTMLInputElement) {
      if (type === 'change') this.#load(tool);
    } else if (type === 'click') this.#runAction(tool);
  }

  /** @param {HTMLElement} tool */
  async #runAction(tool) {
    try {
      switch (tool.dataset.action) {
        case 'unlock':
          if (await askToUnlock()) this.#finish(vaultMessages.wasUnlocked);
          break;
        case 'lock':
          await window.workleaf.lock();
          this.#finish(vaultMessages.wasLocked);
          break;
        case 'set':
          if (await askToSet()) this.#finish(vaultMessages.wasSet);
          break;
        case 'change':
          if (await askToChange()) this.#finish(vaultMessages.wasChanged);
          break;
        case 'remove':
          if (await askToRemove()) this.#finish(vaultMessages.wasRemoved);
          break;
        case 'save':
          await saveCopy(this.#guide);
          this.#finish(vaultMessages.saved);
          break;
        case 'tab':
          await this.#askToMove(tool);
          break;
        case 'device':
          await moveToDevice();
          this.#finish(vaultMessages.movedToDevice);
          break;
        case 'erase':
          this.#confirmation.ask(tool, () => this.#eraseAll(tool), { question: vaultMessages.askEraseAll, yes: vaultMessages.eraseAll, no: vaultMessages.keep });
          break;
        case 'erase-one':
          await this.#eraseOne(tool);
          break;
        case 'person':
          await switchPerson();
          break;
      }
    } catch (error) {
      this.#announce(errorMessage(error));
    }
  }

  /**
   * Announces what was done, and sets the focus if the button that had it was removed.
   * @param {string} text
   */
  #finish(text) {
    this.#announce(text);
    this.#update().then(() => {
      if (!document.activeElement || document.activeElement === document.body) {
        const title = this.querySelector('section:not([hidden]) h2');
        title?.setAttribute('tabindex', '-1');
        /** @type {HTMLElement | null} */ (title)?.focus();
      }
    });
  }

  /** @param {string} text */
  #announce(text) {
    const line = this.querySelector('.answers-status');
    if (line) line.textContent = text;
  }

  async #update() {
    let isLocked = false;
    /** @type {AnswerRecord[]} */
    let records = [];
    let copied;
    let hasLock = false;
    try {
      if (!answers.isTabOnly) {
        hasLock = Boolean((await answers.database.connect()).lock);
        copied = await answers.note('copied');
      }
      records = await allRecords();
    } catch (error) {
      isLocked = error instanceof Locked;
      if (!isLocked) this.#announce(vaultMessages.off);
    }
    const kept = records.filter(({ guide }) => guide === this.#guide).sort((one, other) => other.savedAt - one.savedAt);
    const copiedAt = copied?.guides ? copied.guides[this.#guide] : copied?.at;
    this.#sections.show({ kept, copiedAt, hasLock, isLocked });
    this.hidden = false;
  }

  get #guide() {
    return document.documentElement.dataset.guide ?? '';
  }

  /** @param {HTMLInputElement} input */
  async #load(input) {
    const [chosen] = input.files ?? [];
    // So that choosing the same file again dispatches `change`.
    const clearInput = () => (input.value = '');
    if (!chosen) return;
    try {
      if (chosen.size > MAX_FILE_SIZE) throw new FileProblem(vaultMessages.tooBig);
      const file = fromFile(await chosen.text(), this.#guide);
      const mine = (await allRecords()).filter((record) => record.guide === this.#guide);
      const stored = new Map(mine.map((record) => [record.worksheet, record]));
      const plans = file.sheets.map((sheet) => planMerge(stored.get(sheet.worksheet), sheet));
      this.#announce('');
      this.#preview?.show(file, plans, () => this.#merge(plans, input), () => {
        this.#preview?.hide();
        input.focus();
      });
    } catch (error) {
      this.#preview?.hide();
      this.#announce(error instanceof FileProblem ? error.message : errorMessage(error));
    }
    clearInput();
  }

  /**
   * @param {MergePlan[]} plans
   * @param {HTMLElement} trigger
   */
  async #merge(plans, trigger) {
    try {
      await answers.updateAll(plans.map((plan) => [[plan.sheet.guide, plan.sheet.worksheet], (record) => applyPlan(record, plan)]));
      this.#announce(vaultMessages.merged);
    } catch (error) {
      this.#announce(error instanceof DOMException && error.name === 'QuotaExceededError' ? sheetMessages.full : errorMessage(error));
    }
    this.#preview?.hide();
    trigger.focus();
  }

  /** @param {HTMLElement} tool */
  async #eraseOne(tool) {
    const { guide = '', worksheet = '', title = '' } = tool.dataset;
    const erased = await answers.erase([guide, worksheet], undefined);
    const next = tool.closest('li')?.nextElementSibling?.querySelector('button') ?? /** @type {HTMLElement} */ (this.querySelector('#kept h2'));
    next.setAttribute('tabindex', '-1');
    next.focus();
    await this.#update();
    if (erased) this.#confirmation.offerUndo(vaultMessages.erasedOne(title), next, () => answers.restore(erased, undefined));
  }

  /** @param {HTMLElement} tool */
  async #eraseAll(tool) {
    try {
      const { undo } = await removeAnswers(this.#guide);
      this.#confirmation.offerUndo(vaultMessages.erasedAll, tool, () => undo().then(() => this.#update()).catch((error) => this.#announce(errorMessage(error))));
    } catch (error) {
      this.#announce(errorMessage(error));
    }
    await this.#update();
  }

  /** @param {HTMLElement} tool */
  async #askToMove(tool) {
    const move = async () => {
      try {
        // Read only now: another tab may have written while the question was open.
        await moveToTab();
        this.#finish(vaultMessages.movedToTab);
      } catch (error) {
        this.#announce(errorMessage(error));
      }
    };
    if ((await allRecords()).length === 0) await move();
    else this.#confirmation.ask(tool, move, { question: vaultMessages.askTab, yes: vaultMessages.toTab, no: vaultMessages.cancel });
  }

}

Object.assign(window.workleaf, { askToUnlock, askPassphrase, cipherOf, newCipher, download, FileProblem, refuseShort });
customElements.define('your-answers', YourAnswers);
