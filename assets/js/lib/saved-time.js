/**
 * When answers were saved, in words: the time for today, the day as well for earlier days.
 * @param {number} savedAt  milliseconds since 1970
 * @param {string} language  the page's
 * @param {Date} now
 * @returns {string}
 */
function savedTime(savedAt, language, now) {
  const saved = new Date(savedAt);
  // The words are in the page's language, the clock is the reader's: an English page says 14:07 to a reader in Rome.
  const reader = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const locale = reader.locale.split('-')[0] === language.split('-')[0] ? reader.locale : language;
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) =>
    new Intl.DateTimeFormat(locale, { ...options, hourCycle: reader.hourCycle }).format(saved);
  return saved.toDateString() === now.toDateString()
    ? words.savedAt(format({ timeStyle: 'short' }))
    : words.savedOn(format({ dateStyle: 'long', timeStyle: 'short' }));
}
