/** @import { Answer, AnswerValue } from './record.js' */

/**
 * A definition list of questions and their answers.
 * @param {[string, Answer][]} answers
 */
export function answerList(answers) {
  const list = document.createElement('dl');
  list.className = 'answer-list';
  for (const [id, answer] of answers) list.append(textElement('dt', answer.wording || id), textElement('dd', formatAnswer(answer)));
  return list;
}

/**
 * @param {{value: AnswerValue, type?: string}} answer
 * @returns {string} the answer as text; a date in the format of the page's language
 */
export function formatAnswer({ value, type }) {
  if (value === true) return say('written.ticked');
  if (Array.isArray(value)) return value.join(', ');
  return type === 'date' ? formatDate(value) : value;
}

/**
 * @param {string} date  2026-03-14
 * @param {'long' | 'medium'} style
 */
export function formatDate(date, style = 'long') {
  const day = new Date(`${date.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const language = document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: style, timeZone: 'UTC' }).format(day);
}

/**
 * An element that contains a text.
 * @param {string} tag
 * @param {string} text  not parsed as HTML, because it may come from a file
 */
export function textElement(tag, text) {
  const created = document.createElement(tag);
  created.textContent = text;
  return created;
}
