/** The messages of the search. */
export const searchMessages = {
  label: say('search.label'),
  hint: say('search.hint'),
  close: say('search.close'),
  key: say('search.key'),
  preparing: say('search.preparing'),
  failed: say('search.failed'),

  /** @param {number} count */
  found: (count) => say('search.found', { count }),
  /** @param {string} words */
  nothing: (words) => say('search.nothing', { words }),
  /** @param {string} words @param {number} count */
  similar: (words, count) => say('search.similar', { words, count }),
  /** @param {number} count */
  all: (count) => say('search.all', { count }),

  /** @type {Record<string, string>} */
  kinds: {
    worksheet: say('kind.worksheet'),
    checklist: say('kind.checklist'),
    cards: say('kind.cards'),
    timer: say('kind.timer'),
    prompt: say('search.prompt'),
  },
};
