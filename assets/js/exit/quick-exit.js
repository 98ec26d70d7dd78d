import { sheetMessages } from '../lib/messages.js';

/** The way out that stays in view: it covers the page at once, and puts a neutral one in its place. */
class QuickExit {
  /** How many times Shift is to be pressed, alone. */
  static #PRESSES = 3;

  /** The longest pause between two of them, in milliseconds. */
  static #MAX_PAUSE = 4000;

  /** The longest that the way out waits for the browser to open the answers, in milliseconds. */
  static #TIMEOUT = 500;

  #bar;
  #status;

  /** @type {HTMLAnchorElement | null} */
  #link;

  #presses = 0;

  /** Whether Shift is down and nothing else was pressed since. */
  #isShiftAlone = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  #frame = 0;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.#bar = bar;
    this.#link = bar.querySelector('a');
    this.#status = bar.querySelector('[role="status"]');
    this.#link?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#leave();
    });
    // Before anything on the page can keep the key to itself.
    for (const type of ['keydown', 'keyup', 'pointerdown']) window.addEventListener(type, this, { capture: true });
    for (const type of ['focusin', 'focusout', 'input']) document.addEventListener(type, () => this.#reposition());
    for (const place of [window, window.visualViewport]) {
      for (const type of ['scroll', 'resize']) place?.addEventListener(type, () => this.#reposition(), { passive: true });
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { key, repeat, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const isShift = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
    if (event.type === 'keyup') {
      if (isShift && this.#isShiftAlone) this.#countPress();
    } else if (!isShift) {
      // A capital letter, or a selection by mouse.
      this.#isShiftAlone = false;
      this.#resetCount();
    } else if (!repeat) {
      this.#isShiftAlone = true;
    }
  }

  #countPress() {
    this.#isShiftAlone = false;
    this.#presses += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#resetCount(), QuickExit.#MAX_PAUSE);
    if (this.#presses === QuickExit.#PRESSES) this.#leave();
    else if (this.#presses === QuickExit.#PRESSES - 1) this.#announce(sheetMessages.shiftOnceMore);
  }

  #resetCount() {
    if (this.#presses === 0) return;
    clearTimeout(this.#timer);
    this.#presses = 0;
    this.#announce('');
  }

  /** @param {string} text */
  #announce(text) {
    if (this.#status) this.#status.textContent = text;
  }

  async #leave() {
    if (!this.#link) return;
    const { href } = this.#link;
    this.#cover();
    try {
      // What was typed last is saved while it still can be.
      const focused = document.activeElement;
      if (focused instanceof HTMLElement) focused.blur();
      Promise.resolve(window.workleaf?.lock?.()).catch(() => {});
      const opening = window.workleaf?.opening?.();
      if (opening) await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, QuickExit.#TIMEOUT))]);
    } catch {
      // Nothing may stand between the reader and the way out.
    }
    location.replace(href);
  }

  /**
   * Covers the page without the help of a style sheet, and for good: in an app on the home screen, or where the other
   * page never answers, it stays below.
   */
  #cover() {
    document.body.hidden = true;
    document.documentElement.style.background = 'Canvas';
    document.title = sheetMessages.leaving;
    const icon = document.querySelector('link[rel~="icon"]');
    if (icon) icon.setAttribute('href', 'data:,');
  }

  /** After scrolling, and after the browser has scrolled to what took the focus. */
  #reposition() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#bar.classList.toggle('below', this.#shouldMoveToBottom());
      // A phone's keyboard may push the head of the page out of sight.
      const { offsetTop = 0 } = window.visualViewport ?? {};
      this.#bar.style.transform = offsetTop ? `translateY(${offsetTop}px)` : '';
    });
  }

  /** The bar is never over what has the focus: it goes to the foot of the window, and back when that is taken. */
  #shouldMoveToBottom() {
    const focused = document.activeElement;
    if (!focused || focused === document.body || this.#bar.contains(focused)) return false;
    const hasKeyboard = window.visualViewport && window.visualViewport.height < window.innerHeight - 100;
    if (hasKeyboard) return false;
    // With the ring around it.
    const height = this.#bar.offsetHeight + 6;
    const { top, bottom } = focused.getBoundingClientRect();
    const isAbove = top < height && bottom > 0;
    const isBelow = bottom > window.innerHeight - height && top < window.innerHeight;
    return !isBelow && (isAbove || this.#bar.classList.contains('below'));
  }
}

for (const bar of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.exit-bar'))) new QuickExit(bar);
