/** Scripts being loaded or there already, by name. @type {Map<string, Promise<void>>} */
const extras = new Map();

/**
 * Loads a script that most pages do without: `extra('cards')` for `assets/js/extra/cards.js`, with its style sheet
 * `assets/css/extra/cards.css` where there is one. Each is asked for once.
 * @param {string} name
 * @returns {Promise<void>} rejected where the script is not there or can't be reached
 */
export function loadExtra(name) {
  const known = extras.get(name);
  if (known) return known;
  const loading = Promise.all([style(name), script(name)]).then(() => {});
  extras.set(name, loading);
  // A train in a tunnel is no reason to do without it for good.
  loading.catch(() => extras.delete(name));
  return loading;
}

/** @param {string} file @returns {string | undefined} */
function extraAddress(file) {
  const { root = '', extras: published = '' } = document.documentElement.dataset;
  const names = published.split(' ');
  const at = names.indexOf(file);
  if (at < 0) return undefined;
  const [name, kind] = file.split('.');
  const hash = names[at + 1];
  return `${root}${kind}/extra/${name}${hash === '=' ? '' : `-${hash}`}.${kind}`;
}

/** @param {string} name @returns {Promise<void>} */
function script(name) {
  const element = document.createElement('script');
  return added(element, 'src', extraAddress(`${name}.js`) ?? '');
}

/** @param {string} name @returns {Promise<void>} */
export function style(name) {
  const address = extraAddress(`${name}.css`);
  if (!address) return Promise.resolve();
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  return added(element, 'href', address);
}

/**
 * @param {HTMLElement} element
 * @param {'src' | 'href'} attribute
 * @param {string} address
 * @returns {Promise<void>}
 */
function added(element, attribute, address) {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(`${address} did not load`));
    };
    element.setAttribute(attribute, address);
    document.head.append(element);
  });
}
