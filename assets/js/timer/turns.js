/**
 * The state of a conversation in turns. It uses the clock and does not count seconds, because timers stop while a phone is asleep.
 *
 * Its state is plain JSON, which survives a reload in session storage.
 */
export class Turns {
  static LAST = 3;
  static MAX_MINUTES = 20;

  turn = 0;

  minutes = 5;

  /** The time that remained when it was last paused, in milliseconds. */
  #remaining = 0;

  /** When the time is up, in milliseconds since 1970; undefined while the timer is paused. @type {number | undefined} */
  #endsAt;

  /** Whether this turn has been started. */
  hasBegun = false;

  isDone = false;

  /** @param {number} minutes */
  constructor(minutes) {
    this.minutes = clamp(minutes);
    this.#remaining = this.minutes * 60000;
  }

  /**
   * @param {any} stored  the result of `toJSON`
   * @param {number} minutes  used if it contains no valid value
   */
  static from(stored, minutes) {
    const turns = new Turns(Number.isInteger(stored?.minutes) ? stored.minutes : minutes);
    if (!stored || !Number.isInteger(stored.turn) || stored.turn < 0 || stored.turn > Turns.LAST) return turns;
    turns.turn = stored.turn;
    turns.hasBegun = Boolean(stored.hasBegun);
    turns.isDone = Boolean(stored.isDone);
    if (Number.isFinite(stored.left)) turns.#remaining = stored.left;
    if (Number.isFinite(stored.endsAt)) turns.#endsAt = stored.endsAt;
    return turns;
  }

  toJSON() {
    const { turn, minutes, hasBegun, isDone } = this;
    return { turn, minutes, hasBegun, isDone, left: this.#remaining, endsAt: this.#endsAt };
  }

  get isRunning() {
    return this.#endsAt !== undefined;
  }

  /**
   * The milliseconds that remain in this turn; negative after its time is up.
   * @param {number} now
   */
  remaining(now) {
    return this.#endsAt === undefined ? this.#remaining : this.#endsAt - now;
  }

  /** @param {number} now */
  start(now) {
    this.hasBegun = true;
    this.#endsAt = now + this.#remaining;
  }

  /** @param {number} now */
  pause(now) {
    this.#remaining = Math.max(0, this.remaining(now));
    this.#endsAt = undefined;
  }

  /** Goes to the next turn, which has to be started, so that nobody is rushed. */
  next() {
    if (this.turn === Turns.LAST) this.isDone = true;
    else this.turn += 1;
    this.#rewind();
  }

  restart() {
    this.turn = 0;
    this.isDone = false;
    this.#rewind();
  }

  /**
   * Changes the length of turns, including the current one, whose elapsed time does not change.
   * @param {number} minutes
   */
  setMinutes(minutes) {
    const more = (clamp(minutes) - this.minutes) * 60000;
    this.minutes = clamp(minutes);
    if (this.#endsAt !== undefined) this.#endsAt += more;
    else this.#remaining = Math.max(0, this.#remaining + more);
  }

  #rewind() {
    this.hasBegun = false;
    this.#endsAt = undefined;
    this.#remaining = this.minutes * 60000;
  }
}

/** @param {number} minutes */
function clamp(minutes) {
  return Math.min(Turns.MAX_MINUTES, Math.max(1, Math.round(minutes) || 1));
}

/**
 * `185000` → `3:05`. Rounded up, so that the last second is shown as 0:01.
 * @param {number} milliseconds
 */
export function clockText(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
