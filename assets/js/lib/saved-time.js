import { sheetMessages } from './messages.js';

/**
 * When something was saved, in words: "at 14:07" for today, "on 3 May 2026 at 14:07" for earlier days.
 * @param {number} savedAt  milliseconds since 1970
 * @returns {string}
 */
export function formatSavedAt(savedAt) {
  const language = document.documentElement.lang || 'en';
  const saved = new Date(savedAt);
  // The text is in the page's language, but the time format is the reader's: a reader in Rome sees 14:07 on an English page.
  const preferred = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const locale = preferred.locale.split('-')[0] === language.split('-')[0] ? preferred.locale : language;
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) =>
    new Intl.DateTimeFormat(locale, { ...options, hourCycle: preferred.hourCycle }).format(saved);
  return saved.toDateString() === new Date().toDateString()
    ? sheetMessages.at(format({ timeStyle: 'short' }))
    : sheetMessages.on(format({ dateStyle: 'long', timeStyle: 'short' }));
}
