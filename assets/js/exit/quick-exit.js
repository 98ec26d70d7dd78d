import { sheetMessages } from '../lib/messages.js';

/** The bar with the quick exit, which is always visible. The quick exit hides the page at once and replaces it with a neutral one. */
class QuickExit {
  /** How many times Shift has to be pressed without another key. */
  static #PRESSES = 3;

  /** The longest pause between two presses, in milliseconds. */
  static #MAX_PAUSE = 4000;

  #bar;
  #status;

  /** @type {HTMLAnchorElement | null} */
  #link;

  #presses = 0;

  /** Whether Shift is down and nothing else was pressed since then. */
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
    // Captured on the window, so that nothing on the page can stop the event first.
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
      // Shift is being used for a capital letter or to extend a selection.
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

  #leave() {
    if (!this.#link) return;
    const { href } = this.#link;
    this.#cover();
    try {
      // Leaving the field saves what was typed last.
      const focused = document.activeElement;
      if (focused instanceof HTMLElement) focused.blur();
      Promise.resolve(window.workleaf?.lock?.()).catch(() => {});
    } catch {
      // An error must not prevent leaving.
    }
    location.replace(href);
  }

  /**
   * Hides the page without depending on a stylesheet, and does not show it again: in an app on the home screen, or if the other page does
   * not load, this page stays open.
   */
  #cover() {
    document.body.hidden = true;
    document.documentElement.style.background = 'Canvas';
    document.title = sheetMessages.leaving;
    const icon = document.querySelector('link[rel~="icon"]');
    if (icon) icon.setAttribute('href', 'data:,');
  }

  /** Runs in the next frame, after the browser has scrolled to the focused element. */
  #reposition() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#bar.classList.toggle('below', this.#shouldMoveToBottom());
      // An on-screen keyboard can move the top of the page out of view.
      const { offsetTop = 0 } = window.visualViewport ?? {};
      this.#bar.style.transform = offsetTop ? `translateY(${offsetTop}px)` : '';
    });
  }

  /** Whether to move the bar to the bottom, so that it does not cover the focused element, and back if the element is at the bottom. */
  #shouldMoveToBottom() {
    const focused = document.activeElement;
    if (!focused || focused === document.body || this.#bar.contains(focused)) return false;
    const hasKeyboard = window.visualViewport && window.visualViewport.height < window.innerHeight - 100;
    if (hasKeyboard) return false;
    // Includes the focus ring.
    const height = this.#bar.offsetHeight + 6;
    const { top, bottom } = focused.getBoundingClientRect();
    const isAbove = top < height && bottom > 0;
    const isBelow = bottom > window.innerHeight - height && top < window.innerHeight;
    return !isBelow && (isAbove || this.#bar.classList.contains('below'));
  }
}

for (const bar of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.exit-bar'))) new QuickExit(bar);
