/** @param {number} count */
export const tickedMessage = (count) => say('pack.ticked', { count });
