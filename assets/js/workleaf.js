/** The database of the one who is at the device, where two people share it. */
const whose = () => (remembered('workleaf-person') === '2' ? 'workleaf-2' : 'workleaf');

/** The answers of all sheets on the page. */
const answers = new Answers(whose());

// Another tab may give the device to the other one, or a later page while the browser has put this one aside.
for (const type of ['storage', 'pageshow']) {
  addEventListener(type, () => {
    if (whose() !== answers.database.name) loadExtra('people').then(() => window.workleaf.follow(), () => {});
  });
}

/** What the scripts that are loaded later share with this one. */
window.workleaf = {
  answers,
  words,
  lock: async () => {
    await answers.safe?.lock();
    answers.say('lock');
  },
  /** Until what was typed in the page's first moment can be left behind; undefined where nothing was, or already can be. */
  opening: () => {
    const isWaiting = !answers.isInTab && !answers.database.opened && [...document.querySelectorAll('work-sheet')].some((sheet) => /** @type {WorkSheet} */ (sheet).hasEdits);
    return isWaiting ? answers.database.connect() : undefined;
  },
  loadExtra,

  Locked,
  Offer,
  button,
  printSheet,
  printBlank,
  savedWhen,
  soon,
  sameAnswer,
  changed,
  caughtUp,
  restored,
  sound,
  replace,
  remember,
  remembered,
  Database,
};

if (document.querySelector('your-answers')) loadExtra('vault');
if (document.querySelector('work-pack')) loadExtra('pack');
