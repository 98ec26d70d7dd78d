import { createButton } from '../lib/button.js';
import { answers } from '../workleaf.js';

/**
 * Shows a reminder to save a copy below a worksheet; not for four weeks after the reader has postponed it.
 * @param {Element} sheet
 */
async function remindToCopy(sheet) {
  const tools = sheet.querySelector('.sheet-tools');
  const reminded = await answers.note('reminded').catch(() => ({ at: Date.now() }));
  if (!tools || Date.now() - reminded?.at < 28 * 24 * 60 * 60 * 1000) return;
  // If two guides share an origin, all changed worksheets may belong to the other one.
  const changed = await answers.note('changed').catch(() => {});
  const guide = /** @type {HTMLElement} */ (sheet).dataset.guide;
  if (!changed?.sheets.some((/** @type {string} */ each) => each.startsWith(`${guide},`))) return;
  const reminder = document.createElement('div');
  reminder.className = 'sheet-question sheet-reminder';
  const text = document.createElement('p');
  text.textContent = say('reminder.text');
  const link = document.createElement('a');
  link.textContent = say('reminder.copy');
  link.href = `${sheet.querySelector('a.to-answers')?.getAttribute('href') ?? ''}#copy`;
  const later = createButton(say('reminder.later'), () => {
    answers.note('reminded', () => ({ at: Date.now() })).catch(() => {});
    reminder.remove();
    tools.querySelector('button')?.focus();
  });
  reminder.append(text, link, later);
  tools.prepend(reminder);
}

window.workleaf.remindToCopy = remindToCopy;
