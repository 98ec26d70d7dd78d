import { isStopWord, wordsOf } from './words.js';
/** @import { Word } from './words.js' */

/**
 * A section, worksheet or prompt that can be found.
 * @typedef {object} SearchEntry
 * @property {string} address  relative to the root of the site
 * @property {string} kind     section, prompt, or the kind of a worksheet
 * @property {string} title
 * @property {string} place    the title of what it is part of
 * @property {string} text     its lines, separated by line feeds
 */

/**
 * @typedef {object} SearchHit
 * @property {SearchEntry} entry
 * @property {Set<string>} terms  the words and stems that matched
 */

/**
 * @typedef {object} SearchResult
 * @property {SearchHit[]} found   best first
 * @property {boolean} isSimilar whether only similarly spelled words matched
 */

/** The search index of the whole guide. It contains each word normalized and as its stem. */
export class GuideIndex {
  /** @type {SearchEntry[]} */
  #entries;

  #index;

  /**
   * @param {SearchEntry[]} entries
   * @param {any} index  Lunr's
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
      // A prompt is indexed as text: as a title it would rank higher than sections with the same word in their title.
      builder.add(kind === 'prompt' ? { at, title: '', text: title, place } : { at, title, text, place });
    });
    return new GuideIndex(entries, await buildIndex(builder));
  }

  /**
   * Finds the entries that contain all words of a query, whose last word may be incomplete.
   * @param {string} text  the query
   * @returns {SearchResult}
   */
  find(text) {
    const words = wordsOf(text);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
    const significant = words.filter((word) => !isStopWord(word));
    const required = significant.length > 0 ? significant : words;
    const queryWords = words.map((word, index) => ({
      word,
      isRequired: required.includes(word),
      isPrefix: isUnfinished && index === words.length - 1 && word.normalized.length > 1,
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
   * @param {(term: string, word: QueryWord) => boolean} matches  whether a term of the index matches a word of the query
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
 * @property {boolean} isPrefix  whether longer words that start with it match too
 */

/** @param {string} term @param {QueryWord} queryWord */
function matchesWord(term, { word, isPrefix }) {
  return term === word.normalized || term === word.stem || (isPrefix && term.startsWith(word.normalized));
}

/** @param {string} text */
function termsOf(text) {
  return wordsOf(text).flatMap(({ normalized, stem }) => (normalized === stem ? [normalized] : [normalized, stem])).map((term) => new lunr.Token(term));
}

/**
 * Does what Lunr's `builder.build()` does, but in slices, because that would block a slow phone for a fifth of a second.
 * @param {any} builder
 */
async function buildIndex(builder) {
  builder.calculateAverageFieldLengths();
  const vectors = {};
  const fields = Object.entries(builder.fieldTermFrequencies);
  const parts = Array.from({ length: Math.ceil(fields.length / 12) }, (_, index) => fields.slice(index * 12, index * 12 + 12));
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

/** How long indexing may block the page at a time, in milliseconds. */
const SLICE_LENGTH = 5;

/**
 * Runs a step for each item, and regularly lets the page handle events.
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
