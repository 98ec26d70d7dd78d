/**
 * Reads an entry of localStorage.
 * @param {string} name
 * @returns {string | null}  null if there is none, or if the browser blocks storage
 */
export function readLocal(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Writes an entry of localStorage.
 * @param {string} name
 * @param {string | undefined} value  undefined to remove it
 */
export function writeLocal(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage is blocked: the setting applies until the page is closed.
  }
}
