/**
 * Reminds a reader to save a copy, below a sheet; not again for four weeks after it was put off.
 * @param {Element} sheet
 */
async function remindToCopy(sheet) {
  const { answers, button } = window.workleaf;
  const tools = sheet.querySelector('.sheet-tools');
  const reminded = await answers.note('reminded').catch(() => ({ at: Date.now() }));
  if (!tools || Date.now() - reminded?.at < 28 * 24 * 60 * 60 * 1000) return;
  const reminder = document.createElement('div');
  reminder.className = 'sheet-question sheet-reminder';
  const text = document.createElement('p');
  text.textContent = 'It is a while since you saved a copy of your answers, or you never have. Browsers sometimes clear what a site has saved.';
  const link = document.createElement('a');
  link.textContent = 'Save a copy';
  link.href = `${document.documentElement.dataset.root ?? ''}answers/index.html#copy`;
  const later = button('Not now', () => {
    answers.note('reminded', () => ({ at: Date.now() })).catch(() => {});
    reminder.remove();
    tools.querySelector('button')?.focus();
  });
  reminder.append(text, link, later);
  tools.prepend(reminder);
}

window.workleaf.remindToCopy = remindToCopy;
