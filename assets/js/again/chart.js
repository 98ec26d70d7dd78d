import { textElement } from '../lib/answer-text.js';
import { historyMessages } from './messages.js';
/** @import { Series } from './series.js' */

const WIDTH = 320;
const HEIGHT = 96;
const MARGIN = { left: 28, right: 14, block: 12 };

/**
 * A series as a small chart: a line with a dot for each number, and a gap where a number is missing.
 * @param {Series} series
 * @param {string[]} dates
 * @returns {Element}
 */
export function chart({ question, low, high, numbers }, dates) {
  const figure = textElement('figure', '');
  figure.className = 'course';
  figure.append(textElement('figcaption', question));
  const svg = svgElement('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'course-chart' });
  svg.setAttribute('aria-label', historyMessages.chart(question, dates[0], dates[dates.length - 1]));
  const x = (/** @type {number} */ index) =>
    MARGIN.left + (WIDTH - MARGIN.left - MARGIN.right) * (numbers.length > 1 ? index / (numbers.length - 1) : .5);
  const y = (/** @type {number} */ number) =>
    HEIGHT - MARGIN.block - (HEIGHT - 2 * MARGIN.block) * (high > low ? (number - low) / (high - low) : .5);
  for (const end of high > low ? [low, high] : [low]) {
    svg.append(svgElement('line', { class: 'course-rule', x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(end), y2: y(end) }));
    const label = svgElement('text', { x: MARGIN.left - 8, y: y(end) + 4, 'text-anchor': 'end' });
    label.textContent = String(end);
    svg.append(label);
  }
  for (const run of runs(numbers)) {
    const points = run.map(([index, number]) => `${round(x(index))},${round(y(number))}`).join(' ');
    svg.append(svgElement('polyline', { class: 'course-line', points }));
  }
  numbers.forEach((number, index) => {
    if (number !== undefined) svg.append(svgElement('circle', { class: 'course-dot', cx: round(x(index)), cy: round(y(number)), r: numbers.length > 30 ? 2.5 : 4 }));
  });
  figure.append(svg);
  return figure;
}

/**
 * The runs of numbers without a gap, as pairs of index and number; a single number has no line.
 * @param {(number | undefined)[]} numbers
 */
function runs(numbers) {
  /** @type {[number, number][][]} */
  const found = [[]];
  numbers.forEach((number, index) => {
    if (number === undefined) found.push([]);
    else found[found.length - 1].push([index, number]);
  });
  return found.filter(({ length }) => length > 1);
}

/**
 * The same numbers as a table.
 * @param {Series[]} allSeries
 * @param {string[]} dates
 */
export function seriesTable(allSeries, dates) {
  const table = textElement('table', '');
  table.className = 'course-table';
  const head = textElement('tr', '');
  head.append(...[historyMessages.date, ...allSeries.map(({ question }) => question)].map((name) => cell('th', name, 'col')));
  const rows = dates.map((date, index) => {
    const row = textElement('tr', '');
    row.append(cell('th', date, 'row'), ...allSeries.map(({ numbers }) => textElement('td', String(numbers[index] ?? historyMessages.none))));
    return row;
  });
  const top = textElement('thead', '');
  top.append(head);
  const body = textElement('tbody', '');
  body.append(...rows);
  const caption = textElement('caption', historyMessages.course);
  caption.className = 'heard';
  table.append(caption, top, body);
  return table;
}

/** @param {string} tag @param {string} text @param {string} scope */
function cell(tag, text, scope) {
  const created = textElement(tag, text);
  created.setAttribute('scope', scope);
  return created;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
function svgElement(tag, attributes) {
  const created = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
  return created;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
