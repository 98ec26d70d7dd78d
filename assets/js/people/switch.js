import { readLocal, writeLocal } from '../lib/local-storage.js';
import { answers } from '../workleaf.js';

/** Whose answers this page shows, '' if only one person uses the device. Another tab may already have switched. */
export function currentPerson() {
  if (!readLocal('workleaf-person')) return '';
  return answers.database.name === 'workleaf' ? '1' : '2';
}

/** Switches to the other person, after saving and locking this person's answers in all tabs. */
export async function switchPerson() {
  // Tab-only answers would be lost.
  if (answers.isTabOnly || readLocal('workleaf-in-tab')) return;
  await window.workleaf.lock();
  answers.safe?.handover.clear();
  writeLocal('workleaf-person', answers.database.name === 'workleaf' ? '2' : '1');
  location.reload();
}
