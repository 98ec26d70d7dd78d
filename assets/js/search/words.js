/**
 * A word in a text.
 * @typedef {object} Word
 * @property {number} start
 * @property {number} end
 * @property {string} normalized  without capitals, accents and apostrophes: `cafe` for `Café’s`
 * @property {string} stem  what it shares with its other forms: `listen` for `listening`
 */

/** Letters and digits; an apostrophe between them belongs to the word. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** Stems found so far: the same words come again and again. @type {Map<string, string>} */
const stems = new Map();

/**
 * The words of a text, in order.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsOf(text) {
  return Array.from(text.matchAll(WORD), (match) => {
    const normalized = match[0].toLowerCase().normalize('NFD').replace(/\p{M}|['’]s$|['’]/gu, '');
    return { start: match.index, end: match.index + match[0].length, normalized, stem: stemOf(normalized) };
  });
}

/** The library knows how English words change and which of them are small, and no other language's. */
function isEnglish() {
  return document.documentElement.lang.startsWith('en');
}

/** @param {string} word @returns {string} */
function stemOf(word) {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isEnglish() ? String(lunr.stemmer(new lunr.Token(word))) : word;
  stems.set(word, stem);
  return stem;
}

/** Whether a word says so little by itself that a text need not hold it to be found: `how`, `the`. @param {Word} word */
export function isStopWord(word) {
  return isEnglish() && lunr.stopWordFilter(new lunr.Token(word.normalized)) === undefined;
}
