/** Scripts being loaded or there already, by name. @type {Map<string, Promise<void>>} */
const extras = new Map();

/**
 * Loads a script that most pages do without: `extra('cards')` for `assets/js/extra/cards.js`, with its style sheet
 * `assets/css/extra/cards.css` where there is one. Each is asked for once.
 * @param {string} name
 * @returns {Promise<void>} rejected where the script is not there or can't be reached
 */
export function loadExtra(name) {
  const existing = extras.get(name);
  if (existing) return existing;
  const loading = Promise.all([loadStyle(name), loadScript(name)]).then(() => {});
  extras.set(name, loading);
  // A train in a tunnel is no reason to do without it for good.
  loading.catch(() => extras.delete(name));
  return loading;
}

/** @param {string} file @returns {string | undefined} */
function extraUrl(file) {
  const { root = '', extras: published = '' } = document.documentElement.dataset;
  const names = published.split(' ');
  const at = names.indexOf(file);
  if (at < 0) return undefined;
  const [name, kind] = file.split('.');
  const hash = names[at + 1];
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
