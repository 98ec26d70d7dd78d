import { Answers } from './lib/answers.js';
import { loadExtra, useExtra } from './lib/extra.js';
import { readLocal } from './lib/local-storage.js';
/** @import { WorkSheet } from './element/work-sheet.js' */

/** The database of the person who is using the device; two people can share it. */
const databaseName = () => (readLocal('workleaf-person') === '2' ? 'workleaf-2' : 'workleaf');

/** The answers of all worksheets on the page. */
export const answers = new Answers(databaseName());

// Another tab may switch to the other person, or a later page may do so while this one is in the browser's back/forward cache.
for (const type of ['storage', 'pageshow']) {
  addEventListener(type, () => {
    if (databaseName() !== answers.database.name) useExtra('people', () => window.workleaf.follow());
  });
}

/** Functions that bundles call in each other. Bundles that are loaded later add theirs, and the bundler adds the names that they import. */
window.workleaf = {
  lock: async () => {
    await answers.safe?.lock();
    answers.broadcast('lock');
  },
  /** Resolves when edits made before the database opened can be stored as pending; undefined if there is nothing to wait for. */
  opening: () => {
    const isWaiting = !answers.isTabOnly && !answers.database.connection && [...document.querySelectorAll('work-sheet')].some((sheet) => /** @type {WorkSheet} */ (sheet).hasEdits);
    return isWaiting ? answers.database.connect() : undefined;
  },
  loadExtra,
};

if (document.querySelector('your-answers')) loadExtra('vault');
if (document.querySelector('work-pack')) loadExtra('pack');
