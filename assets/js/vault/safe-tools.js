import { answers } from '../workleaf.js';

/**
 * Loads the bundle `safe`, and returns the safe of this page and the functions for encryption that the bundle shares.
 * @returns {Promise<any>}
 */
export async function loadSafeTools() {
  const safe = await answers.loadSafe();
  return { safe, ...window.workleaf };
}
