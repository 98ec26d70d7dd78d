/** What outlives a reload, a phone's sleep and a discarded tab, and is gone with the tab. Browsers may refuse it. */
export const session = {
  /**
   * @param {string} key
   * @returns {any} what was kept, undefined for nothing
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
   * @param {unknown} value  undefined to forget it
   */
  write(key, value) {
    try {
      if (value === undefined) sessionStorage.removeItem(`workleaf.${key}`);
      else sessionStorage.setItem(`workleaf.${key}`, JSON.stringify(value));
    } catch {
      // It still works until the page is closed.
    }
  },
};
