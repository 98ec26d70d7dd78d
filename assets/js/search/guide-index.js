import { isStopWord, wordsOf } from './words.js';
/** @import { Word } from './words.js' */

/**
 * One thing that can be found.
 * @typedef {object} SearchEntry
 * @property {string} address  from the site's root, without it
 * @property {string} kind     section, prompt, or the kind of a worksheet
 * @property {string} title
 * @property {string} place    what it is a part of
 * @property {string} text     its lines, parted by line feeds
 */

/**
 * @typedef {object} SearchHit
 * @property {SearchEntry} entry
 * @property {Set<string>} terms  the words, and stems of words, for which it was found
 */

/**
 * @typedef {object} SearchResult
 * @property {SearchHit[]} found   the best first
 * @property {boolean} isSimilar whether they hold words that are only written much like those asked for
 */

/** The whole guide, ready to be searched. Each word is kept as it is written and as its stem. */
export class GuideIndex {
  /** @type {SearchEntry[]} */
  #entries;

  #index;

  /**
   * @param {SearchEntry[]} entries
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
    return new GuideIndex(entries, await buildIndex(builder));
  }

  /**
   * Everything that holds all words of a question, the last of which may still be being typed.
   * @param {string} text
   * @returns {SearchResult}
   */
  find(text) {
    const words = wordsOf(text);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
    const significant = words.filter((word) => !isStopWord(word));
    const required = significant.length > 0 ? significant : words;
    const queryWords = words.map((word, at) => ({
      word,
      isRequired: required.includes(word),
      isPrefix: isUnfinished && at === words.length - 1 && word.normalized.length > 1,
    }));
    const found = this.#search(queryWords, (/** @type {any} */ query, { word, isPrefix }) => {
      query.term(word.normalized, { boost: 3 });
      if (word.stem !== word.normalized) query.term(word.stem, { boost: 2 });
      if (isPrefix) query.term(word.normalized, { wildcard: lunr.Query.wildcard.TRAILING });
    }, matchesWord);
    if (found.length > 0 || words.length === 0) return { found, isSimilar: false };
    const similar = this.#search(queryWords, (query, { word }) => {
      query.term(word.normalized, { editDistance: word.normalized.length > 4 ? 1 : 0 });
    }, () => true);
    return { found: similar, isSimilar: true };
  }

  /**
   * @param {QueryWord[]} queryWords
   * @param {(query: any, word: QueryWord) => void} addTerms
   * @param {(term: string, word: QueryWord) => boolean} matches  whether a term was found for a word
   * @returns {SearchHit[]}
   */
  #search(queryWords, addTerms, matches) {
    if (queryWords.length === 0) return [];
    const required = queryWords.filter(({ isRequired }) => isRequired);
    /** @type {{ref: string, matchData: {metadata: object}}[]} */
    const results = this.#index.query((/** @type {any} */ query) => {
      for (const word of queryWords) addTerms(query, word);
    });
    const found = [];
    for (const { ref, matchData } of results) {
      const terms = Object.keys(matchData.metadata).filter((term) => required.some((word) => matches(term, word)));
      if (required.every((word) => terms.some((term) => matches(term, word)))) {
        found.push({ entry: this.#entries[Number(ref)], terms: new Set(terms) });
      }
    }
    return found;
  }
}

/**
 * @typedef {object} QueryWord
 * @property {Word} word
 * @property {boolean} isRequired
 * @property {boolean} isPrefix  whether any word that begins so is meant
 */

/** @param {string} term @param {QueryWord} asked */
function matchesWord(term, { word, isPrefix }) {
  return term === word.normalized || term === word.stem || (isPrefix && term.startsWith(word.normalized));
}

/** @param {string} text */
function termsOf(text) {
  return wordsOf(text).flatMap(({ normalized, stem }) => (normalized === stem ? [normalized] : [normalized, stem])).map((term) => new lunr.Token(term));
}

/**
 * What the library's `builder.build()` does, which would keep a slow phone from answering for a fifth of a second.
 * @param {any} builder
 */
async function buildIndex(builder) {
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
const SLICE_LENGTH = 5;

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
    if (performance.now() - since < SLICE_LENGTH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
