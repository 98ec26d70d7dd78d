import { Answers } from './lib/answers.js';
import { loadExtra, useExtra } from './lib/extra.js';
import { readLocal } from './lib/local-storage.js';

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
  loadExtra,
};

if (document.querySelector('your-answers')) loadExtra('vault');
if (document.querySelector('work-pack')) loadExtra('pack');
