import { Locked } from '../lib/record.js';
import { savedWhen } from '../lib/saved-time.js';
import { sheetMessages } from '../lib/messages.js';
import { element } from '../lib/written.js';
import { person, switchPerson } from '../people/switch.js';
import { Offer, button } from '../sheet/offer.js';
import { answers } from '../workleaf.js';
import { askPassphrase, askToChange, askToRemove, askToSet, askToUnlock, refuseShort, whatWentWrong } from './ask.js';
import { BIGGEST_FILE, FileProblem, fromFile, toFile } from './file.js';
import { merged, plan } from './merge.js';
import { cipherOf, newCipher } from './passphrase.js';
import { Preview } from './preview.js';
import { safely } from './shared.js';
import { takeAll } from './take.js';
import { vaultMessages } from './messages.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { SheetPlan } from './merge.js' */

/** `<your-answers>`: the page on which readers look after what they have written. */
class YourAnswers extends HTMLElement {
  #offer = new Offer(/** @type {HTMLElement} */ (this.querySelector('.answers-note')));

  /** @type {Preview | undefined} */
  #preview;

  connectedCallback() {
    this.#preview = new Preview(/** @type {HTMLElement} */ (this.querySelector('.answers-preview')));
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
    } else if (type === 'click') this.#act(tool);
  }

  /** @param {HTMLElement} tool */
  async #act(tool) {
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
          await this.#toTab(tool);
          break;
        case 'device':
          await this.#toDevice();
          break;
        case 'erase':
          this.#offer.ask(tool, () => this.#eraseAll(tool), { question: vaultMessages.askEraseAll, yes: vaultMessages.eraseAll, no: vaultMessages.keep });
          break;
        case 'erase-one':
          await this.#eraseOne(tool);
          break;
        case 'person':
          await switchPerson();
          break;
      }
    } catch (error) {
      this.#say(whatWentWrong(error));
    }
  }

  /**
   * Says what was done, and keeps the focus where the reader can go on from: the button may be gone.
   * @param {string} text
   */
  #finish(text) {
    this.#say(text);
    this.#update().then(() => {
      if (!document.activeElement || document.activeElement === document.body) {
        const title = this.querySelector('section:not([hidden]) h2');
        title?.setAttribute('tabindex', '-1');
        /** @type {HTMLElement | null} */ (title)?.focus();
      }
    });
  }

  /** @param {string} text */
  #say(text) {
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
      if (!answers.isInTab) {
        hasLock = Boolean((await answers.database.connect()).lock);
        copied = await answers.note('copied');
      }
      records = await answers.all();
    } catch (error) {
      isLocked = error instanceof Locked;
      if (!isLocked) this.#say(vaultMessages.off);
    }
    this.#show('locked', isLocked);
    for (const id of ['kept', 'copy']) this.#show(id, !isLocked);
    this.#show('saving', !isLocked);
    this.#list(records.filter(({ guide }) => guide === this.#guide).sort((one, other) => other.savedAt - one.savedAt));
    const copiedAt = copied?.guides ? copied.guides[this.#guide] : copied?.at;
    this.#text('copied', copiedAt ? vaultMessages.copied(savedWhen(copiedAt)) : vaultMessages.noCopy);
    this.#text('saving', answers.isInTab ? vaultMessages.inTab : vaultMessages.onDevice);
    for (const [action, isShown] of /** @type {const} */ ([['tab', !answers.isInTab], ['device', answers.isInTab]])) {
      this.querySelector(`[data-action="${action}"]`)?.toggleAttribute('hidden', !isShown);
    }
    this.#people();
    this.#passphraseTools(hasLock, isLocked);
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
  #list(records) {
    this.#text('summary', records.length === 0 ? vaultMessages.nothing : vaultMessages.kept(records.length, savedWhen(records[0].savedAt)));
    const list = this.querySelector('.kept-list');
    // The list is only made anew where something changed: the focus may be in it.
    const state = JSON.stringify(records.map(({ worksheet, savedAt }) => [worksheet, savedAt]));
    if (!list || this.#listed === state) return;
    this.#listed = state;
    list.replaceChildren(...records.map((record) => this.#item(record)));
  }

  #listed = '';

  /** @param {AnswerRecord} record */
  #item({ guide, worksheet, title, savedAt }) {
    const item = document.createElement('li');
    const known = [...document.querySelectorAll('.answers-sheets [data-worksheet]')]
      .find((each) => /** @type {HTMLElement} */ (each).dataset.worksheet === worksheet)?.querySelector('a');
    const name = title || known?.textContent || worksheet;
    const erase = button(vaultMessages.erase, () => {});
    erase.setAttribute('aria-label', vaultMessages.eraseOne(name));
    Object.assign(erase.dataset, { action: 'erase-one', guide, worksheet, title: name });
    const when = element('span', known ? savedWhen(savedAt) : `${savedWhen(savedAt)}, ${vaultMessages.gone}`);
    when.className = 'sheet-facts';
    item.append(known ? known.cloneNode(true) : element('span', name), ' ', when, erase);
    return item;
  }

  #people() {
    this.#text('people', person() ? vaultMessages.people(person()) : vaultMessages.onePerson);
    const tool = this.querySelector('[data-action="person"]');
    if (tool) tool.textContent = person() ? vaultMessages.switchTo(person() === '1' ? '2' : '1') : vaultMessages.addPerson;
    // In the tab there is only one.
    this.#show('people', !answers.isInTab);
  }

  /** @param {boolean} hasLock @param {boolean} isLocked */
  #passphraseTools(hasLock, isLocked) {
    const tools = this.querySelector('[data-show="passphrase"]');
    const actions = hasLock ? [...(isLocked ? [] : ['lock']), 'change', 'remove'] : ['set'];
    const why = answers.isInTab ? vaultMessages.inTabNow : window.crypto?.subtle ? '' : vaultMessages.noCrypto;
    const state = why || actions.join();
    if (!tools || this.#toolsFor === state) return;
    this.#toolsFor = state;
    const names = { lock: vaultMessages.lockNow, change: vaultMessages.change, remove: vaultMessages.remove, set: vaultMessages.set };
    tools.replaceChildren(...(why ? [element('p', why)] : actions.map((action) => {
      const tool = button(names[/** @type {keyof typeof names} */ (action)], () => {});
      tool.dataset.action = action;
      return tool;
    })));
  }

  #toolsFor = '';

  get #guide() {
    return document.documentElement.dataset.guide ?? '';
  }

  async #save() {
    const now = new Date();
    const file = new Blob([toFile(await answers.all(), this.#guide, now)], { type: 'application/json' });
    download(file, `${this.#guide}-answers-${day(now)}.json`);
    if (!answers.isInTab) {
      await answers.note('changed', (note) => changedElsewhere(note, this.#guide));
      await answers.note('reminded', () => undefined);
      await answers.note('copied', (note) => ({ at: now.getTime(), guides: { ...note?.guides, [this.#guide]: now.getTime() } }));
      answers.forgetNoted();
    }
    this.#finish(vaultMessages.saved);
  }

  /** @param {HTMLInputElement} input */
  async #load(input) {
    const [chosen] = input.files ?? [];
    // So that choosing the same file again is news.
    const forget = () => (input.value = '');
    if (!chosen) return;
    try {
      if (chosen.size > BIGGEST_FILE) throw new FileProblem(vaultMessages.tooBig);
      const file = fromFile(await chosen.text(), this.#guide);
      const mine = (await answers.all()).filter((record) => record.guide === this.#guide);
      const kept = new Map(mine.map((record) => [record.worksheet, record]));
      const plans = file.sheets.map((sheet) => plan(kept.get(sheet.worksheet), sheet));
      this.#say('');
      this.#preview?.show(file, plans, () => this.#merge(plans, input), () => {
        this.#preview?.hide();
        input.focus();
      });
    } catch (error) {
      this.#preview?.hide();
      this.#say(error instanceof FileProblem ? error.message : whatWentWrong(error));
    }
    forget();
  }

  /**
   * @param {SheetPlan[]} plans
   * @param {HTMLElement} asker
   */
  async #merge(plans, asker) {
    try {
      for (const agreed of plans) {
        await answers.update([agreed.sheet.guide, agreed.sheet.worksheet], undefined, (record) => merged(record, agreed));
      }
      this.#say(vaultMessages.merged);
    } catch (error) {
      this.#say(error instanceof DOMException && error.name === 'QuotaExceededError' ? sheetMessages.full : whatWentWrong(error));
    }
    this.#preview?.hide();
    asker.focus();
  }

  /** @param {HTMLElement} tool */
  async #eraseOne(tool) {
    const { guide = '', worksheet = '', title = '' } = tool.dataset;
    const erased = await answers.erase([guide, worksheet], undefined);
    const next = tool.closest('li')?.nextElementSibling?.querySelector('button') ?? /** @type {HTMLElement} */ (this.querySelector('#kept h2'));
    next.setAttribute('tabindex', '-1');
    next.focus();
    await this.#update();
    if (erased) this.#offer.undo(vaultMessages.erasedOne(title), next, () => answers.restore(erased, undefined));
  }

  /** @param {HTMLElement} tool */
  async #eraseAll(tool) {
    try {
      const { back } = await takeAll(this.#guide);
      this.#offer.undo(vaultMessages.erasedAll, tool, () => back().then(() => this.#update()).catch((error) => this.#say(whatWentWrong(error))));
    } catch (error) {
      this.#say(whatWentWrong(error));
    }
    await this.#update();
  }

  /** @param {HTMLElement} tool */
  async #toTab(tool) {
    const move = async () => {
      try {
        // Read no sooner: another tab may have written while the question stood.
        const { records } = await takeAll();
        (await safely()).safe.keepInTab(records);
        this.#finish(vaultMessages.movedToTab);
      } catch (error) {
        this.#say(whatWentWrong(error));
      }
    };
    if ((await answers.all()).length === 0) await move();
    else this.#offer.ask(tool, move, { question: vaultMessages.askTab, yes: vaultMessages.toTab, no: vaultMessages.cancel });
  }

  async #toDevice() {
    const records = await answers.all();
    const { safe } = await safely();
    safe.keepInTab(undefined);
    try {
      for (const record of records) await answers.restore(record, undefined);
      this.#finish(vaultMessages.movedToDevice);
    } catch (error) {
      // Where the device takes nothing, the tab keeps it.
      safe.keepInTab(records);
      this.#say(whatWentWrong(error));
    }
  }
}

/**
 * A copy holds the sheets of one guide; those of another have none yet.
 * @param {{sheets: string[]} | undefined} note  the sheets that no copy has
 * @param {string} guide  whose copy was saved
 */
function changedElsewhere(note, guide) {
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
  // The names of files stay in sight, in the folder of downloads and on the way to another device.
  link.download = document.documentElement.dataset.names === 'plain' ? 'notes.json' : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** @param {Date} date @returns {string} 2026-03-14, by the reader's clock */
function day(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

Object.assign(window.workleaf, { askToUnlock, askPassphrase, cipherOf, newCipher, download, FileProblem, refuseShort });
customElements.define('your-answers', YourAnswers);
