const { printBlank } = window.workleaf;

/** @param {number} count */
const packed = (count) => say('pack.ticked', { count });
