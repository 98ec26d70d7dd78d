import { writeLocal, readLocal } from '../lib/local-storage.js';
import { answers } from '../workleaf.js';

/** Whose answers this page holds, '' where one person uses the device. In another tab it may be the other one's by now. */
export function currentPerson() {
  if (!readLocal('workleaf-person')) return '';
  return answers.database.name === 'workleaf' ? '1' : '2';
}

/** Gives the device to the other one. What belongs to this one is saved and locked first, in all tabs. */
export async function switchPerson() {
  // What is in a tab alone would be gone.
  if (answers.isInTab || readLocal('workleaf-in-tab')) return;
  await window.workleaf.lock();
  answers.safe?.handover.clear();
  writeLocal('workleaf-person', answers.database.name === 'workleaf' ? '2' : '1');
  location.reload();
}
