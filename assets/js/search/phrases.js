/** Every sentence the search says, in one place for whoever translates a guide. */
const phrases = {
  label: 'Search the guide',
  hint: 'A word or two, such as “listening”',
  close: 'Close',
  key: 'Open the search with the / key',
  preparing: 'Getting the search ready …',
  failed: 'The search did not load. The list of contents leads everywhere too.',

  /** @param {number} count */
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  /** @param {string} words */
  nothing: (words) => `Nothing found for “${words}”. Another word, or fewer of them, may find it.`,
  /** @param {string} words @param {number} count */
  similar: (words, count) =>
    `Nothing found for “${words}”, but ${count === 1 ? '1 result for a word' : `${count} results for words`} much like it`,
  /** @param {number} count */
  all: (count) => `Show all ${count} results`,

  /** @type {Record<string, string>} */
  kinds: { worksheet: 'Worksheet', checklist: 'Checklist', cards: 'Cards', timer: 'Taking turns', prompt: 'Prompt' },
};
