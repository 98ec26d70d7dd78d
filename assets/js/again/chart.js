import { element } from '../lib/written.js';
import { historyMessages } from './messages.js';
/** @import { Course } from './course.js' */

const WIDTH = 320;
const HEIGHT = 96;
const MARGIN = { left: 28, right: 14, block: 12 };

/**
 * A course as a small picture: a line with a dot for each number, and a gap where there is none.
 * @param {Course} course
 * @param {string[]} dates
 * @returns {Element}
 */
export function chart({ question, low, high, numbers }, dates) {
  const figure = element('figure', '');
  figure.className = 'course';
  figure.append(element('figcaption', question));
  const svg = drawn('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'course-chart' });
  svg.setAttribute('aria-label', historyMessages.chart(question, dates[0], dates[dates.length - 1]));
  const x = (/** @type {number} */ at) =>
    MARGIN.left + (WIDTH - MARGIN.left - MARGIN.right) * (numbers.length > 1 ? at / (numbers.length - 1) : .5);
  const y = (/** @type {number} */ number) =>
    HEIGHT - MARGIN.block - (HEIGHT - 2 * MARGIN.block) * (high > low ? (number - low) / (high - low) : .5);
  for (const end of high > low ? [low, high] : [low]) {
    svg.append(drawn('line', { class: 'course-rule', x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(end), y2: y(end) }));
    const label = drawn('text', { x: MARGIN.left - 8, y: y(end) + 4, 'text-anchor': 'end' });
    label.textContent = String(end);
    svg.append(label);
  }
  for (const run of runs(numbers)) {
    const points = run.map(([at, number]) => `${round(x(at))},${round(y(number))}`).join(' ');
    svg.append(drawn('polyline', { class: 'course-line', points }));
  }
  numbers.forEach((number, at) => {
    if (number !== undefined) svg.append(drawn('circle', { class: 'course-dot', cx: round(x(at)), cy: round(y(number)), r: numbers.length > 30 ? 2.5 : 4 }));
  });
  figure.append(svg);
  return figure;
}

/**
 * The stretches without a gap.
 * @param {(number | undefined)[]} numbers
 */
function runs(numbers) {
  /** @type {[number, number][][]} */
  const found = [[]];
  numbers.forEach((number, at) => {
    if (number === undefined) found.push([]);
    else found[found.length - 1].push([at, number]);
  });
  return found.filter(({ length }) => length > 1);
}

/**
 * The same numbers to read.
 * @param {Course[]} courses
 * @param {string[]} dates
 */
export function courseTable(courses, dates) {
  const table = element('table', '');
  table.className = 'course-table';
  const head = element('tr', '');
  head.append(...[historyMessages.date, ...courses.map(({ question }) => question)].map((name) => cell('th', name, 'col')));
  const rows = dates.map((date, at) => {
    const row = element('tr', '');
    row.append(cell('th', date, 'row'), ...courses.map(({ numbers }) => element('td', String(numbers[at] ?? historyMessages.none))));
    return row;
  });
  const top = element('thead', '');
  top.append(head);
  const body = element('tbody', '');
  body.append(...rows);
  const caption = element('caption', historyMessages.course);
  caption.className = 'heard';
  table.append(caption, top, body);
  return table;
}

/** @param {string} tag @param {string} words @param {string} scope */
function cell(tag, words, scope) {
  const made = element(tag, words);
  made.setAttribute('scope', scope);
  return made;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
function drawn(tag, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
