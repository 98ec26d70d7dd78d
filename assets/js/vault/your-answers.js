import { Locked } from '../lib/record.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { sheetMessages } from '../lib/messages.js';
import { textElement } from '../lib/answer-text.js';
import { currentPerson, switchPerson } from '../people/switch.js';
import { Confirmation, createButton } from '../sheet/confirmation.js';
import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { askPassphrase, askToChange, askToRemove, askToSet, askToUnlock, errorMessage, refuseShort } from './passphrase-dialog.js';
import { FileProblem, MAX_FILE_SIZE, fromFile, toFile } from './answers-file.js';
import { applyPlan, planMerge } from './merge.js';
import { cipherOf, newCipher } from './passphrase.js';
import { MergePreview } from './merge-preview.js';
import { loadSafeTools } from './safe-tools.js';
import { removeAnswers } from './remove.js';
import { vaultMessages } from './messages.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { MergePlan } from './merge.js' */

/** `<your-answers>`: the page where readers manage their answers. */
class YourAnswers extends HTMLElement {
  #confirmation = new Confirmation(/** @type {HTMLElement} */ (this.querySelector('.answers-note')));

  /** @type {MergePreview | undefined} */
  #preview;

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
          await this.#save();
          break;
        case 'tab':
          await this.#moveToTab(tool);
          break;
        case 'device':
          await this.#moveToDevice();
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
    this.#show('locked', isLocked);
    for (const id of ['kept', 'copy']) this.#show(id, !isLocked);
    this.#show('saving', !isLocked);
    this.#showList(records.filter(({ guide }) => guide === this.#guide).sort((one, other) => other.savedAt - one.savedAt));
    const copiedAt = copied?.guides ? copied.guides[this.#guide] : copied?.at;
    this.#text('copied', copiedAt ? vaultMessages.copied(formatSavedAt(copiedAt)) : vaultMessages.noCopy);
    this.#text('saving', answers.isTabOnly ? vaultMessages.inTab : vaultMessages.onDevice);
    for (const [action, isShown] of /** @type {const} */ ([['tab', !answers.isTabOnly], ['device', answers.isTabOnly]])) {
      this.querySelector(`[data-action="${action}"]`)?.toggleAttribute('hidden', !isShown);
    }
    this.#showPeople();
    this.#showPassphraseTools(hasLock, isLocked);
    this.hidden = false;
  }

  /** @param {string} id @param {boolean} isShown */
  #show(id, isShown) {
    this.querySelector(`#${id}`)?.toggleAttribute('hidden', !isShown);
  }

  /** @param {string} name @param {string} text */
  #text(name, text) {
    const line = this.querySelector(`[data-show="${name}"]`);
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** @param {AnswerRecord[]} records */
  #showList(records) {
    this.#text('summary', records.length === 0 ? vaultMessages.nothing : vaultMessages.kept(records.length, formatSavedAt(records[0].savedAt)));
    const list = this.querySelector('.kept-list');
    // Only replaced after a change, because the focus may be in it.
    const state = JSON.stringify(records.map(({ worksheet, savedAt }) => [worksheet, savedAt]));
    if (!list || this.#listState === state) return;
    this.#listState = state;
    list.replaceChildren(...records.map((record) => this.#item(record)));
  }

  #listState = '';

  /** @param {AnswerRecord} record */
  #item({ guide, worksheet, title, savedAt }) {
    const item = document.createElement('li');
    const link = [...document.querySelectorAll('.answers-sheets [data-worksheet]')]
      .find((each) => /** @type {HTMLElement} */ (each).dataset.worksheet === worksheet)?.querySelector('a');
    const name = title || link?.textContent || worksheet;
    const erase = createButton(vaultMessages.erase, () => {});
    erase.setAttribute('aria-label', vaultMessages.eraseOne(name));
    Object.assign(erase.dataset, { action: 'erase-one', guide, worksheet, title: name });
    const when = textElement('span', link ? formatSavedAt(savedAt) : `${formatSavedAt(savedAt)}, ${vaultMessages.gone}`);
    when.className = 'sheet-facts';
    item.append(link ? link.cloneNode(true) : textElement('span', name), ' ', when, erase);
    return item;
  }

  #showPeople() {
    this.#text('people', currentPerson() ? vaultMessages.people(currentPerson()) : vaultMessages.onePerson);
    const tool = this.querySelector('[data-action="person"]');
    if (tool) tool.textContent = currentPerson() ? vaultMessages.switchTo(currentPerson() === '1' ? '2' : '1') : vaultMessages.addPerson;
    // Tab-only answers can belong to only one person.
    this.#show('people', !answers.isTabOnly);
  }

  /** @param {boolean} hasLock @param {boolean} isLocked */
  #showPassphraseTools(hasLock, isLocked) {
    const tools = this.querySelector('[data-show="passphrase"]');
    const actions = hasLock ? [...(isLocked ? [] : ['lock']), 'change', 'remove'] : ['set'];
    const why = answers.isTabOnly ? vaultMessages.inTabNow : window.crypto?.subtle ? '' : vaultMessages.noCrypto;
    const state = why || actions.join();
    if (!tools || this.#toolsState === state) return;
    this.#toolsState = state;
    const names = { lock: vaultMessages.lockNow, change: vaultMessages.change, remove: vaultMessages.remove, set: vaultMessages.set };
    tools.replaceChildren(...(why ? [textElement('p', why)] : actions.map((action) => {
      const tool = createButton(names[/** @type {keyof typeof names} */ (action)], () => {});
      tool.dataset.action = action;
      return tool;
    })));
  }

  #toolsState = '';

  get #guide() {
    return document.documentElement.dataset.guide ?? '';
  }

  async #save() {
    const now = new Date();
    const file = new Blob([toFile(await allRecords(), this.#guide, now)], { type: 'application/json' });
    download(file, `${this.#guide}-answers-${localDate(now)}.json`);
    if (!answers.isTabOnly) {
      await answers.note('changed', (note) => withoutGuide(note, this.#guide));
      await answers.note('reminded', () => undefined);
      await answers.note('copied', (note) => ({ at: now.getTime(), guides: { ...note?.guides, [this.#guide]: now.getTime() } }));
      answers.clearChangedSheets();
    }
    this.#finish(vaultMessages.saved);
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
      for (const mergePlan of plans) {
        await answers.update([mergePlan.sheet.guide, mergePlan.sheet.worksheet], undefined, (record) => applyPlan(record, mergePlan));
      }
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
  async #moveToTab(tool) {
    const move = async () => {
      try {
        // Read only now: another tab may have written while the question was open.
        const { records } = await removeAnswers();
        (await loadSafeTools()).safe.keepInTab(records);
        this.#finish(vaultMessages.movedToTab);
      } catch (error) {
        this.#announce(errorMessage(error));
      }
    };
    if ((await allRecords()).length === 0) await move();
    else this.#confirmation.ask(tool, move, { question: vaultMessages.askTab, yes: vaultMessages.toTab, no: vaultMessages.cancel });
  }

  async #moveToDevice() {
    const records = await allRecords();
    const { safe } = await loadSafeTools();
    safe.keepInTab(undefined);
    try {
      for (const record of records) await answers.restore(record, undefined);
      this.#finish(vaultMessages.movedToDevice);
    } catch (error) {
      // The device cannot store them: they stay in the tab.
      safe.keepInTab(records);
      this.#announce(errorMessage(error));
    }
  }
}

/**
 * The note `changed` without the worksheets of a guide. A copy contains one guide only, so those of others are still without one.
 * @param {{sheets: string[]} | undefined} note  worksheets that have changed since the last copy
 * @param {string} guide  the guide whose copy was saved
 */
function withoutGuide(note, guide) {
  const sheets = (note?.sheets ?? []).filter((sheet) => !sheet.startsWith(`${guide},`));
  return sheets.length === 0 ? undefined : { ...note, sheets };
}

/**
 * @param {Blob} file
 * @param {string} name
 */
function download(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  // File names are visible in the downloads folder and when a file is sent to another device.
  link.download = document.documentElement.dataset.names === 'plain' ? 'notes.json' : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** @param {Date} date @returns {string} 2026-03-14, in the reader's time zone */
function localDate(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

Object.assign(window.workleaf, { askToUnlock, askPassphrase, cipherOf, newCipher, download, FileProblem, refuseShort });
customElements.define('your-answers', YourAnswers);
