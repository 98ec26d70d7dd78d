import { wordsOf } from './words.js';
/** @import { SearchHit } from './guide-index.js' */
/** @import { Word } from './words.js' */

/** A sentence, with its closing punctuation and any quotation marks and brackets after it. */
const SENTENCE = /[^.!?]+(?:[.!?]+["'”’)\]]*|$)\s*/g;

/** The longest sentence that is shown in full, in characters. */
const MAX_LENGTH = 220;

/**
 * The sentence that contains the most of the terms; the first one if none contains any.
 * @param {SearchHit} finding
 */
export function excerptOf({ entry, terms }) {
  let best = '';
  let highest = -1;
  for (const line of entry.text.split('\n')) {
    for (const [sentence] of line.matchAll(SENTENCE)) {
      const count = new Set(wordsOf(sentence).filter((word) => matchesTerm(word, terms)).map(({ stem }) => stem)).size;
      if (count > highest) {
        highest = count;
        best = sentence.trim();
      }
    }
  }
  return shortened(best, terms);
}

/**
 * @param {string} sentence
 * @param {Set<string>} terms
 */
function shortened(sentence, terms) {
  if (sentence.length <= MAX_LENGTH) return sentence;
  const words = wordsOf(sentence);
  const first = words.find((word) => matchesTerm(word, terms))?.start ?? 0;
  const start = words.find(({ start }) => start >= first - MAX_LENGTH / 3)?.start ?? 0;
  const end = words.findLast?.(({ end }) => end <= start + MAX_LENGTH)?.end ?? start + MAX_LENGTH;
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end)}${end < sentence.length ? ' …' : ''}`;
}

/**
 * Whether a word is one of the terms.
 * @param {Word} word
 * @param {Set<string>} terms
 */
function matchesTerm({ normalized, stem }, terms) {
  return terms.has(normalized) || terms.has(stem);
}

/**
 * A text with the terms marked.
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {(string | HTMLElement)[]}
 */
export function highlighted(text, terms) {
  const pieces = [];
  let start = 0;
  for (const word of wordsOf(text)) {
    if (!matchesTerm(word, terms)) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(word.start, word.end);
    pieces.push(text.slice(start, word.start), mark);
    start = word.end;
  }
  return [...pieces, text.slice(start)];
}
