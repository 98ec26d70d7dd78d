import { loadExtra } from '../lib/extra.js';
import { formControl } from '../lib/form-control.js';
import { writeLocal } from '../lib/local-storage.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { textElement } from '../lib/answer-text.js';
import { currentPerson, switchPerson } from '../people/switch.js';
import { createButton } from '../lib/button.js';
import { printSheet } from '../sheet/print-sheet.js';
import { answers } from '../workleaf.js';
import { MAX_FILE_LENGTH, createSealedFile, parseContent, parseSealedFile } from './sealed-file.js';
import { readOtherPerson } from './other-person.js';
import { choice, createPart, focusable, heading } from './parts.js';
import { mutual } from './mutual.js';
import { agreedCard } from './agreed-card.js';
import { displayText, revealed } from './revealed.js';
import { togetherMessages } from './messages.js';
import { sideBySide } from './side-by-side.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { Revealed } from './revealed.js' */

/** The part below a worksheet for two where each person marks what to share, and where they compare. */
class TogetherPanel {
  #sheet;

  #section = document.createElement('section');

  #status = textElement('p', '');

  #markChoices = textElement('div', '');

  #steps = textElement('div', '');

  #comparison = textElement('div', '');

  /** @type {AnswerRecord | undefined} */
  #record;

  /** @param {WorkSheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
    this.#section.className = 'sheet-together';
    this.#section.setAttribute('aria-label', togetherMessages.title);
    this.#status.className = 'together-status';
    this.#status.setAttribute('role', 'status');
    this.#comparison.tabIndex = -1;
    this.#comparison.className = 'together-both';
    const title = heading(togetherMessages.title);
    title.tabIndex = -1;
    this.#section.append(title, textElement('p', togetherMessages.how), textElement('p', togetherMessages.choices), this.#markChoices, this.#steps, this.#status, this.#comparison);
    sheet.append(this.#section);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.#section.querySelector('.together-title'))?.focus();
  }

  /** @param {AnswerRecord | undefined} record */
  show(record) {
    this.#record = record;
    // A reader who is no longer done, or has erased the answers, no longer sees the comparison.
    if (!record?.doneAt) this.#comparison.replaceChildren();
    const active = /** @type {HTMLElement | null} */ (document.activeElement)?.closest('[data-focus]')?.getAttribute('data-focus');
    const hadFocus = this.#section.contains(document.activeElement);
    this.#markChoices.replaceChildren(...(record?.doneAt ? [] : this.#createMarkChoices()));
    this.#steps.replaceChildren(...this.#createSteps());
    if (!hadFocus || this.#section.contains(document.activeElement)) return;
    /** @type {HTMLElement} */ (this.#section.querySelector(`[data-focus="${CSS.escape(active ?? '')}"]`) ?? this.#section.querySelector('.together-title')).focus();
  }

  #createMarkChoices() {
    const all = choice(togetherMessages.all, togetherMessages.all, [['', togetherMessages.choose], ...MARKS], '', 'all', (mark) => {
      if (mark) this.#mark(this.#sheet.fields.ids(), mark);
    });
    const list = textElement('ul', '');
    list.className = 'together-marks';
    for (const id of this.#sheet.fields.ids()) {
      const { wording } = this.#sheet.fields.describe(id);
      const answer = this.#record?.values.get(id);
      const line = textElement('li', '');
      const answered = textElement('span', answer ? displayText(this.#sheet, id, answer) : togetherMessages.empty);
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

  #createSteps() {
    const doneAt = this.#record?.doneAt;
    const done = doneAt
      ? [textElement('p', togetherMessages.isDone(formatSavedAt(doneAt))), focusable(createButton(togetherMessages.notDone, () => this.#update((record) => ({ ...record, doneAt: undefined }))), 'done')]
      : [focusable(createButton(togetherMessages.done, () => this.#update((record) => ({ ...record, doneAt: Date.now() }))), 'done'), textElement('p', togetherMessages.doneFirst)];
    const who = currentPerson();
    const here = createPart(togetherMessages.hereTitle, togetherMessages.here);
    // Tab-only answers can belong to only one person.
    if (!answers.isTabOnly) here.append(who ? createButton(togetherMessages.switchTo(who === '1' ? '2' : '1'), switchPerson) : createButton(togetherMessages.addPerson, () => this.#attempt(addPerson)));
    if (who && doneAt) here.append(focusable(createButton(togetherMessages.look, () => this.#attempt(() => this.#compareHere())), 'look'), textElement('p', togetherMessages.lookHint));
    const there = createPart(togetherMessages.thereTitle, togetherMessages.there);
    if (doneAt) there.append(focusable(createButton(togetherMessages.save, () => this.#attempt(() => this.#saveFile())), 'save'));
    there.append(this.#createFileInput());
    if (typeof this.#record?.theirs === 'string') {
      there.append(textElement('p', `${togetherMessages.loaded} ${doneAt ? '' : togetherMessages.waits}`));
      if (doneAt) there.append(focusable(createButton(togetherMessages.open, () => this.#attempt(() => this.#openFile())), 'open'));
    }
    // Without WebCrypto files cannot be encrypted, so they are not offered.
    return [...done, here, ...(window.crypto?.subtle ? [there] : [])];
  }

  #createFileInput() {
    const label = textElement('label', togetherMessages.load);
    label.className = 'file-button';
    const input = formControl('input', { type: 'file', accept: '.json,application/json', className: 'heard' });
    input.dataset.focus = 'load';
    input.onchange = () => this.#attempt(async () => {
      const [file] = input.files ?? [];
      const text = file && file.size <= MAX_FILE_LENGTH ? await file.text() : '';
      input.value = '';
      if (!file) return;
      if (!parseSealedFile(text, this.#sheet.key[0])) this.#announce(togetherMessages.notSealed);
      else {
        await this.#update((record) => ({ ...record, theirs: text }));
        this.#announce(togetherMessages.loaded);
      }
    });
    label.append(input);
    return label;
  }

  async #compareHere() {
    await this.#sheet.flush();
    const theirs = await readOtherPerson(this.#sheet);
    if (typeof theirs === 'string') this.#announce(theirs);
    else if (theirs) this.#compare(theirs);
  }

  async #saveFile() {
    const { askPassphrase, newCipher, download, refuseShort } = window.workleaf;
    await this.#sheet.flush();
    const record = await answers.read(this.#sheet.key);
    if (!record?.doneAt) return;
    let file = '';
    const isMade = await askPassphrase(togetherMessages.save, [{ name: 'words', label: togetherMessages.words }], togetherMessages.save, async (/** @type {Record<string, string>} */ { words }) => {
      const message = refuseShort(words);
      if (!message) file = await createSealedFile(this.#sheet.key, revealed(this.#sheet, record), await newCipher(words));
      return message;
    });
    if (!isMade) return;
    download(new Blob([file], { type: 'application/json' }), `${this.#sheet.key[0]}-sealed.json`);
    this.#announce(togetherMessages.saved);
  }

  async #openFile() {
    const { askPassphrase, cipherOf } = window.workleaf;
    const sealed = parseSealedFile(String(this.#record?.theirs), this.#sheet.key[0]);
    if (!sealed) {
      this.#announce(togetherMessages.notSealed);
      return;
    }
    /** @type {Map<string, Revealed> | undefined} */
    let theirs;
    const isOpen = await askPassphrase(togetherMessages.open, [{ name: 'words', label: togetherMessages.words }], togetherMessages.open, async (/** @type {Record<string, string>} */ { words }) => {
      const cipher = await cipherOf(words, sealed.header);
      const text = await cipher.open(sealed).catch(() => '');
      if (!text) return togetherMessages.wrongWords;
      theirs = parseContent(text, this.#sheet.key);
      return undefined;
    });
    if (theirs) this.#compare(theirs);
    else if (isOpen) this.#announce(togetherMessages.otherSheet);
  }

  /** @param {Map<string, Revealed>} theirs */
  async #compare(theirs) {
    const record = await answers.read(this.#sheet.key);
    if (!record?.doneAt) return;
    const close = createButton(togetherMessages.close, () => {
      this.#comparison.replaceChildren();
      this.#sheet.conceal(false);
      this.focus();
    });
    const print = createButton(togetherMessages.print, () => printSheet(this.#sheet, 'together'));
    const shown = mutual(this.#sheet, revealed(this.#sheet, record), theirs);
    // Two people look at the page now, and the form may contain private answers.
    this.#sheet.conceal(true);
    this.#comparison.replaceChildren(heading(`${this.#sheet.dataset.title}: ${togetherMessages.both.toLowerCase()}`), textElement('p', togetherMessages.bothNote), sideBySide(this.#sheet, ...shown), print, ...this.#createCard(shown), close);
    this.#announce('');
    this.#comparison.focus();
  }

  /** @param {[Map<string, Revealed>, Map<string, Revealed>]} shown */
  #createCard(shown) {
    const card = agreedCard(this.#sheet, ...shown);
    if (!card) return [];
    return [card, ...(card.querySelector('li') ? [createButton(togetherMessages.printCard, () => printSheet(this.#sheet, 'card'))] : [])];
  }

  /** @param {(record: AnswerRecord) => AnswerRecord} step */
  #update(step) {
    return this.#attempt(async () => {
      await this.#sheet.flush();
      const [guide, worksheet] = this.#sheet.key;
      await answers.update(this.#sheet.key, undefined, (record) => step(record ?? {
        guide, worksheet, title: this.#sheet.dataset.title, revision: 0, savedAt: Date.now(), values: new Map(),
      }));
    });
  }

  /** @param {() => Promise<void>} action */
  async #attempt(action) {
    try {
      await loadExtra('vault');
      await answers.loadSafe();
      await action();
    } catch {
      this.#announce(togetherMessages.failed);
    }
  }

  /** @param {string} text */
  #announce(text) {
    this.#status.textContent = text;
  }
}

/** @type {[string, string][]} */
const MARKS = [['private', togetherMessages.private], ['share', togetherMessages.share], ['talk', togetherMessages.talk]];

/** @type {WeakMap<Element, TogetherPanel>} */
const panels = new WeakMap();

/** Sets the device up for two people; the current one becomes the first. */
async function addPerson() {
  writeLocal('workleaf-person', '1');
  location.reload();
}

/**
 * Shows the part for two people below a worksheet, and focuses it.
 * @param {WorkSheet} sheet
 */
async function openTogether(sheet) {
  await sheet.flush();
  showTogether(sheet, await answers.read(sheet.key).catch(() => undefined));
  panels.get(sheet)?.focus();
}

/**
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
function showTogether(sheet, record) {
  if (!panels.has(sheet)) panels.set(sheet, new TogetherPanel(sheet));
  panels.get(sheet)?.show(record);
}

Object.assign(window.workleaf, { openTogether, showTogether });
