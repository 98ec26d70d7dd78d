import { loadExtra } from '../lib/extra.js';
import { formControl } from '../lib/form-control.js';
import { remember } from '../lib/remembered.js';
import { savedWhen } from '../lib/saved-time.js';
import { element } from '../lib/written.js';
import { person, switchPerson } from '../people/switch.js';
import { button } from '../sheet/offer.js';
import { printSheet } from '../sheet/paper.js';
import { answers } from '../workleaf.js';
import { MOST, envelope, sealedFile, unsealed } from './exchange.js';
import { otherPersons } from './other-person.js';
import { revealed, said } from './revealed.js';
import { togetherMessages } from './messages.js';
import { sideBySide } from './side-by-side.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { Revealed } from './revealed.js' */

/** The part below a sheet in which two people come together over it. */
class Together {
  #sheet;

  #part = document.createElement('section');

  #status = element('p', '');

  #marks = element('div', '');

  #ready = element('div', '');

  #both = element('div', '');

  /** @type {AnswerRecord | undefined} */
  #record;

  /** @param {WorkSheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
    this.#part.className = 'sheet-together';
    this.#part.setAttribute('aria-label', togetherMessages.title);
    this.#status.className = 'together-status';
    this.#status.setAttribute('role', 'status');
    this.#both.tabIndex = -1;
    this.#both.className = 'together-both';
    const title = heading(togetherMessages.title);
    title.tabIndex = -1;
    this.#part.append(title, element('p', togetherMessages.how), element('p', togetherMessages.choices), this.#marks, this.#ready, this.#status, this.#both);
    sheet.append(this.#part);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.#part.querySelector('.together-title'))?.focus();
  }

  /** @param {AnswerRecord | undefined} record */
  show(record) {
    this.#record = record;
    // Whoever changes their mind, or erases, does not go on looking.
    if (!record?.doneAt) this.#both.replaceChildren();
    const active = /** @type {HTMLElement | null} */ (document.activeElement)?.closest('[data-focus]')?.getAttribute('data-focus');
    const hadFocus = this.#part.contains(document.activeElement);
    this.#marks.replaceChildren(...(record?.doneAt ? [] : this.#choices()));
    this.#ready.replaceChildren(...this.#steps());
    if (!hadFocus || this.#part.contains(document.activeElement)) return;
    /** @type {HTMLElement} */ (this.#part.querySelector(`[data-focus="${CSS.escape(active ?? '')}"]`) ?? this.#part.querySelector('.together-title')).focus();
  }

  #choices() {
    const all = choice(togetherMessages.all, togetherMessages.all, [['', togetherMessages.choose], ...MARKS], '', 'all', (mark) => {
      if (mark) this.#mark(this.#sheet.fields.ids(), mark);
    });
    const list = element('ul', '');
    list.className = 'together-marks';
    for (const id of this.#sheet.fields.ids()) {
      const { wording } = this.#sheet.fields.about(id);
      const answer = this.#record?.values.get(id);
      const line = element('li', '');
      const answered = element('span', answer ? said(this.#sheet, id, answer) : togetherMessages.empty);
      answered.className = answer ? 'together-answer' : 'together-empty';
      line.append(choice(wording, togetherMessages.who(wording), MARKS, this.#record?.marks?.get(id) ?? 'private', id, (mark) => this.#mark([id], mark)), answered);
      list.append(line);
    }
    return [all, list];
  }

  /**
   * @param {string[]} ids
   * @param {string} mark
   */
  #mark(ids, mark) {
    return this.#update((record) => {
      const marks = new Map(record.marks);
      for (const id of ids) {
        if (mark === 'private') marks.delete(id);
        else marks.set(id, mark);
      }
      return { ...record, marks };
    });
  }

  #steps() {
    const doneAt = this.#record?.doneAt;
    const done = doneAt
      ? [element('p', togetherMessages.isDone(savedWhen(doneAt))), focusable(button(togetherMessages.notDone, () => this.#update((record) => ({ ...record, doneAt: undefined }))), 'done')]
      : [focusable(button(togetherMessages.done, () => this.#update((record) => ({ ...record, doneAt: Date.now() }))), 'done'), element('p', togetherMessages.doneFirst)];
    const who = person();
    const here = part(togetherMessages.hereTitle, togetherMessages.here);
    // In the tab there is only one.
    if (!answers.isInTab) here.append(who ? button(togetherMessages.switchTo(who === '1' ? '2' : '1'), switchPerson) : button(togetherMessages.addPerson, () => this.#try(addPerson)));
    if (who && doneAt) here.append(focusable(button(togetherMessages.look, () => this.#try(() => this.#lookHere())), 'look'), element('p', togetherMessages.lookHint));
    const there = part(togetherMessages.thereTitle, togetherMessages.there);
    if (doneAt) there.append(focusable(button(togetherMessages.save, () => this.#try(() => this.#save())), 'save'));
    there.append(this.#loader());
    if (typeof this.#record?.theirs === 'string') {
      there.append(element('p', `${togetherMessages.loaded} ${doneAt ? '' : togetherMessages.waits}`));
      if (doneAt) there.append(focusable(button(togetherMessages.open, () => this.#try(() => this.#open())), 'open'));
    }
    // Where one of the two cannot be had, it is not offered.
    return [...done, here, ...(window.crypto?.subtle ? [there] : [])];
  }

  #loader() {
    const label = element('label', togetherMessages.load);
    label.className = 'file-button';
    const input = formControl('input', { type: 'file', accept: '.json,application/json', className: 'heard' });
    input.dataset.focus = 'load';
    input.onchange = () => this.#try(async () => {
      const [file] = input.files ?? [];
      const text = file && file.size <= MOST ? await file.text() : '';
      input.value = '';
      if (!file) return;
      if (!envelope(text, this.#sheet.key[0])) this.#say(togetherMessages.notSealed);
      else {
        await this.#update((record) => ({ ...record, theirs: text }));
        this.#say(togetherMessages.loaded);
      }
    });
    label.append(input);
    return label;
  }

  async #lookHere() {
    await this.#sheet.flush();
    const theirs = await otherPersons(this.#sheet);
    if (typeof theirs === 'string') this.#say(theirs);
    else if (theirs) this.#reveal(theirs);
  }

  async #save() {
    const { askPassphrase, newCipher, download, refuseShort } = window.workleaf;
    await this.#sheet.flush();
    const record = await answers.read(this.#sheet.key);
    if (!record?.doneAt) return;
    let file = '';
    const isMade = await askPassphrase(togetherMessages.save, [{ name: 'words', label: togetherMessages.words }], togetherMessages.save, async (/** @type {Record<string, string>} */ { words }) => {
      const wrong = refuseShort(words);
      if (!wrong) file = await sealedFile(this.#sheet.key, revealed(this.#sheet, record), await newCipher(words));
      return wrong;
    });
    if (!isMade) return;
    download(new Blob([file], { type: 'application/json' }), `${this.#sheet.key[0]}-sealed.json`);
    this.#say(togetherMessages.saved);
  }

  async #open() {
    const { askPassphrase, cipherOf } = window.workleaf;
    const sealed = envelope(String(this.#record?.theirs), this.#sheet.key[0]);
    if (!sealed) {
      this.#say(togetherMessages.notSealed);
      return;
    }
    /** @type {Map<string, Revealed> | undefined} */
    let theirs;
    const isOpen = await askPassphrase(togetherMessages.open, [{ name: 'words', label: togetherMessages.words }], togetherMessages.open, async (/** @type {Record<string, string>} */ { words }) => {
      const cipher = await cipherOf(words, sealed.header);
      const text = await cipher.open(sealed).catch(() => '');
      if (!text) return togetherMessages.wrongWords;
      theirs = unsealed(text, this.#sheet.key);
      return undefined;
    });
    if (theirs) this.#reveal(theirs);
    else if (isOpen) this.#say(togetherMessages.otherSheet);
  }

  /** @param {Map<string, Revealed>} theirs */
  async #reveal(theirs) {
    const record = await answers.read(this.#sheet.key);
    if (!record?.doneAt) return;
    const close = button(togetherMessages.close, () => {
      this.#both.replaceChildren();
      this.#sheet.conceal(false);
      this.focus();
    });
    const print = button(togetherMessages.print, () => printSheet(this.#sheet, 'together'));
    // Two people look at the page now, and not all that one of them wrote is for both.
    this.#sheet.conceal(true);
    this.#both.replaceChildren(heading(`${this.#sheet.dataset.title}: ${togetherMessages.both.toLowerCase()}`), element('p', togetherMessages.bothNote), sideBySide(this.#sheet, revealed(this.#sheet, record), theirs), print, close);
    this.#say('');
    this.#both.focus();
  }

  /** @param {(record: AnswerRecord) => AnswerRecord} step */
  #update(step) {
    return this.#try(async () => {
      await this.#sheet.flush();
      const [guide, worksheet] = this.#sheet.key;
      await answers.update(this.#sheet.key, undefined, (record) => step(record ?? {
        guide, worksheet, title: this.#sheet.dataset.title, revision: 0, savedAt: Date.now(), values: new Map(),
      }));
    });
  }

  /** @param {() => Promise<void>} what */
  async #try(what) {
    try {
      await loadExtra('vault');
      await answers.needSafe();
      await what();
    } catch {
      this.#say(togetherMessages.failed);
    }
  }

  /** @param {string} text */
  #say(text) {
    this.#status.textContent = text;
  }
}

/** @type {[string, string][]} */
const MARKS = [['private', togetherMessages.private], ['share', togetherMessages.share], ['talk', togetherMessages.talk]];

/** @type {WeakMap<Element, Together>} */
const parts = new WeakMap();

/** @param {string} words */
function heading(words) {
  const made = element('p', words);
  made.className = 'together-title';
  return made;
}

/** @param {string} title @param {string} words */
function part(title, words) {
  const made = element('div', '');
  made.className = 'together-way';
  const name = element('p', title);
  name.className = 'together-name';
  made.append(name, element('p', words));
  return made;
}

/**
 * @param {string} words  seen
 * @param {string} name   heard
 * @param {[string, string][]} options
 * @param {string} chosen
 * @param {string} id
 * @param {(value: string) => void} choose
 */
function choice(words, name, options, chosen, id, choose) {
  const line = element('label', words);
  line.className = 'together-choice';
  const select = formControl('select');
  select.setAttribute('aria-label', name);
  select.dataset.focus = `mark-${id}`;
  for (const [value, text] of options) select.append(new Option(text, value, false, value === chosen));
  select.onchange = () => choose(select.value);
  line.append(select);
  return line;
}

/** @param {HTMLElement} tool @param {string} name */
function focusable(tool, name) {
  tool.dataset.focus = name;
  return tool;
}

/** The one who is here becomes the first of two. */
async function addPerson() {
  remember('workleaf-person', '1');
  location.reload();
}

/**
 * Opens the part where a sheet is shared.
 * @param {WorkSheet} sheet
 */
async function openTogether(sheet) {
  await sheet.flush();
  showTogether(sheet, await answers.read(sheet.key).catch(() => undefined));
  parts.get(sheet)?.focus();
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function showTogether(sheet, record) {
  if (!parts.has(sheet)) parts.set(sheet, new Together(sheet));
  parts.get(sheet)?.show(record);
}

Object.assign(window.workleaf, { openTogether, showTogether });
