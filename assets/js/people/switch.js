/** Which of two people is at the device, '' where one person uses it. */
function person() {
  return window.workleaf.remembered('workleaf-person') ?? '';
}

/** Gives the device to the other one. What belongs to this one is saved and locked first. */
async function switchPerson() {
  const { answers, remember } = window.workleaf;
  await answers.safe?.lock();
  answers.safe?.handover.clear();
  remember('workleaf-person', answers.database.name === 'workleaf' ? '2' : '1');
  location.reload();
}
