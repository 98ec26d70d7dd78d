import { withTimeout } from './database.js';
import { sameAnswer } from './record.js';
/** @import { Clock } from './database.js' */
/** @import { AnswerRecord, AnswerValue, PendingEdit } from './record.js' */

/**
 * Whether edits are stored for the next page: certainly, perhaps (the page does not wait for the result), or not.
 * @typedef {'stored' | 'started' | undefined} Handover
 */

/**
 * Where the edits of one worksheet are saved.
 * @typedef {object} EditStore
 * @property {(edits: Iterable<[string, PendingEdit]>) => Promise<AnswerRecord>} change  resolves with the record that contains the edits
 * @property {(edits: [string, PendingEdit][]) => Handover} handOver  stores edits for the next page that reads the record, without waiting
 */

/** Tells whether the answers are encrypted. @typedef {{readonly isEncrypted: boolean}} LockState */

/**
 * What a queue reports.
 * @typedef {object} QueueListener
 * @property {() => boolean} canSave  whether the record has been read; until then nothing is saved, so as not to overwrite it
 * @property {() => void} onblocked   edits have to wait until the record has been read
 * @property {(record: AnswerRecord, wasHandedOver: boolean) => void} onsaved  `wasHandedOver`: some of the edits are also stored for the next page
 * @property {(id: string, value: AnswerValue | undefined) => void} onconflict  another tab has changed the field too: the value that was saved
 * @property {(error: unknown) => void} onfailed  the edits stay in the queue
 */

/**
 * The edits of one worksheet that have not been saved yet. It saves them one batch at a time, some time after an edit or when flushed.
 *
 * An edit leaves the queue when the store has acknowledged it, or when the page was left after handing it over.
 */
export class SaveQueue {
  /** The longest delay between a keystroke and saving it, in milliseconds. */
  static DELAY = 300;

  /** How long to wait for the store before reporting that edits are not saved, in milliseconds. */
  static TIMEOUT = 15000;

  #ports;

  /** By field id. @type {Map<string, Edit>} */
  edits = new Map();

  /** The revision of the value that each field shows; empty if the record was deleted or is hidden. @type {Map<string, number>} */
  shownRevisions = new Map();

  /** @type {Promise<unknown>} */
  #saving = Promise.resolve();

  /** @type {any} */
  #timer;

  /** Whether the page is being left, or has been restored and has not read the record again. */
  isLeaving = false;

  /** Increases with each save, and when the page is left: then a record that is being read is out of date. */
  version = 0;

  /** @param {{store: EditStore, clock: Clock, lock: LockState, listener: QueueListener}} ports */
  constructor(ports) {
    this.#ports = ports;
  }

  /**
   * @param {string} id
   * @param {{value: AnswerValue | undefined, wording?: string, type?: string}} answer  the field's value now
   */
  add(id, answer) {
    const known = this.shownRevisions.get(id) ?? (this.#ports.listener.canSave() ? 0 : -1);
    const last = this.edits.get(id);
    // What was handed over may have been saved by another page, like what was sent.
    const before = last?.status === 'waiting' && !last.handover ? last.before : last?.value;
    this.edits.set(id, { ...answer, known, before, status: 'waiting', handover: undefined });
    // The next keystroke does not restart the timer: a reader who types without a pause would otherwise not be saved.
    this.#timer ??= this.#ports.clock.setTimeout(() => this.flush(), this.#ports.lock.isEncrypted ? 0 : SaveQueue.DELAY);
  }

  /** @returns {Promise<unknown>} resolves when everything has been saved or has failed */
  flush() {
    // One at a time: otherwise a save would mistake the previous one's change for another tab's.
    this.#saving = this.#saving.then(() => this.#send());
    return this.#saving;
  }

  /**
   * Stores the edits for the next page, in case this one is closed before it has saved them.
   *
   * When the page is being left, nothing is saved from here on: the next page saves these edits, and another one may have changed the same
   * fields before this one is shown again.
   * @param {boolean} isLeaving
   */
  handOver(isLeaving) {
    if (isLeaving) {
      this.isLeaving = true;
      this.version++;
    }
    const edits = [...this.edits].filter(([, edit]) => !edit.handover);
    if (edits.length === 0) return;
    const handover = this.#ports.store.handOver(edits.map(([id, { status, handover: _, ...edit }]) => [id, edit]));
    for (const [, edit] of edits) edit.handover = handover;
  }

  /** Call after the record was read again on a page that was left: it contains what was handed over. Returns the other edits. */
  resume() {
    this.isLeaving = false;
    // A save that was interrupted may never end.
    this.#saving = Promise.resolve();
    for (const [id, edit] of this.edits) {
      if (edit.handover === 'stored') this.edits.delete(id);
      else if (edit.status === 'sent') edit.status = 'failed';
    }
    return this.edits;
  }

  async #send() {
    const { store, clock, listener } = this.#ports;
    clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.isLeaving) return;
    const edits = [...this.edits].filter(([, { status }]) => status !== 'sent');
    if (edits.length === 0) return;
    if (!listener.canSave()) {
      listener.onblocked();
      return;
    }
    for (const [, edit] of edits) edit.status = 'sent';
    const { version } = this;
    const wasLeft = () => version !== this.version;
    // Read when they are written, which can be after the page was left and shown again.
    const current = { [Symbol.iterator]: () => (wasLeft() ? [] : edits)[Symbol.iterator]() };
    try {
      const record = await withTimeout(store.change(current), SaveQueue.TIMEOUT, clock);
      if (wasLeft()) return;
      this.version++;
      for (const [id, edit] of edits) this.#acknowledge(id, edit, record);
      listener.onsaved(record, edits.some(([, edit]) => edit.handover));
    } catch (error) {
      // The page has been left since, and what it handed over counts.
      if (wasLeft()) return;
      for (const [, edit] of edits) edit.status = 'failed';
      listener.onfailed(error);
    }
  }

  /**
   * @param {string} id
   * @param {Edit} edit
   * @param {AnswerRecord} record
   */
  #acknowledge(id, edit, record) {
    const answer = record.values.get(id);
    const isSame = sameAnswer(answer?.value, edit.value);
    const known = answer?.revision ?? 0;
    if (isSame) this.shownRevisions.set(id, known);
    // A later edit of the field knows what it replaces.
    if (this.edits.get(id) !== edit) return;
    this.edits.delete(id);
    if (isSame) return;
    // Both texts were joined: show that even while the reader types, or the next save would undo it.
    this.shownRevisions.set(id, known);
    this.#ports.listener.onconflict(id, answer?.value);
  }
}

/**
 * A change of one field that has not been saved yet. Each keystroke creates a new one, so that a save only completes what it sent.
 * @typedef {PendingEdit & {status: 'waiting' | 'sent' | 'failed', handover: Handover}} Edit
 *     What failed may be stored all the same, if the browser only did not say so.
 */
