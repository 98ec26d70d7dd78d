/** @param {number} count */
export const packed = (count) => say('pack.ticked', { count });
