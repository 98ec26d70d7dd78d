const { answers, words, Locked, Offer, button, savedWhen, soon, sameAnswer, caughtUp, sound, remember } = window.workleaf;

/**
 * What seals and opens: it is there wherever something is locked, and needed to lock.
 * @returns {Promise<any>}
 */
async function safely() {
  const safe = await answers.needSafe();
  return { safe, ...window.workleaf };
}
