/**
 * @param {string} name
 * @returns {string | null}  also null where the browser keeps nothing
 */
export function readLocal(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
export function writeLocal(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Where the browser keeps nothing, it is so until the page is closed.
  }
}
