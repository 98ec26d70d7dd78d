import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { removeAnswers } from './remove.js';
import { loadSafeTools } from './safe-tools.js';

/** Moves all answers from the device into this tab. */
export async function moveToTab() {
  const { records } = await removeAnswers();
  (await loadSafeTools()).safe.keepInTab(records);
}

/** Moves all answers from this tab to the device. If the device cannot store them, they stay in the tab and the promise rejects. */
export async function moveToDevice() {
  const records = await allRecords();
  const { safe } = await loadSafeTools();
  safe.keepInTab(undefined);
  try {
    await answers.restoreAll(records);
  } catch (error) {
    safe.keepInTab(records);
    throw error;
  }
}
