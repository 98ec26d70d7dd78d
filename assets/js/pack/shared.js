const { printBlank } = window.workleaf;

/** @param {number} count */
const packed = (count) => (count === 0 ? 'No sheet is ticked yet.' : count === 1 ? '1 sheet' : `${count} sheets`);
