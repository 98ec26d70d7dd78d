import { sanitize } from '../lib/record.js';
import { answers } from '../workleaf.js';
/** @import { AnswerRecord } from '../lib/record.js' */

/**
 * All records of this person, with the pending edits of closed pages.
 * @returns {Promise<AnswerRecord[]>}
 */
export async function allRecords() {
  const store = await answers.store();
  if (store.all) return store.all();
  const connection = await answers.database.connect();
  /** @type {IDBRequest<any[]>[]} */
  let requests = [];
  await connection.run(['answers', 'left'], 'readonly', (records, left) => {
    requests = [records.getAll(), left.getAllKeys()];
  });
  const [stored, pending] = requests.map(({ result }) => result);
  const all = new Map(stored.map((record) => [String([record.guide, record.worksheet]), sanitize(record)]));
  for (const [guide, worksheet] of pending) all.set(String([guide, worksheet]), await store.read([guide, worksheet]));
  return [...all.values()].flatMap((record) => record ?? []);
}
