import { formControl } from '../lib/form-control.js';
import { html } from '../lib/html.js';
import { session } from '../lib/session.js';
import { Bell } from './bell.js';
import { Turns, clockText } from './turns.js';
import { timerMessages } from './messages.js';

/**
 * `<turn-timer>`: times the turns of a speaker and a listener.
 *
 * When a turn is over, it says so and waits until somebody starts the next turn.
 */
class TurnTimer extends HTMLElement {
  /** @type {Turns} */
  #turns;

  #bell = new Bell();
  #turnTitle = html('p', { className: 'timer-whose' });
  #clock = html('p', { className: 'timer-clock', role: 'timer', 'aria-label': timerMessages.left });
  #progress = html('progress', { className: 'timer-line', 'aria-hidden': 'true' });
  #status = html('p', { className: 'timer-status', role: 'status' });
  #startButton = this.#button(timerMessages.start, () => this.#startOrPause(), 'timer-go');
  #nextButton = this.#button(timerMessages.next, () => this.#goToNext());
  #againButton = this.#button(timerMessages.again, () => this.#restart());
  #minutes = formControl('input', { type: 'range', min: '1', max: String(Turns.MAX_MINUTES), step: '1' });
  #minutesText = html('output');
  #sound = formControl('input', { type: 'checkbox', onchange: () => this.#trySound() });
  #panel = html('div', { className: 'timer' });

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** The messages that were already announced in this turn. @type {Set<string>} */
  #announced = new Set();

  /** @type {{release(): Promise<void>} | undefined} */
  #wakeLock;

  /** Shows the timer. @param {boolean} isUserAction  whether the reader has just pressed the button, so that the timer gets the focus */
  open(isUserAction) {
    if (!this.#turns) this.#setUp();
    this.classList.add('is-open');
    this.#panel.hidden = false;
    this.#show();
    if (!isUserAction) return;
    this.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#startButton.focus();
  }

  get #sheet() {
    return /** @type {HTMLElement | null} */ (this.closest('work-sheet'));
  }

  get #key() {
    return `timer.${this.#sheet?.dataset.worksheet}`;
  }

  #setUp() {
    const stored = session.read(this.#key);
    this.#turns = Turns.from(stored, Number(this.#sheet?.dataset.minutes) || 5);
    this.#sound.checked = Boolean(stored?.hasSound);
    // It was already announced before the page was reloaded.
    if (this.#turns.remaining(Date.now()) <= 60000) this.#announced.add(timerMessages.oneMinute);

    const id = this.#key;
    Object.assign(this.#minutes, { id, value: String(this.#turns.minutes), oninput: () => this.#setMinutes() });
    this.#sound.id = `${id}.sound`;
    const length = html('div', { className: 'timer-minutes' },
      html('label', { htmlFor: id }, timerMessages.minutes), this.#minutes, this.#minutesText);
    const sound = html('div', { className: 'option' }, this.#sound, html('label', { htmlFor: this.#sound.id }, timerMessages.sound));
    const tools = html('div', { className: 'timer-tools' }, this.#startButton, this.#nextButton, this.#againButton);
    const close = html('p', { className: 'timer-close' }, this.#button(timerMessages.close, () => this.#close()));
    this.#panel.append(this.#turnTitle, this.#clock, this.#progress, this.#status, tools, length, sound, close);
    this.append(this.#panel);

    // Timers do not run while a phone is asleep.
    for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, () => this.#refresh());
    for (const type of ['pageshow', 'focus']) window.addEventListener(type, () => this.#refresh());
  }

  #startOrPause() {
    const now = Date.now();
    if (this.#turns.isRunning) this.#turns.pause(now);
    else this.#turns.start(now);
    this.#announce(this.#turns.isRunning ? timerMessages.started : timerMessages.paused);
    if (this.#sound.checked) this.#bell.prepare().catch(() => {});
    this.#update();
  }

  #goToNext() {
    this.#turns.next();
    this.#clearAnnouncements();
    this.#update();
    (this.#turns.isDone ? this.#againButton : this.#startButton).focus();
  }

  #restart() {
    this.#turns.restart();
    this.#clearAnnouncements();
    this.#update();
    this.#startButton.focus();
  }

  #setMinutes() {
    this.#turns.setMinutes(Number(this.#minutes.value));
    // With more time, messages may be announced a second time.
    this.#announced.clear();
    if (this.#turns.remaining(Date.now()) <= 60000) this.#announced.add(timerMessages.oneMinute);
    else this.#announce('');
    this.#update();
  }

  async #trySound() {
    this.#save();
    if (!this.#sound.checked) return;
    try {
      await this.#bell.prepare();
      this.#bell.ring();
    } catch {
      this.#sound.checked = false;
      this.#announce(timerMessages.noSound);
    }
  }

  #clearAnnouncements() {
    this.#announced.clear();
    this.#announce('');
  }

  #update() {
    this.#save();
    this.#updateWakeLock();
    this.#show();
  }

  #save() {
    session.write(this.#key, { ...this.#turns.toJSON(), hasSound: this.#sound.checked });
  }

  #refresh() {
    if (document.visibilityState === 'hidden' || this.#panel.hidden) return;
    this.#updateWakeLock();
    this.#show();
  }

  #show() {
    const turns = this.#turns;
    const remaining = turns.remaining(Date.now());
    const isOver = turns.hasBegun && remaining <= 0;
    this.#turnTitle.textContent = turns.isDone ? timerMessages.done : timerMessages.turn(turns.turn);
    this.#clock.textContent = clockText(remaining);
    this.#progress.max = turns.minutes * 60;
    this.#progress.value = Math.max(0, remaining) / 1000;
    this.#clock.hidden = this.#progress.hidden = turns.isDone;
    this.#label(this.#startButton, turns.isRunning ? timerMessages.pause : turns.hasBegun ? timerMessages.goOn : timerMessages.start);
    this.#label(this.#nextButton, turns.turn === Turns.LAST ? timerMessages.finish : timerMessages.next);
    this.#againButton.hidden = turns.turn === 0 && !turns.hasBegun;
    this.#minutesText.value = timerMessages.minutesText(turns.minutes);
    // The value for screen readers.
    this.#minutes.setAttribute('aria-valuetext', timerMessages.minutesText(turns.minutes));
    if (isOver) this.#announceOver(-remaining);
    else if (turns.isRunning && remaining <= 60000 && turns.minutes > 1) this.#announceOnce(timerMessages.oneMinute);
    // Hidden last, because the focus then moves to the button for the next turn.
    const hadFocus = document.activeElement === this.#startButton;
    this.#startButton.hidden = isOver || turns.isDone;
    this.#nextButton.hidden = turns.isDone;
    this.#nextButton.classList.toggle('timer-go', isOver);
    if (hadFocus && this.#startButton.hidden) (turns.isDone ? this.#againButton : this.#nextButton).focus();

    clearTimeout(this.#timer);
    if (turns.isRunning && !isOver) this.#timer = setTimeout(() => this.#show(), (remaining % 1000) + 5);
  }

  /** @param {number} overtime  in milliseconds */
  #announceOver(overtime) {
    const minutes = Math.floor(overtime / 60000);
    const isFirst = !this.#announced.has(timerMessages.over);
    this.#announced.add(timerMessages.over);
    if (!isFirst) return;
    this.#announce(minutes > 0 ? timerMessages.overSince(minutes) : timerMessages.over);
    if (this.#sound.checked) this.#bell.ring();
    this.#wakeLock?.release().catch(() => {});
    this.#wakeLock = undefined;
  }

  /** Keeps the screen on while a turn runs, if the browser supports it. */
  async #updateWakeLock() {
    const isWanted = this.#turns.isRunning && this.#turns.remaining(Date.now()) > 0;
    const before = this.#wakeLock;
    this.#wakeLock = undefined;
    try {
      await before?.release();
      const lock = isWanted ? await navigator.wakeLock?.request('screen') : undefined;
      this.#wakeLock = lock;
    } catch {
      // Not allowed: the screen may turn off, and the timer still runs.
    }
  }

  /** @param {string} text */
  #announceOnce(text) {
    if (this.#announced.has(text)) return;
    this.#announced.add(text);
    this.#announce(text);
  }

  /** @param {string} text */
  #announce(text) {
    this.#status.textContent = text;
  }

  /** Sets a text only if it differs, so that screen readers don't read the button every second. @param {Element} button @param {string} text */
  #label(button, text) {
    if (button.textContent !== text) button.textContent = text;
  }

  #close() {
    if (this.#turns.isRunning) this.#turns.pause(Date.now());
    this.#update();
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
