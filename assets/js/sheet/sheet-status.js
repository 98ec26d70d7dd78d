import { sheetMessages } from '../lib/messages.js';
import { formatSavedAt } from '../lib/saved-time.js';
import { Status } from './status.js';
/** @import { Answers } from '../lib/answers.js' */
/** @import { Report } from './sheet-answers.js' */
/** @import { SheetState } from './sheet-state.js' */

/** Reports in the status line of a worksheet whether and when its answers were saved. */
export class SheetStatus extends Status {
  #answers;
  #state;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Element | null} line
   * @param {Answers} answers
   * @param {() => SheetState} state
   */
  constructor(line, answers, state) {
    super(line);
    this.#answers = answers;
    this.#state = state;
  }

  /**
   * @param {Report} report
   * @param {boolean} [quietly]  without announcing it to screen readers
   */
  report(report, quietly) {
    const text = this.#text(report);
    if (quietly) this.showQuietly(text);
    else this.show(text);
    if (report === 'saved') this.#showTimeLater();
  }

  /** @param {Report} report */
  #text(report) {
    if (report !== 'saved' && report !== 'savedAt') return report && sheetMessages[report];
    if (this.#answers.isTabOnly) return sheetMessages.inTab;
    if (report === 'saved') return sheetMessages.saved(sheetMessages.now);
    const { record } = this.#state();
    if (record) return sheetMessages.saved(formatSavedAt(record.savedAt));
    return this.#answers.isCleared ? sheetMessages.clearedBefore : '';
  }

  /** Formatting the time takes too long on a slow phone to do it after every save. */
  #showTimeLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { kind, record } = this.#state();
      if (record && (kind === 'saved' || kind === 'saving')) this.report('savedAt', true);
    }, 60000);
  }
}
