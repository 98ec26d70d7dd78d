import { answers } from '../workleaf.js';

/**
 * What seals and opens: it is there wherever something is locked, and needed to lock.
 * @returns {Promise<any>}
 */
export async function loadSafeTools() {
  const safe = await answers.loadSafe();
  return { safe, ...window.workleaf };
}
