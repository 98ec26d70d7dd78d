/** @import { Answer, AnswerValue } from './record.js' */

/**
 * Answers below their questions.
 * @param {[string, Answer][]} answers
 */
export function answerList(answers) {
  const list = document.createElement('dl');
  list.className = 'answer-list';
  for (const [id, answer] of answers) list.append(element('dt', answer.wording || id), element('dd', answerText(answer)));
  return list;
}

/**
 * @param {{value: AnswerValue, type?: string}} answer
 * @returns {string} dates as people write them
 */
export function answerText({ value, type }) {
  if (value === true) return say('written.ticked');
  if (Array.isArray(value)) return value.join(', ');
  return type === 'date' ? dayText(value) : value;
}

/**
 * @param {string} date  2026-03-14
 * @param {'long' | 'medium'} style
 */
export function dayText(date, style = 'long') {
  const day = new Date(`${date.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const language = document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: style, timeZone: 'UTC' }).format(day);
}

/**
 * @param {string} tag
 * @param {string} text  never read as HTML: it may come from anywhere
 */
export function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
