/**
 * A word in a text.
 * @typedef {object} Word
 * @property {number} start
 * @property {number} end
 * @property {string} normalized  in lower case, without accents and apostrophes: `cafe` for `Café’s`
 * @property {string} stem  what all its forms have in common: `listen` for `listening`
 */

/** Letters and digits; an apostrophe between them is part of the word. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** A cache of stems, because the same words occur often. @type {Map<string, string>} */
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

/** Lunr has a stemmer and stop words for English only. */
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

/** Whether a word is so common that results need not contain it: `how`, `the`. @param {Word} word */
export function isStopWord(word) {
  return isEnglish() && lunr.stopWordFilter(new lunr.Token(word.normalized)) === undefined;
}
