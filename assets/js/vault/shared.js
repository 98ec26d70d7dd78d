import { answers } from '../workleaf.js';

/**
 * What seals and opens: it is there wherever something is locked, and needed to lock.
 * @returns {Promise<any>}
 */
export async function safely() {
  const safe = await answers.needSafe();
  return { safe, ...window.workleaf };
}
