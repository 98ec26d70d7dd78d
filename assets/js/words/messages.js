/** The messages of this bundle. */
export const wordMessages = {
  /** @param {string} word @param {string} question */
  added: (word, question) => say('words.added', { word, question }),
  /** @param {string} word @param {string} question */
  there: (word, question) => say('words.there', { word, question }),
};
