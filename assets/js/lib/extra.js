/** Scripts that are loading or have loaded, by name. @type {Map<string, Promise<void>>} */
const extras = new Map();

/**
 * Loads a lazy asset once: `loadExtra('cards')` loads `assets/js/extra/cards.js` and, if it exists, its stylesheet
 * `assets/css/extra/cards.css`.
 * @param {string} name
 * @returns {Promise<void>} rejected if the script does not exist or cannot be loaded
 */
export function loadExtra(name) {
  const existing = extras.get(name);
  if (existing) return existing;
  const loading = Promise.all([loadStyle(name), loadScript(name)]).then(() => {});
  extras.set(name, loading);
  // After a failure, such as a short loss of the connection, the next call tries again.
  loading.catch(() => extras.delete(name));
  return loading;
}

/**
 * Loads a lazy asset and calls a function that needs it, unless the asset cannot be loaded.
 * @param {string} name
 * @param {() => void} use
 */
export function useExtra(name, use) {
  loadExtra(name).then(use, () => {});
}

/** @param {string} file @returns {string | undefined} */
function extraUrl(file) {
  const { root = '', extras: published = '' } = document.documentElement.dataset;
  const names = published.split(' ');
  const index = names.indexOf(file);
  if (index < 0) return undefined;
  const [name, kind] = file.split('.');
  const hash = names[index + 1];
  return `${root}${kind}/extra/${name}${hash === '=' ? '' : `-${hash}`}.${kind}`;
}

/** @param {string} name @returns {Promise<void>} */
function loadScript(name) {
  const element = document.createElement('script');
  return appendAndLoad(element, 'src', extraUrl(`${name}.js`) ?? '');
}

/** @param {string} name @returns {Promise<void>} */
export function loadStyle(name) {
  const url = extraUrl(`${name}.css`);
  if (!url) return Promise.resolve();
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  return appendAndLoad(element, 'href', url);
}

/**
 * @param {HTMLElement} element
 * @param {'src' | 'href'} attribute
 * @param {string} url
 * @returns {Promise<void>}
 */
function appendAndLoad(element, attribute, url) {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(`${url} did not load`));
    };
    element.setAttribute(attribute, url);
    document.head.append(element);
  });
}
