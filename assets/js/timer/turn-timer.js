import { formControl } from '../lib/form-control.js';
import { html } from '../lib/html.js';
import { session } from '../lib/session.js';
import { Bell } from './bell.js';
import { Turns, clockText } from './turns.js';
import { timerMessages } from './messages.js';

/**
 * `<turn-timer>`: times the turns of a speaker and a listener.
 *
 * When a turn's time is up it says so and waits: the next begins when somebody starts it.
 */
class TurnTimer extends HTMLElement {
  /** @type {Turns} */
  #turns;

  #bell = new Bell();
  #whose = html('p', { className: 'timer-whose' });
  #clock = html('p', { className: 'timer-clock', role: 'timer', 'aria-label': timerMessages.left });
  #line = html('progress', { className: 'timer-line', 'aria-hidden': 'true' });
  #status = html('p', { className: 'timer-status', role: 'status' });
  #go = this.#button(timerMessages.start, () => this.#startOrPause(), 'timer-go');
  #next = this.#button(timerMessages.next, () => this.#goToNext());
  #again = this.#button(timerMessages.again, () => this.#beginAgain());
  #minutes = formControl('input', { type: 'range', min: '1', max: String(Turns.MOST_MINUTES), step: '1' });
  #minutesText = html('output');
  #sound = formControl('input', { type: 'checkbox', onchange: () => this.#trySound() });
  #panel = html('div', { className: 'timer' });

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** What was said of this turn already. @type {Set<string>} */
  #said = new Set();

  /** @type {{release(): Promise<void>} | undefined} */
  #awake;

  /** Shows the timer. @param {boolean} isAsked  by the reader just now, who is to find themselves in it */
  open(isAsked) {
    if (!this.#turns) this.#setUp();
    this.classList.add('is-open');
    this.#panel.hidden = false;
    this.#show();
    if (!isAsked) return;
    this.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#go.focus();
  }

  get #sheet() {
    return /** @type {HTMLElement | null} */ (this.closest('work-sheet'));
  }

  get #key() {
    return `timer.${this.#sheet?.dataset.worksheet}`;
  }

  #setUp() {
    const kept = session.read(this.#key);
    this.#turns = Turns.from(kept, Number(this.#sheet?.dataset.minutes) || 5);
    this.#sound.checked = Boolean(kept?.hasSound);
    // What had ended before the page was loaded again was told then.
    if (this.#turns.left(Date.now()) <= 60000) this.#said.add(timerMessages.oneMinute);

    const id = this.#key;
    Object.assign(this.#minutes, { id, value: String(this.#turns.minutes), oninput: () => this.#setMinutes() });
    this.#sound.id = `${id}.sound`;
    const length = html('div', { className: 'timer-minutes' },
      html('label', { htmlFor: id }, timerMessages.minutes), this.#minutes, this.#minutesText);
    const sound = html('div', { className: 'option' }, this.#sound, html('label', { htmlFor: this.#sound.id }, timerMessages.sound));
    const tools = html('div', { className: 'timer-tools' }, this.#go, this.#next, this.#again);
    const close = html('p', { className: 'timer-close' }, this.#button(timerMessages.close, () => this.#close()));
    this.#panel.append(this.#whose, this.#clock, this.#line, this.#status, tools, length, sound, close);
    this.append(this.#panel);

    // A phone that slept has not run any timer meanwhile.
    for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, () => this.#wake());
    for (const type of ['pageshow', 'focus']) window.addEventListener(type, () => this.#wake());
  }

  #startOrPause() {
    const now = Date.now();
    if (this.#turns.isRunning) this.#turns.pause(now);
    else this.#turns.start(now);
    this.#say(this.#turns.isRunning ? timerMessages.started : timerMessages.paused);
    if (this.#sound.checked) this.#bell.prepare().catch(() => {});
    this.#changed();
  }

  #goToNext() {
    this.#turns.next();
    this.#forget();
    this.#changed();
    (this.#turns.isDone ? this.#again : this.#go).focus();
  }

  #beginAgain() {
    this.#turns.again();
    this.#forget();
    this.#changed();
    this.#go.focus();
  }

  #setMinutes() {
    this.#turns.lengthen(Number(this.#minutes.value));
    // With more time, it may be told of a second time.
    this.#said.clear();
    if (this.#turns.left(Date.now()) <= 60000) this.#said.add(timerMessages.oneMinute);
    else this.#say('');
    this.#changed();
  }

  async #trySound() {
    this.#keep();
    if (!this.#sound.checked) return;
    try {
      await this.#bell.prepare();
      this.#bell.ring();
    } catch {
      this.#sound.checked = false;
      this.#say(timerMessages.noSound);
    }
  }

  #forget() {
    this.#said.clear();
    this.#say('');
  }

  #changed() {
    this.#keep();
    this.#stayAwake();
    this.#show();
  }

  #keep() {
    session.keep(this.#key, { ...this.#turns.toJSON(), hasSound: this.#sound.checked });
  }

  #wake() {
    if (document.visibilityState === 'hidden' || this.#panel.hidden) return;
    this.#stayAwake();
    this.#show();
  }

  #show() {
    const turns = this.#turns;
    const left = turns.left(Date.now());
    const isOver = turns.hasBegun && left <= 0;
    this.#whose.textContent = turns.isDone ? timerMessages.done : timerMessages.turn(turns.turn);
    this.#clock.textContent = clockText(left);
    this.#line.max = turns.minutes * 60;
    this.#line.value = Math.max(0, left) / 1000;
    this.#clock.hidden = this.#line.hidden = turns.isDone;
    this.#label(this.#go, turns.isRunning ? timerMessages.pause : turns.hasBegun ? timerMessages.goOn : timerMessages.start);
    this.#label(this.#next, turns.turn === Turns.LAST ? timerMessages.finish : timerMessages.next);
    this.#again.hidden = turns.turn === 0 && !turns.hasBegun;
    this.#minutesText.value = timerMessages.minutesText(turns.minutes);
    // Its name for those who drag it without seeing it.
    this.#minutes.setAttribute('aria-valuetext', timerMessages.minutesText(turns.minutes));
    if (isOver) this.#tellOver(-left);
    else if (turns.isRunning && left <= 60000 && turns.minutes > 1) this.#sayOnce(timerMessages.oneMinute);
    // Hidden last, since the focus goes on to the button of the next turn.
    const hadFocus = document.activeElement === this.#go;
    this.#go.hidden = isOver || turns.isDone;
    this.#next.hidden = turns.isDone;
    this.#next.classList.toggle('timer-go', isOver);
    if (hadFocus && this.#go.hidden) (turns.isDone ? this.#again : this.#next).focus();

    clearTimeout(this.#timer);
    if (turns.isRunning && !isOver) this.#timer = setTimeout(() => this.#show(), (left % 1000) + 5);
  }

  /** @param {number} since  in milliseconds */
  #tellOver(since) {
    const minutes = Math.floor(since / 60000);
    const isFirst = !this.#said.has(timerMessages.over);
    this.#said.add(timerMessages.over);
    if (!isFirst) return;
    this.#say(minutes > 0 ? timerMessages.overSince(minutes) : timerMessages.over);
    if (this.#sound.checked) this.#bell.ring();
    this.#awake?.release().catch(() => {});
    this.#awake = undefined;
  }

  /** Keeps the screen on while a turn runs, where the browser can. */
  async #stayAwake() {
    const isWanted = this.#turns.isRunning && this.#turns.left(Date.now()) > 0;
    const before = this.#awake;
    this.#awake = undefined;
    try {
      await before?.release();
      const lock = isWanted ? await navigator.wakeLock?.request('screen') : undefined;
      this.#awake = lock;
    } catch {
      // Then the screen sleeps, and the clock goes on all the same.
    }
  }

  /** @param {string} text */
  #sayOnce(text) {
    if (this.#said.has(text)) return;
    this.#said.add(text);
    this.#say(text);
  }

  /** @param {string} text */
  #say(text) {
    this.#status.textContent = text;
  }

  /** Writes only what changes, so that screen readers don't read a button again each second. @param {Element} button @param {string} text */
  #label(button, text) {
    if (button.textContent !== text) button.textContent = text;
  }

  #close() {
    if (this.#turns.isRunning) this.#turns.pause(Date.now());
    this.#changed();
    this.#panel.hidden = true;
    this.classList.remove('is-open');
    this.dispatchEvent(new Event('closed'));
    this.querySelector('button')?.focus();
  }

  /**
   * @param {string} text
   * @param {() => void} onclick
   * @param {string} [className]
   */
  #button(text, onclick, className = '') {
    return html('button', { type: 'button', onclick, className }, text);
  }
}

customElements.define('turn-timer', TurnTimer);
