import { Fields } from '../sheet/fields.js';
import { LongAnswers } from '../sheet/long-answers.js';
import { SheetAnswers } from '../sheet/sheet-answers.js';
import { showExtras, showNotices } from '../sheet/sheet-extras.js';
import { SheetStatus } from '../sheet/sheet-status.js';
import { sheetStore } from '../sheet/sheet-store.js';
import { runTool, showTools } from '../sheet/sheet-tools.js';
import { ShortAnswers } from '../sheet/short-answers.js';
import { Tally } from '../sheet/tally.js';
import { answers } from '../workleaf.js';
/** @import { RecordKey } from '../lib/record.js' */
/** @import { Control } from '../sheet/fields.js' */

/**
 * `<work-sheet>`: a worksheet whose answers are saved on this device only.
 *
 * It enhances a form that works without scripts with saving, sums, growing text areas, printing and erasing. The same worksheet can be
 * on several pages and in several tabs: all show the same record.
 */
export class WorkSheet extends HTMLElement {
  /** @type {RecordKey} */
  key = ['', ''];

  /** @type {Fields} */
  fields;

  /** @type {SheetAnswers} */
  #answers;

  /** @type {SheetStatus} */
  #status;

  /** Shows what follows from the answers: sums, progress, texts for printing. @type {(quietly?: boolean, isForPrint?: boolean) => void} */
  #updateDerived;

  #listeners = new AbortController();

  connectedCallback() {
    if (!this.fields) this.#setUp();
    this.#listen();
    // What is typed before the script that encrypts has loaded would be lost if the page were left.
    this.inert = answers.needsSafe;
    this.#answers.load().finally(() => (this.inert = false));
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.flush();
  }

  #setUp() {
    this.key = [this.dataset.guide ?? '', this.dataset.worksheet ?? ''];
    this.fields = new Fields(this);
    this.#answers = new SheetAnswers(this.fields, sheetStore(answers, this.key, this), window, {
      report: (report, quietly) => {
        this.#status.report(report, quietly);
        // An answer that did not fit its field may have been replaced.
        if (report === 'saved') window.workleaf.showEarlier?.(this);
      },
      update: (quietly) => this.#updateDerived(quietly),
      showRecord: (record) => showExtras(this, record),
      showLock: (isLocked) => window.workleaf.showLock?.(this, isLocked),
    });
    this.#status = new SheetStatus(this.querySelector('.sheet-status'), answers, () => this.#answers.state);
    const tally = new Tally(this, this.fields);
    const longAnswers = new LongAnswers(this);
    const shortAnswers = new ShortAnswers(this);
    this.#updateDerived = (quietly, isForPrint) => {
      tally.update(quietly);
      shortAnswers.update(isForPrint);
      longAnswers.update();
    };
    if (showTools(this)) showNotices(this, answers);
    for (const id of this.fields.filledBeforeSetup()) this.#answers.edit(id);
    this.#updateDerived(true);
  }

  #listen() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const sheet = this.#answers;
    /** @param {EventTarget} target @param {string} type @param {(event: any) => void} listener @param {boolean} [capture] */
    const on = (target, type, listener, capture) => target.addEventListener(type, listener, { signal, capture });
    on(this, 'input', (event) => this.#handleEdit(event));
    on(this, 'change', (event) => this.fields.has(event.target.name) && sheet.save());
    on(this, 'focusout', () => sheet.leaveField());
    on(this, 'click', (event) => runTool(this, sheet, event));
    // Enter in a blank must not submit the form.
    on(this, 'submit', (event) => event.preventDefault());
    // Captured, so that the last edits reach the answers before the answers handle the same event.
    on(window, 'pagehide', () => sheet.handOver(true), true);
    // Restored from the back/forward cache, possibly from the middle of a save. WebKit then empties the form in a task of its own.
    on(window, 'pageshow', (event) => event.persisted && setTimeout(() => sheet.resume()), true);
    // For browsers without a BroadcastChannel between tabs. Captured focus events of fields are not relevant.
    on(window, 'focus', (event) => event.target === window && sheet.load(), true);
    on(document, 'visibilitychange', () => (document.hidden ? sheet.handOver(false) : sheet.load()));
    on(window, 'beforeprint', () => this.#updateDerived(true, true), true);
    on(answers, 'open', () => sheet.databaseOpened());
    on(answers, 'leaving', ({ detail }) => detail.push(sheet.save()));
    on(answers, 'change', ({ detail: { key, source } }) => {
      if (source !== this && (!key || String(key) === String(this.key))) sheet.load();
    });
  }

  /** @param {Event} event */
  #handleEdit({ target }) {
    const { name } = /** @type {Control} */ (target);
    if (!this.fields.has(name)) return;
    this.#answers.edit(name);
    this.#updateDerived();
  }

  /** The record as last read or saved. */
  get record() {
    return this.#answers.state.record;
  }

  /** Whether there are changes that have not been saved yet. */
  get hasEdits() {
    return this.#answers.hasEdits;
  }

  /** Saves what is being typed; resolves when that is done. */
  flush() {
    return this.#answers.save();
  }

  /**
   * Hides the reader's answers while two people look at the page, or shows them again.
   * @param {boolean} isConcealed
   */
  conceal(isConcealed) {
    this.toggleAttribute('data-concealed', isConcealed);
    this.#answers.conceal(isConcealed);
  }

  /** @param {string} text  for the status line */
  showStatus(text) {
    this.#status.show(text);
  }
}

customElements.define('work-sheet', WorkSheet);
