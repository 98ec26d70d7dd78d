import { isSmall, wordsOf } from './words-of.js';
/** @import { Word } from './words-of.js' */

/**
 * One thing that can be found.
 * @typedef {object} Entry
 * @property {string} address  from the site's root, without it
 * @property {string} kind     section, prompt, or the kind of a worksheet
 * @property {string} title
 * @property {string} place    what it is a part of
 * @property {string} text     its lines, parted by line feeds
 */

/**
 * @typedef {object} Finding
 * @property {Entry} entry
 * @property {Set<string>} terms  the words, and stems of words, for which it was found
 */

/**
 * @typedef {object} Findings
 * @property {Finding[]} found   the best first
 * @property {boolean} isSimilar whether they hold words that are only written much like those asked for
 */

/** The whole guide, ready to be searched. Each word is kept as it is written and as its stem. */
export class GuideIndex {
  /** @type {Entry[]} */
  #entries;

  #index;

  /**
   * @param {Entry[]} entries
   * @param {any} index  of the library
   */
  constructor(entries, index) {
    this.#entries = entries;
    this.#index = index;
  }

  /**
   * @param {string[][]} rows  as the generator writes them
   * @returns {Promise<GuideIndex>}
   */
  static async of(rows) {
    const entries = rows.map(([address, kind, title, place, text]) => ({ address, kind, title, place, text }));
    const builder = new lunr.Builder();
    builder.tokenizer = termsOf;
    builder.ref('at');
    builder.field('title', { boost: 4 });
    builder.field('text');
    builder.field('place');
    await inSlices([...entries.entries()], ([at, { kind, title, text, place }]) => {
      // A prompt is all text: it should not stand before every section that is named after the same thing.
      builder.add(kind === 'prompt' ? { at, title: '', text: title, place } : { at, title, text, place });
    });
    return new GuideIndex(entries, await built(builder));
  }

  /**
   * Everything that holds all words of a question, the last of which may still be being typed.
   * @param {string} question
   * @returns {Findings}
   */
  find(question) {
    const words = wordsOf(question);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(question);
    const telling = words.filter((word) => !isSmall(word));
    const needed = telling.length > 0 ? telling : words;
    const asked = words.map((word, at) => ({
      word,
      isNeeded: needed.includes(word),
      isBeginning: isUnfinished && at === words.length - 1 && word.bare.length > 1,
    }));
    const found = this.#search(asked, (/** @type {any} */ query, { word, isBeginning }) => {
      query.term(word.bare, { boost: 3 });
      if (word.stem !== word.bare) query.term(word.stem, { boost: 2 });
      if (isBeginning) query.term(word.bare, { wildcard: lunr.Query.wildcard.TRAILING });
    }, isFor);
    if (found.length > 0 || words.length === 0) return { found, isSimilar: false };
    const near = this.#search(asked, (query, { word }) => {
      query.term(word.bare, { editDistance: word.bare.length > 4 ? 1 : 0 });
    }, () => true);
    return { found: near, isSimilar: true };
  }

  /**
   * @param {AskedWord[]} asked
   * @param {(query: any, word: AskedWord) => void} ask
   * @param {(term: string, word: AskedWord) => boolean} isMeant  whether a term was found for a word
   * @returns {Finding[]}
   */
  #search(asked, ask, isMeant) {
    if (asked.length === 0) return [];
    const needed = asked.filter(({ isNeeded }) => isNeeded);
    /** @type {{ref: string, matchData: {metadata: object}}[]} */
    const results = this.#index.query((/** @type {any} */ query) => {
      for (const word of asked) ask(query, word);
    });
    const found = [];
    for (const { ref, matchData } of results) {
      const terms = Object.keys(matchData.metadata).filter((term) => needed.some((word) => isMeant(term, word)));
      if (needed.every((word) => terms.some((term) => isMeant(term, word)))) {
        found.push({ entry: this.#entries[Number(ref)], terms: new Set(terms) });
      }
    }
    return found;
  }
}

/**
 * @typedef {object} AskedWord
 * @property {Word} word
 * @property {boolean} isNeeded
 * @property {boolean} isBeginning  whether any word that begins so is meant
 */

/** @param {string} term @param {AskedWord} asked */
function isFor(term, { word, isBeginning }) {
  return term === word.bare || term === word.stem || (isBeginning && term.startsWith(word.bare));
}

/** @param {string} text */
function termsOf(text) {
  return wordsOf(text).flatMap(({ bare, stem }) => (bare === stem ? [bare] : [bare, stem])).map((term) => new lunr.Token(term));
}

/**
 * What the library's `builder.build()` does, which would keep a slow phone from answering for a fifth of a second.
 * @param {any} builder
 */
async function built(builder) {
  builder.calculateAverageFieldLengths();
  const vectors = {};
  const fields = Object.entries(builder.fieldTermFrequencies);
  const parts = Array.from({ length: Math.ceil(fields.length / 12) }, (_, at) => fields.slice(at * 12, at * 12 + 12));
  await inSlices(parts, (part) => {
    builder.fieldTermFrequencies = Object.fromEntries(part);
    builder.createFieldVectors();
    Object.assign(vectors, builder.fieldVectors);
  });
  const terms = new lunr.TokenSet.Builder();
  await inSlices(Object.keys(builder.invertedIndex).sort(), (term) => terms.insert(term));
  terms.finish();
  return new lunr.Index({
    invertedIndex: builder.invertedIndex,
    fieldVectors: vectors,
    tokenSet: terms.root,
    fields: ['title', 'text', 'place'],
    pipeline: builder.searchPipeline,
  });
}

/** How long the page may be kept from answering the reader, in milliseconds. */
const SLICE = 5;

/**
 * Does something with each of many, and lets the page answer the reader in between.
 * @template T
 * @param {T[]} all
 * @param {(each: T) => void} step
 */
async function inSlices(all, step) {
  let since = performance.now();
  for (const each of all) {
    step(each);
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
