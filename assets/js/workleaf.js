import { Answers } from './lib/answers.js';
import { loadExtra } from './lib/extra.js';
import { writeLocal, readLocal } from './lib/local-storage.js';
/** @import { WorkSheet } from './element/work-sheet.js' */

/** The database of the one who is at the device, where two people share it. */
const databaseName = () => (readLocal('workleaf-person') === '2' ? 'workleaf-2' : 'workleaf');

/** The answers of all sheets on the page. */
export const answers = new Answers(databaseName());

// Another tab may give the device to the other one, or a later page while the browser has put this one aside.
for (const type of ['storage', 'pageshow']) {
  addEventListener(type, () => {
    if (databaseName() !== answers.database.name) loadExtra('people').then(() => window.workleaf.follow(), () => {});
  });
}

/** What bundles that are loaded later call here, and what they add for this one to call. The bundler adds the names that they import. */
window.workleaf = {
  lock: async () => {
    await answers.safe?.lock();
    answers.broadcast('lock');
  },
  /** Until what was typed in the page's first moment can be left behind; undefined where nothing was, or already can be. */
  opening: () => {
    const isWaiting = !answers.isInTab && !answers.database.opened && [...document.querySelectorAll('work-sheet')].some((sheet) => /** @type {WorkSheet} */ (sheet).hasEdits);
    return isWaiting ? answers.database.connect() : undefined;
  },
  loadExtra,
};

if (document.querySelector('your-answers')) loadExtra('vault');
if (document.querySelector('work-pack')) loadExtra('pack');
