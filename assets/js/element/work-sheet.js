import { loadExtra } from '../lib/extra.js';
import { Locked, sameAnswer } from '../lib/record.js';
import { readLocal } from '../lib/local-storage.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { sheetMessages } from '../lib/messages.js';
import { Fields } from '../sheet/fields.js';
import { LongAnswers } from '../sheet/long-answers.js';
import { Confirmation } from '../sheet/confirmation.js';
import { printSheet } from '../sheet/print-sheet.js';
import { ShortAnswers } from '../sheet/short-answers.js';
import { Status } from '../sheet/status.js';
import { Tally } from '../sheet/tally.js';
import { answers } from '../workleaf.js';
/** @import { AnswerRecord, AnswerValue, PendingEdit, RecordKey } from '../lib/record.js' */
/** @import { Control } from '../sheet/fields.js' */

/**
 * `<work-sheet>`: a worksheet whose answers are saved on this device only.
 *
 * It enhances a form that works without scripts with saving, sums, growing text areas, printing and erasing. The same worksheet can be
 * on several pages and in several tabs: all show the same record.
 */
export class WorkSheet extends HTMLElement {
  /** The longest delay between a keystroke and saving it, in milliseconds. */
  static #SAVE_DELAY = 300;

  /** @type {RecordKey} */
  key = ['', ''];

  /** Changes that have not been saved yet, by field id. @type {Map<string, Edit>} */
  #edits = new Map();

  /** @type {Promise<unknown>} */
  #saving = Promise.resolve();

  /** Whether a newer answer will be shown when the reader leaves its field. */
  hasNewerAnswer = false;

  /** The record as last read or saved. @type {AnswerRecord | undefined} */
  #record;

  /** Whether the record has been read; until then nothing is saved, so as not to overwrite it. */
  #isLoaded = false;

  /** Whether the last read or save failed. */
  #hasFailed = false;

  /** When the database that the record came from was created. @type {number | undefined} */
  #databaseCreatedAt;

  /** Whether the browser has deleted the record, so that the answers are only on this page. */
  isCleared = false;

  /** The revision of the value that each field shows. @type {Map<string, number>} */
  #shownRevisions = new Map();

  /** Whether the reader's answers are hidden, while two people compare. */
  #isConcealed = false;

  /** Whether the record has answers for which the worksheet no longer has a field. */
  #hasRemovedAnswers = false;

  /** Why it failed, as a message for the reader. */
  failure = '';

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saveTimer;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #savedTimeTimer;

  /** @type {Fields} */
  fields;

  /** @type {Status} */
  #status;

  /** @type {Tally} */
  #tally;

  /** @type {ShortAnswers} */
  #shortAnswers;

  /** @type {LongAnswers} */
  #longAnswers;

  /** @type {Confirmation | undefined} */
  confirmation;

  #listeners = new AbortController();

  connectedCallback() {
    if (!this.fields) this.#setUp();
    this.#listen();
    this.#load().then(() => setTimeout(() => this.reloadIfChanged(), 1000));
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#save();
  }

  #setUp() {
    this.key = [this.dataset.guide ?? '', this.dataset.worksheet ?? ''];
    this.fields = new Fields(this);
    this.#status = new Status(this.querySelector('.sheet-status'));
    this.#tally = new Tally(this, this.fields);
    this.#longAnswers = new LongAnswers(this);
    this.#shortAnswers = new ShortAnswers(this);
    this.#showTools();
    for (const id of this.fields.filledBeforeSetup()) this.queue(id);
    this.#updateDerived(true);
  }

  #showTools() {
    const tools = this.querySelector('.sheet-tools');
    if (!tools) return;
    this.confirmation = new Confirmation(tools);
    // Web views in apps often cannot print.
    const cannotPrint = typeof window.print !== 'function';
    for (const tool of tools.querySelectorAll('[data-action^="print"]')) tool.toggleAttribute('hidden', cannotPrint);
    tools.removeAttribute('hidden');
    if (this === document.querySelector('work-sheet')) this.#remindToCopy();
    if (readLocal('workleaf-person') && !answers.isTabOnly) loadExtra('people').then(() => window.workleaf.showWho(this), () => {});
  }

  /** Reminds the reader to save a copy, four weeks or ten changed worksheets after the last one. */
  async #remindToCopy() {
    const changed = await answers.note('changed').catch(() => {});
    const isDue = changed && (Date.now() - changed.since > 28 * 24 * 60 * 60 * 1000 || changed.sheets.length >= 10);
    if (isDue && !answers.isTabOnly) loadExtra('reminder').then(() => window.workleaf.remindToCopy(this), () => {});
  }

  #listen() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const type of ['input', 'change', 'focusout', 'click', 'submit']) {
      this.addEventListener(type, this, { signal });
    }
    for (const type of ['focus', 'pageshow', 'pagehide', 'beforeprint']) {
      // Captured, so that the last edits reach the answers before the answers handle the same event.
      window.addEventListener(type, this, { signal, capture: true });
    }
    document.addEventListener('visibilitychange', this, { signal });
    for (const type of ['change', 'open', 'leaving']) answers.addEventListener(type, this, { signal });
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.currentTarget === answers) {
      this.handleAnswersEvent(event);
      return;
    }
    switch (event.type) {
      case 'input':
      case 'change':
        this.#handleEdit(event);
        break;
      case 'focusout':
        this.#save();
        if (this.hasNewerAnswer) this.#load();
        break;
      case 'click':
        this.#runAction(event);
        break;
      case 'submit':
        // Enter in a blank must not submit the form.
        event.preventDefault();
        break;
      case 'pagehide':
        this.storePendingEdits();
        break;
      case 'visibilitychange':
        if (document.visibilityState === 'hidden') this.storePendingEdits();
        else this.#load();
        break;
      case 'focus':
        // For browsers without a BroadcastChannel between tabs. Focus events of fields are not relevant.
        if (event.target === window) this.#load();
        break;
      case 'pageshow':
        // Restored from the back/forward cache, possibly from the middle of a save.
        if (/** @type {PageTransitionEvent} */ (event).persisted) this.#load();
        break;
      case 'beforeprint':
        this.#shortAnswers.update(true);
        this.#longAnswers.update();
        break;
    }
  }

  /** @param {Event} event */
  handleAnswersEvent(event) {
    const { detail } = /** @type {CustomEvent} */ (event);
    if (event.type === 'open') {
      if (this.#record && !this.#isConcealed && answers.databaseCreatedAt !== this.#databaseCreatedAt) {
        this.isCleared = true;
        this.#shownRevisions.clear();
        if (this.hasEdits) this.queueAll();
      }
      if (this.#hasFailed) this.#load();
    } else if (event.type === 'leaving') {
      detail.push(this.#save());
    } else if (detail.source !== this && (!Array.isArray(detail.key) || String(detail.key) === String(this.key))) {
      this.#load();
    }
  }

  /** @param {Event} event */
  #handleEdit(event) {
    const { name } = /** @type {Control} */ (event.target);
    if (!this.fields.has(name)) return;
    if (event.type === 'input') {
      if (this.isCleared) this.queueAll();
      this.queue(name);
      this.#updateDerived();
    }
    if (event.type === 'change') this.#save();
  }

  /**
   * Queues the current value of a field to be saved.
   * @param {string} id
   */
  queue(id) {
    const known = this.#shownRevisions.get(id) ?? (this.#isLoaded ? 0 : -1);
    const last = this.#edits.get(id);
    const before = last?.isSent ? last.value : last?.before;
    this.#edits.set(id, { value: this.fields.read(id), known, before, ...this.fields.describe(id), isSent: false, isStoredAsPending: false });
    // The next keystroke does not restart the timer: a reader who types without a pause would otherwise not be saved.
    this.#saveTimer ??= setTimeout(() => this.#save(), answers.safe?.cipher ? 0 : WorkSheet.#SAVE_DELAY);
  }

  queueAll() {
    for (const id of this.fields.ids()) this.queue(id);
    this.isCleared = false;
  }

  /** @returns {Promise<unknown>} resolves when everything has been saved or has failed */
  #save() {
    // One at a time: otherwise a save would mistake the previous one's change for another tab's.
    this.#saving = this.#saving.then(() => this.#saveEdits());
    return this.#saving;
  }

  async #saveEdits() {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    const edits = [...this.#edits].filter(([, edit]) => !edit.isSent);
    if (edits.length === 0) return;
    if (!this.#isLoaded) {
      if (this.#hasFailed) this.#status.show(this.failure);
      return;
    }
    for (const [, edit] of edits) edit.isSent = true;
    try {
      const record = await answers.change(this.key, edits, this, this.dataset.title);
      for (const [id, edit] of edits) this.acknowledge(id, edit, record);
      this.#record = record;
      this.#databaseCreatedAt = answers.databaseCreatedAt;
      this.#hasFailed = false;
      this.#status.show(answers.isTabOnly ? sheetMessages.inTab : sheetMessages.saved(sheetMessages.now));
      this.#showSavedTimeLater();
      // Reading applies stored pending edits before they become outdated.
      if (edits.some(([, edit]) => edit.isStoredAsPending)) this.#load();
    } catch (error) {
      for (const [, edit] of edits) edit.isSent = false;
      this.#fail(error);
      this.#status.show(this.failure);
    }
  }

  /** Formatting the time takes too long on a slow phone to do it after every save. */
  #showSavedTimeLater() {
    clearTimeout(this.#savedTimeTimer);
    this.#savedTimeTimer = setTimeout(() => {
      if (this.#isLoaded && !this.#hasFailed && this.#record) this.#status.showQuietly(this.#savedTime(this.#record));
    }, 60000);
  }

  /**
   * @param {string} id
   * @param {Edit} edit
   * @param {AnswerRecord} record  the record that contains the edit
   */
  acknowledge(id, edit, record) {
    const answer = record.values.get(id);
    const isSame = sameAnswer(answer?.value, edit.value);
    const known = answer?.revision ?? 0;
    if (isSame) this.#shownRevisions.set(id, known);
    const next = this.#edits.get(id);
    if (next !== edit) {
      // A later edit of the field is based on the same revision.
      if (next && isSame) next.known = known;
      return;
    }
    this.#edits.delete(id);
    if (isSame) return;
    // Another tab has changed the field, and both texts were joined: show that even while the reader types, or the next save would undo it.
    this.fields.write(id, answer?.value);
    this.#shownRevisions.set(id, known);
    this.#updateDerived();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#hasFailed = true;
    this.failure = sheetMessages.notSaved;
    if (error instanceof Locked) this.#lock();
    else if (error instanceof DOMException && error.name === 'QuotaExceededError') this.failure = sheetMessages.full;
    // The errors of WebCrypto and JSON for a damaged record.
    else if (error instanceof SyntaxError || (error instanceof DOMException && error.name === 'OperationError')) this.failure = sheetMessages.unreadable;
  }

  /** Removes the answers from the page until the passphrase is typed. */
  #lock() {
    this.failure = sheetMessages.locked;
    if (this.#isLoaded) {
      this.#edits.clear();
      for (const id of this.fields.ids()) this.fields.write(id, undefined);
      this.#show(undefined);
    }
    this.#isLoaded = false;
    window.workleaf.showLock(this, true);
  }

  /** Saves what may be the last edits of this page, and stores them as pending in case the page is closed before they are saved. */
  storePendingEdits() {
    const edits = [...this.#edits].filter(([, edit]) => !edit.isStoredAsPending);
    if (edits.length > 0) {
      const isStored = answers.storePendingEdits(this.key, edits.map(([id, { isSent, isStoredAsPending, ...edit }]) => [id, edit]));
      for (const [, edit] of edits) edit.isStoredAsPending = isStored;
    }
    this.#save();
  }

  async #read() {
    const { was, renamedFrom } = this.dataset;
    if (!was && !renamedFrom) return answers.read(this.key);
    await loadExtra('earlier');
    return window.workleaf.readRenamed(this.key, this.dataset, this);
  }

  async #load() {
    try {
      const record = await this.#read();
      if (!record && this.#record && answers.databaseCreatedAt !== this.#databaseCreatedAt) this.isCleared = true;
      if (!record && this.isCleared) {
        this.#record = undefined;
        this.#shownRevisions.clear();
        this.#status.show(sheetMessages.thrownAway);
        return;
      }
      if (this.#isConcealed) return;
      if (!this.#isLoaded) this.#joinEarlyEdits(record);
      this.#isLoaded = true;
      this.#hasFailed = false;
      this.#databaseCreatedAt = answers.databaseCreatedAt;
      window.workleaf.showLock?.(this, false);
      this.#show(record);
      // Reading works even if storage is full: unsaved edits must not appear to be saved.
      if (this.#edits.size === 0) this.#status.showQuietly(this.#savedTime(record));
      else this.#save();
    } catch (error) {
      this.#fail(error);
      this.#status.showQuietly(this.failure);
    }
  }

  /** Reloads the record if it has changed: a page that was closed as this one opened may have stored its pending edits late. */
  async reloadIfChanged() {
    const record = await this.#read().catch(() => this.#record);
    if (record?.revision !== this.#record?.revision) this.#load();
  }

  /**
   * Appends what the reader typed while the record was being read to the saved text.
   * @param {AnswerRecord | undefined} record
   */
  #joinEarlyEdits(record) {
    for (const [id, { value }] of this.#edits) {
      if (value === undefined) this.#edits.delete(id);
      else if (this.fields.append(id, record?.values.get(id)?.value, value)) this.queue(id);
    }
  }

  /** @param {AnswerRecord | undefined} record */
  #show(record) {
    this.#record = record;
    this.hasNewerAnswer = false;
    for (const id of this.fields.ids()) {
      const value = record?.values.get(id)?.value;
      if (this.#edits.has(id)) continue;
      if (!sameAnswer(this.fields.read(id), value)) {
        if (this.fields.isBeingEdited(id)) {
          this.hasNewerAnswer = true;
          continue;
        }
        this.fields.write(id, value);
      }
      this.#shownRevisions.set(id, record?.values.get(id)?.revision ?? 0);
    }
    if (this.#hasRemovedAnswers || [...(record?.values ?? [])].some(([id, { value }]) => !this.fields.canShow(id, value))) {
      this.#hasRemovedAnswers = true;
      loadExtra('earlier').then(() => window.workleaf.showEarlier(this, this.fields, this.#record), () => {});
    }
    if (record?.doneAt || record?.marks?.size || record?.theirs || this.querySelector('.sheet-together')) {
      loadExtra('together').then(() => window.workleaf.showTogether(this, this.#record), () => {});
    }
    if (this.dataset.repeat && (record || this.querySelector('.sheet-again'))) {
      loadExtra('again').then(() => window.workleaf.showAgain(this, this.#record), () => {});
    }
    this.#updateDerived(true);
  }

  /** @param {boolean} [quietly] */
  #updateDerived(quietly) {
    this.#tally.update(quietly);
    this.#shortAnswers.update();
    this.#longAnswers.update();
  }

  /** Whether there are changes that have not been saved yet. */
  get hasEdits() {
    return this.#edits.size > 0;
  }

  /** Saves what is being typed; resolves when that is done. */
  flush() {
    return this.#save();
  }

  /**
   * Hides the reader's answers while two people look at the page, or shows them again.
   * @param {boolean} isConcealed
   */
  conceal(isConcealed) {
    this.#isConcealed = isConcealed;
    this.toggleAttribute('data-concealed', isConcealed);
    if (!isConcealed) {
      this.#load();
      return;
    }
    for (const id of this.fields.ids()) this.fields.write(id, undefined);
    this.#updateDerived(true);
  }

  /** @param {string} text  for the status line */
  showStatus(text) {
    this.#status.show(text);
  }

  /** @param {AnswerRecord | undefined} record */
  #savedTime(record) {
    if (answers.isTabOnly) return sheetMessages.inTab;
    if (record) return sheetMessages.saved(formatSavedAt(record.savedAt));
    return answers.isCleared ? sheetMessages.clearedBefore : '';
  }

  /** @param {Event} event */
  #runAction(event) {
    const tool = /** @type {Element} */ (event.target).closest('[data-action]');
    if (!(tool instanceof HTMLElement)) return;
    switch (tool.dataset.action) {
      case 'print-blank':
        printSheet(this, 'blank');
        break;
      case 'print-filled':
        printSheet(this, 'filled');
        break;
      case 'erase':
        this.confirmation?.ask(tool, () => this.#erase(sheetMessages.erased, tool));
        break;
      case 'again':
        loadExtra('again').then(() => window.workleaf.beginAgain(this, tool), () => {});
        break;
      case 'together':
        loadExtra('together').then(() => window.workleaf.openTogether(this), () => {});
        break;
      case 'restart':
        this.#erase(sheetMessages.restarted, tool);
        break;
    }
  }

  /**
   * @param {string} message  shown afterwards
   * @param {HTMLElement} tool
   */
  async #erase(message, tool) {
    /** @type {AnswerRecord | undefined} */
    let erased;
    const isOnlyOnPage = this.#hasFailed && !this.#record && this.failure === sheetMessages.notSaved;
    if (!isOnlyOnPage) {
      // Save first, so that undoing also restores what was typed last.
      await this.#save();
      try {
        erased = await answers.erase(this.key, this);
        this.#status.show('');
      } catch {
        // Do not report answers as erased that may still be on the device.
        this.#status.show(sheetMessages.notErased);
        return;
      }
    }
    const filled = this.fields.ids().map((id) => /** @type {const} */ ([id, this.fields.read(id)]));
    this.#edits.clear();
    this.#show(undefined);
    this.confirmation?.offerUndo(message, tool, () => this.#undoErase(filled, erased));
  }

  /**
   * @param {(readonly [string, AnswerValue | undefined])[]} filled
   * @param {AnswerRecord | undefined} erased
   */
  async #undoErase(filled, erased) {
    try {
      if (erased) {
        const record = await answers.restore(erased, this);
        this.#show(record);
        this.#status.show(this.#savedTime(record));
      }
    } catch {
      this.#status.show(sheetMessages.notSaved);
    }
    // Restore on the page what was never saved, or could not be restored.
    for (const [id, value] of filled) {
      if (value === undefined || this.fields.read(id) !== undefined) continue;
      this.fields.write(id, value);
      this.queue(id);
    }
    this.#updateDerived();
    this.#save();
  }
}

/**
 * A change of one field that has not been saved yet. Each keystroke creates a new one, so that a save only completes what it sent.
 * @typedef {PendingEdit & {isSent: boolean, isStoredAsPending: boolean}} Edit
 *     `isSent`: being saved. `isStoredAsPending`: also stored for the next page, in case this page is closed first.
 */

customElements.define('work-sheet', WorkSheet);
