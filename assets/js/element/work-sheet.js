/** The answers of all sheets on the page. */
const answers = new Answers();

/**
 * `<work-sheet>`: a worksheet whose form keeps what the reader writes, on this device alone.
 *
 * It stands around a form that works without it, and adds saving, sums, growing answers, printing and erasing. The same
 * worksheet may stand on several pages and in several tabs: all show the same record.
 */
class WorkSheet extends HTMLElement {
  /** The longest time between a keystroke and its saving, in milliseconds. */
  static #PAUSE = 300;

  /** @type {RecordKey} */
  #key = ['', ''];

  /** What the reader changed and the device has not kept yet, by field id. @type {Map<string, Edit>} */
  #edits = new Map();

  /** Whether a newer answer waits for the reader to leave its field. */
  #isBehind = false;

  /** What the device keeps, as last seen. @type {AnswerRecord | undefined} */
  #record;

  /** Whether the record was read: before, nothing may be written over it. */
  #isLoaded = false;

  /** Whether the device last failed to read or save. */
  #hasFailed = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @type {Fields} */
  #fields;

  /** @type {Status} */
  #status;

  /** @type {Tally} */
  #tally;

  /** @type {ShortAnswers} */
  #shortAnswers;

  /** @type {LongAnswers} */
  #longAnswers;

  /** @type {Offer | undefined} */
  #offer;

  #attached = new AbortController();

  connectedCallback() {
    if (!this.#fields) this.#setUp();
    this.#listen();
    this.#load();
  }

  disconnectedCallback() {
    this.#attached.abort();
    this.#save();
  }

  #setUp() {
    this.#key = [this.dataset.guide ?? '', this.dataset.worksheet ?? ''];
    this.#fields = new Fields(this);
    this.#status = new Status(this.querySelector('.sheet-status'));
    this.#tally = new Tally(this, this.#fields);
    this.#longAnswers = new LongAnswers(this);
    this.#shortAnswers = new ShortAnswers(this);
    this.#showTools();
    for (const id of this.#fields.filledEarlier()) this.#note(id);
    this.#recount(true);
  }

  #showTools() {
    const tools = this.querySelector('.sheet-tools');
    if (!tools) return;
    this.#offer = new Offer(tools);
    // The browsers inside other apps often cannot print.
    const cannotPrint = typeof window.print !== 'function';
    for (const tool of tools.querySelectorAll('[data-action^="print"]')) tool.toggleAttribute('hidden', cannotPrint);
    tools.removeAttribute('hidden');
  }

  #listen() {
    this.#attached = new AbortController();
    const { signal } = this.#attached;
    for (const type of ['input', 'change', 'focusout', 'click', 'submit']) {
      this.addEventListener(type, this, { signal });
    }
    for (const type of ['focus', 'pageshow', 'pagehide', 'beforeprint']) {
      window.addEventListener(type, this, { signal });
    }
    document.addEventListener('visibilitychange', this, { signal });
    for (const type of ['change', 'open']) answers.addEventListener(type, this, { signal });
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.currentTarget === answers) {
      this.#hear(event);
      return;
    }
    switch (event.type) {
      case 'input':
      case 'change':
        this.#edit(event);
        break;
      case 'focusout':
        this.#save();
        if (this.#isBehind) this.#load();
        break;
      case 'click':
        this.#act(event);
        break;
      case 'submit':
        // There is nowhere to send it to: Enter in a blank must not leave the page.
        event.preventDefault();
        break;
      case 'pagehide':
        this.#leave();
        break;
      case 'visibilitychange':
        if (document.visibilityState === 'hidden') this.#leave();
        else this.#load();
        break;
      case 'focus':
        // Where tabs cannot tell each other.
        this.#load();
        break;
      case 'pageshow':
        // The browser had put the page aside, maybe in the middle of saving, and brings it back as it was.
        if (/** @type {PageTransitionEvent} */ (event).persisted) this.#load();
        break;
      case 'beforeprint':
        this.#shortAnswers.update();
        this.#longAnswers.update();
        break;
    }
  }

  /** @param {Event} event */
  #hear(event) {
    if (event.type === 'open') {
      if (this.#hasFailed) this.#load();
      return;
    }
    const { key, by } = /** @type {CustomEvent} */ (event).detail;
    if (by !== this && Array.isArray(key) && this.#key.every((part, at) => part === key[at])) this.#load();
  }

  /** @param {Event} event */
  #edit(event) {
    const { name } = /** @type {Control} */ (event.target);
    if (!this.#fields.has(name)) return;
    if (event.type === 'input') {
      this.#note(name);
      this.#recount();
    }
    if (event.type === 'change') this.#save();
  }

  /**
   * Notes that a field is to be saved as it is now.
   * @param {string} id
   */
  #note(id) {
    this.#edits.set(id, { value: this.#fields.read(id), isSent: false, isLeft: false });
    // Not put off by the next keystroke, or a reader who writes without pause would be saved at the end only.
    this.#timer ??= setTimeout(() => this.#save(), WorkSheet.#PAUSE);
  }

  async #save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const edits = [...this.#edits].filter(([, edit]) => !edit.isSent);
    if (edits.length === 0) return;
    if (!this.#isLoaded) {
      if (this.#hasFailed) this.#status.show(words.notSaved);
      return;
    }
    for (const [, edit] of edits) edit.isSent = true;
    try {
      const record = await answers.change(this.#key, edits.map(([id, { value }]) => [id, value]), this);
      for (const [id, edit] of edits) {
        if (this.#edits.get(id) === edit) this.#edits.delete(id);
      }
      this.#record = record;
      this.#hasFailed = false;
      this.#status.show(this.#savedTime(record));
      // Reading takes up what was left behind, before it grows old.
      if (edits.some(([, edit]) => edit.isLeft)) this.#load();
    } catch {
      for (const [, edit] of edits) edit.isSent = false;
      this.#hasFailed = true;
      this.#status.show(words.notSaved);
    }
  }

  /** Saves what may be the last edits of this page, also those whose saving may come to nothing when it closes. */
  #leave() {
    const edits = [...this.#edits].filter(([, edit]) => !edit.isLeft);
    if (edits.length > 0) {
      const known = (/** @type {string} */ id) => this.#record?.values.get(id)?.revision ?? 0;
      answers.leave(this.#key, edits.map(([id, { value }]) => [id, { value, known: known(id) }]));
      for (const [, edit] of edits) edit.isLeft = true;
    }
    this.#save();
  }

  async #load() {
    try {
      const record = await answers.read(this.#key);
      if (!this.#isLoaded) this.#joinEarlyEdits(record);
      this.#isLoaded = true;
      this.#hasFailed = false;
      this.#show(record);
      // A full device can be read: it must not seem as if the edits still waiting were saved.
      if (this.#edits.size === 0) this.#status.showQuietly(record ? this.#savedTime(record) : '');
      else this.#save();
    } catch {
      this.#hasFailed = true;
      this.#status.showQuietly(words.notSaved);
    }
  }

  /**
   * What the reader typed while the record was still being read goes behind what they had written another day.
   * @param {AnswerRecord | undefined} record
   */
  #joinEarlyEdits(record) {
    for (const [id, { value }] of this.#edits) {
      if (value === undefined) this.#edits.delete(id);
      else if (this.#fields.append(id, record?.values.get(id)?.value, value)) this.#note(id);
    }
  }

  /** @param {AnswerRecord | undefined} record */
  #show(record) {
    this.#record = record;
    this.#isBehind = false;
    for (const id of this.#fields.ids()) {
      const value = record?.values.get(id)?.value;
      if (this.#edits.has(id) || sameAnswer(this.#fields.read(id), value)) continue;
      if (this.#fields.isBeingTyped(id)) this.#isBehind = true;
      else this.#fields.write(id, value);
    }
    this.#recount(true);
  }

  /** @param {boolean} [quietly] */
  #recount(quietly) {
    this.#tally.update(quietly);
    this.#shortAnswers.update();
    this.#longAnswers.update();
  }

  /** @param {AnswerRecord} record */
  #savedTime(record) {
    return savedTime(record.savedAt, document.documentElement.lang || 'en', new Date());
  }

  /** @param {Event} event */
  #act(event) {
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
        this.#offer?.ask(tool, () => this.#erase(words.erased, tool));
        break;
      case 'restart':
        this.#erase(words.restarted, tool);
        break;
    }
  }

  /**
   * @param {string} done  what to say afterwards
   * @param {HTMLElement} tool
   */
  async #erase(done, tool) {
    /** @type {AnswerRecord | undefined} */
    let erased;
    const isOnlyOnPage = this.#hasFailed && !this.#record;
    if (!isOnlyOnPage) {
      // First all that was typed goes into the record, so that taking it back brings back the last word too.
      await this.#save();
      try {
        erased = await answers.erase(this.#key, this);
        this.#status.show('');
      } catch {
        // Never to be called erased while it may still be on the device.
        this.#status.show(words.notErased);
        return;
      }
    }
    const filled = this.#fields.ids().map((id) => /** @type {const} */ ([id, this.#fields.read(id)]));
    this.#edits.clear();
    this.#show(undefined);
    this.#offer?.undo(done, tool, () => this.#takeBack(filled, erased));
  }

  /**
   * @param {(readonly [string, AnswerValue | undefined])[]} filled
   * @param {AnswerRecord | undefined} erased
   */
  async #takeBack(filled, erased) {
    try {
      if (erased) {
        const record = await answers.restore(erased, this);
        this.#show(record);
        this.#status.show(this.#savedTime(record));
      }
    } catch {
      this.#status.show(words.notSaved);
    }
    // What the device never had, or does not take back, is at least on the page again.
    for (const [id, value] of filled) {
      if (value === undefined || this.#fields.read(id) !== undefined) continue;
      this.#fields.write(id, value);
      this.#note(id);
    }
    this.#recount();
    this.#save();
  }
}

/**
 * A change of one field that is not yet kept. Each keystroke makes a new one, so that a save ends only what it sent.
 * @typedef {object} Edit
 * @property {AnswerValue | undefined} value
 * @property {boolean} isSent  being saved now
 * @property {boolean} isLeft  left behind, should the page not live to see it saved
 */

customElements.define('work-sheet', WorkSheet);
