import { Locked, applyPending, withChanges } from '../../../assets/js/lib/record.js';
import { SheetAnswers } from '../../../assets/js/sheet/sheet-answers.js';

const KEY = ['guide', 'sheet'];

/** A clock that only moves when a test says so. */
export class Clock {
  #now = 0;
  #timers = new Map();
  #last = 0;

  setTimeout(run, delay) {
    this.#timers.set(++this.#last, { run, at: this.#now + delay });
    return this.#last;
  }

  clearTimeout(timer) {
    this.#timers.delete(timer);
  }

  /** Moves the clock when all else has come to rest, and runs what is due and what follows from it. */
  async advance(milliseconds) {
    await settle();
    this.#now += milliseconds;
    for (const [timer, { run, at }] of [...this.#timers]) {
      if (at <= this.#now && this.#timers.delete(timer)) run();
    }
    await settle();
  }
}

/** Resolves when nothing is left to do before a timer or storage continues. */
export function settle() {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The storage of a device, which pages share. */
export class Device {
  createdAt = 1;
  record;
  pending = [];
  isLocked = false;

  /** The browser deletes everything. */
  clear() {
    this.createdAt++;
    this.record = undefined;
    this.pending = [];
  }

  values() {
    return Object.fromEntries([...(this.record?.values ?? [])].map(([id, { value }]) => [id, value]));
  }
}

/** The form of a worksheet with two texts and a choice. */
class Form {
  #values = new Map();
  focused;

  ids() {
    return ['felt', 'hard', 'often'];
  }

  read(id) {
    return this.#values.get(id);
  }

  write(id, value) {
    this.#values.set(id, value);
  }

  describe(id) {
    return { wording: `${id}?`, type: id === 'often' ? 'choice' : 'text' };
  }

  append(id, earlier, later) {
    if (id === 'often' || typeof earlier !== 'string' || earlier === later) return false;
    this.write(id, `${earlier} ${later}`);
    return true;
  }

  isBeingEdited(id) {
    return this.focused === id;
  }
}

/** A page with one worksheet. Its storage can be slow, fail, or lose its answer. */
export class Page {
  clock = new Clock();
  form = new Form();
  reports = [];
  isEncrypted = false;

  /** Whether edits can be handed over, and how. */
  handover = 'stored';

  /** How often the store was asked to do something. */
  calls = 0;

  #device;
  #gate = Promise.resolve();
  #open = () => {};
  #failure = { error: undefined, operation: '' };
  #isDeaf = false;

  /** @type {Promise<void> | undefined} */
  #delay;

  constructor(device) {
    this.#device = device;
    const view = {
      report: (report) => this.reports.push(report),
      update: () => {},
      showRecord: () => {},
      showLock: () => {},
    };
    this.answers = new SheetAnswers(this.form, this, this.clock, view);
  }

  get createdAt() {
    return this.#device.createdAt;
  }

  get kind() {
    return this.answers.state.kind;
  }

  /** A page that has read its record. */
  static async opened(device) {
    const page = new Page(device);
    await page.answers.load();
    return page;
  }

  /** Storage stops until `unblock`. */
  block() {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  async unblock() {
    this.#open();
    await settle();
  }

  /** Storage works, but the page never learns about it. */
  deafen(isDeaf = true) {
    this.#isDeaf = isDeaf;
  }

  /** The next operation works, and the page learns about it when `answer` is called; later ones are not delayed. */
  delayAnswer() {
    this.#delay = new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  answer = () => {};

  /** Every operation fails, or only one kind of them, until this is called with `undefined`. */
  failWith(error, operation = '') {
    this.#failure = { error, operation };
  }

  type(id, text) {
    this.form.write(id, text);
    this.answers.edit(id);
  }

  async #run(operation, work) {
    this.calls++;
    await this.#gate;
    const { error, operation: failing } = this.#failure;
    if (error && (!failing || failing === operation)) throw error;
    if (this.#device.isLocked) throw new Locked();
    const result = work();
    const delay = this.#delay;
    this.#delay = undefined;
    if (delay) await delay;
    if (this.#isDeaf) await new Promise(() => {});
    return result;
  }

  read() {
    return this.#run('read', () => {
      const device = this.#device;
      device.record = device.pending.reduce(applyPending, device.record);
      device.pending = [];
      return device.record;
    });
  }

  change(edits) {
    return this.#run('change', () => {
      this.#device.record = withChanges(this.#device.record, KEY, edits, 0);
      return this.#device.record;
    });
  }

  handOver(edits) {
    if (this.handover) this.#device.pending.push({ guide: KEY[0], worksheet: KEY[1], leftAt: Math.random(), edits });
    return this.handover;
  }

  erase() {
    return this.#run('erase', () => {
      const erased = this.#device.record;
      this.#device.record = undefined;
      return erased;
    });
  }

  restore(erased) {
    return this.#run('restore', () => (this.#device.record = { ...erased, revision: erased.revision + 1 }));
  }
}
