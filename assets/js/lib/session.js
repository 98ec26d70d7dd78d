/** sessionStorage with JSON values, which survives reloads and discarded tabs until the tab is closed. Browsers can block it. */
export const session = {
  /**
   * @param {string} key
   * @returns {any} undefined if there is no value
   */
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(`workleaf.${key}`) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },

  /**
   * @param {string} key
   * @param {unknown} value  undefined to remove it
   */
  write(key, value) {
    try {
      if (value === undefined) sessionStorage.removeItem(`workleaf.${key}`);
      else sessionStorage.setItem(`workleaf.${key}`, JSON.stringify(value));
    } catch {
      // Storage is blocked: the state lasts until the page is closed.
    }
  },
};
