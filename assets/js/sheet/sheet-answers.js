import { Locked, sameAnswer } from '../lib/record.js';
import { SaveQueue } from '../lib/save-queue.js';
import { LOADING, canSave, nextState } from './sheet-state.js';
/** @import { AnswerRecord, AnswerValue } from '../lib/record.js' */
/** @import { Clock } from '../lib/database.js' */
/** @import { EditStore, LockState } from '../lib/save-queue.js' */
/** @import { Fields } from './fields.js' */
/** @import { Failure, SheetState } from './sheet-state.js' */

/** The form of a worksheet. @typedef {Pick<Fields, 'ids' | 'read' | 'write' | 'describe' | 'append' | 'isBeingEdited'>} Form */

/**
 * Where the record of one worksheet is stored.
 * @typedef {object} RecordAccess
 * @property {() => Promise<AnswerRecord | undefined>} read
 * @property {() => Promise<AnswerRecord | undefined>} erase  resolves with the erased record
 * @property {(erased: AnswerRecord) => Promise<AnswerRecord>} restore
 * @property {number | undefined} createdAt  when the database was created
 * @typedef {EditStore & LockState & RecordAccess} SheetStore
 */

/** What the status line can say. @typedef {'saved' | 'savedAt' | 'thrownAway' | '' | 'notErased' | 'locked' | Failure} Report */

/**
 * What shows the answers.
 * @typedef {object} SheetView
 * @property {(report: Report, quietly?: boolean) => void} report
 * @property {(quietly?: boolean) => void} update    call after fields have changed
 * @property {(record: AnswerRecord | undefined) => void} showRecord  shows what belongs to a record besides its fields
 * @property {(isLocked: boolean) => void} showLock
 */

/** The answers on one worksheet: keeps its form and its stored record the same, and knows their state. It has no DOM of its own. */
export class SheetAnswers {
  /** @type {Readonly<SheetState>} */
  state = LOADING;

  #fields;
  #store;
  #view;
  #queue;

  /** Whether the page was left; until it is restored, it shows nothing new. */
  #isAway = false;

  /**
   * @param {Form} fields
   * @param {SheetStore} store
   * @param {Clock} clock
   * @param {SheetView} view
   */
  constructor(fields, store, clock, view) {
    this.#fields = fields;
    this.#store = store;
    this.#view = view;
    const listener = {
      canSave: () => canSave(this.state),
      onblocked: () => this.#reportFailure(),
      onsaved: (/** @type {AnswerRecord} */ record, /** @type {boolean} */ wasHandedOver) => {
        this.#synced(record);
        view.report('saved');
        // Reading applies stored pending edits before they become outdated.
        if (wasHandedOver) this.load();
      },
      onconflict: (/** @type {string} */ id, /** @type {AnswerValue | undefined} */ value) => {
        fields.write(id, value);
        view.update();
      },
      onfailed: (/** @type {unknown} */ error) => this.#fail(error),
    };
    this.#queue = new SaveQueue({ store, clock, lock: store, listener });
  }

  /** Whether there are changes that have not been saved yet. */
  get hasEdits() {
    return this.#queue.edits.size > 0;
  }

  /**
   * Queues the current value of a field to be saved.
   * @param {string} id
   */
  edit(id) {
    // The other answers are no longer stored either.
    if (this.state.kind === 'discarded') this.#editAll();
    this.#queue.add(id, { value: this.#fields.read(id), ...this.#fields.describe(id) });
    this.#move('edited');
  }

  #editAll() {
    this.#move('edited');
    for (const id of this.#fields.ids()) this.edit(id);
  }

  /** @returns {Promise<unknown>} resolves when everything has been saved or has failed */
  save() {
    return this.#queue.flush();
  }

  /**
   * Stores the edits for the next page. Call when this page may be closed without further notice, or is being left.
   * @param {boolean} isLeaving
   */
  handOver(isLeaving) {
    this.#isAway ||= isLeaving;
    this.#queue.handOver(isLeaving);
    this.save();
  }

  /** Call after the reader has left a field. */
  leaveField() {
    this.save();
    if (this.state.isOutdated) this.load();
  }

  /** Shows the record again, on a page that was left and has been restored from the back/forward cache. */
  resume() {
    this.#isAway = false;
    return this.load();
  }

  async load() {
    if (this.#isAway) return;
    const { version } = this.#queue;
    try {
      const record = await this.#store.read();
      // Decrypting takes a while: what was read before a save can arrive after it. A page that was left reads again when it is restored.
      if (version === this.#queue.version) this.#accept(record);
      else this.load();
    } catch (error) {
      this.#fail(error, true);
    }
  }

  /** Call after a database was opened: if it is another one, the browser has deleted the record. */
  databaseOpened() {
    const { failure } = this.state;
    if (this.#isRecordGone && !this.state.isConcealed) this.#discard(this.state.record);
    if (failure) this.load();
  }

  /**
   * Hides the answers while two people look at the page, or shows them again.
   * @param {boolean} isConcealed
   */
  conceal(isConcealed) {
    this.#move('', { isConcealed });
    if (isConcealed) {
      this.#clearFields();
      this.#view.update(true);
    } else this.load();
  }

  /**
   * Erases the answers from the store and the page.
   * @returns {Promise<(() => Promise<void>) | undefined>} a function that undoes it; undefined if they could not be erased
   */
  async erase() {
    /** @type {AnswerRecord | undefined} */
    let erased;
    const isOnlyOnPage = this.state.failure === 'notSaved' && !this.state.record;
    if (!isOnlyOnPage) {
      // Save first, so that undoing also restores what was typed last.
      await this.save();
      try {
        erased = await this.#store.erase();
        this.#view.report('');
      } catch {
        // Do not report answers as erased that may still be on the device.
        this.#view.report('notErased');
        return undefined;
      }
    }
    const filled = this.#fields.ids().map((id) => /** @type {const} */ ([id, this.#fields.read(id)]));
    this.#queue.edits.clear();
    if (!isOnlyOnPage) this.#synced(undefined);
    this.#show(undefined);
    return () => this.#undoErase(filled, erased);
  }

  /**
   * @param {(readonly [string, AnswerValue | undefined])[]} filled
   * @param {AnswerRecord | undefined} erased
   */
  async #undoErase(filled, erased) {
    try {
      if (erased) {
        this.#synced(await this.#store.restore(erased));
        this.#show(this.state.record);
        this.#view.report('savedAt');
      }
    } catch {
      this.#view.report('notSaved');
    }
    // Restore on the page what was never saved, or could not be restored.
    for (const [id, value] of filled) {
      if (value === undefined || this.#fields.read(id) !== undefined) continue;
      this.#fields.write(id, value);
      this.edit(id);
    }
    this.#view.update();
    this.save();
  }

  /** @param {AnswerRecord | undefined} record */
  #accept(record) {
    if (!record && (this.state.kind === 'discarded' || this.#isRecordGone)) {
      this.#discard(undefined);
      this.#view.report('thrownAway');
      return;
    }
    if (this.state.isConcealed) return;
    const wasRead = canSave(this.state);
    const wasLeft = this.#queue.isLeaving;
    if (wasLeft) this.#showEdits(this.#queue.resume());
    // After that: the record already contains what was handed over.
    if (!wasRead) this.#joinEarlyEdits(record);
    this.#synced(record);
    this.#view.showLock(false);
    this.#show(record, !wasRead || wasLeft);
    // Reading works even if storage is full: unsaved edits must not appear to be saved.
    if (this.hasEdits) this.save();
    else this.#view.report('savedAt', true);
  }

  /**
   * Shows what could not be handed over: WebKit empties the fields of a page that it restores.
   * @param {Map<string, {value: AnswerValue | undefined}>} edits
   */
  #showEdits(edits) {
    for (const [id, { value }] of edits) {
      if (!sameAnswer(this.#fields.read(id), value)) this.#fields.write(id, value);
    }
  }

  /**
   * Appends what the reader typed while the record was being read to the saved text.
   * @param {AnswerRecord | undefined} record
   */
  #joinEarlyEdits(record) {
    for (const [id, { value }] of this.#queue.edits) {
      if (value === undefined) this.#queue.edits.delete(id);
      else if (this.#fields.append(id, record?.values.get(id)?.value, value)) this.edit(id);
    }
  }

  /**
   * @param {AnswerRecord | undefined} record
   * @param {boolean} [isNew]  whether the page did not show the record before, so that a field which has the focus is not being edited
   */
  #show(record, isNew) {
    let isOutdated = false;
    for (const id of this.#fields.ids()) {
      if (this.#queue.edits.has(id)) continue;
      const answer = record?.values.get(id);
      if (!sameAnswer(this.#fields.read(id), answer?.value)) {
        if (!isNew && this.#fields.isBeingEdited(id)) {
          isOutdated = true;
          continue;
        }
        this.#fields.write(id, answer?.value);
      }
      this.#queue.shownRevisions.set(id, answer?.revision ?? 0);
    }
    this.#move('', { record, isOutdated });
    this.#view.showRecord(record);
    this.#view.update(true);
  }

  /** @param {AnswerRecord | undefined} record  the record as it was, until reading it finds nothing */
  #discard(record) {
    this.#move('discarded', { record, failure: undefined });
    this.#queue.shownRevisions.clear();
    if (this.hasEdits) this.#editAll();
  }

  /**
   * @param {unknown} error
   * @param {boolean} [quietly]
   */
  #fail(error, quietly) {
    if (error instanceof Locked) this.#lock();
    else this.#move('failed', { failure: failureOf(error) });
    this.#reportFailure(quietly);
  }

  /** @param {boolean} [quietly] */
  #reportFailure(quietly) {
    if (this.state.failure) this.#view.report(this.state.failure, quietly);
  }

  /** Removes the answers from the page until the passphrase is typed. */
  #lock() {
    // A record that was requested before must not appear on a locked page.
    this.#queue.version++;
    if (canSave(this.state)) {
      this.#queue.edits.clear();
      this.#clearFields();
      this.#show(undefined);
      this.#queue.shownRevisions.clear();
    }
    this.#move('locked', { failure: 'locked' });
    this.#view.showLock(true);
  }

  #clearFields() {
    for (const id of this.#fields.ids()) this.#fields.write(id, undefined);
  }

  /** Whether the record came from a database that no longer exists. */
  get #isRecordGone() {
    return this.state.record && this.#store.createdAt !== this.state.createdAt;
  }

  /** @param {AnswerRecord | undefined} record  the one that is stored now */
  #synced(record) {
    this.#move('synced', { record, createdAt: this.#store.createdAt, failure: undefined });
  }

  /**
   * @param {Parameters<typeof nextState>[1]} event
   * @param {Partial<SheetState>} [details]
   */
  #move(event, details) {
    this.state = nextState(this.state, event, this.hasEdits, details);
  }
}

/** @param {unknown} error @returns {Failure} */
function failureOf(error) {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  // The errors of WebCrypto and JSON for a damaged record.
  return error instanceof SyntaxError || name === 'OperationError' ? 'unreadable' : 'notSaved';
}
