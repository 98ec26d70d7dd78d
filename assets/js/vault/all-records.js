import { answers } from '../workleaf.js';
/** @import { AnswerRecord, RecordKey } from '../lib/record.js' */

/**
 * All records of this person, with the pending edits of closed pages.
 * @returns {Promise<AnswerRecord[]>}
 */
export async function allRecords() {
  const store = await answers.store();
  if (store.all) return store.all();
  const connection = await answers.database.connect();
  /** @type {IDBRequest<IDBValidKey[]>[]} */
  let requests = [];
  await connection.run(['answers', 'left'], 'readonly', (...stores) => {
    requests = stores.map((each) => each.getAllKeys());
  });
  /** @type {Map<string, RecordKey>} */
  const keys = new Map(requests.flatMap(({ result }) => result.map((key) => {
    const [guide, worksheet] = /** @type {RecordKey} */ (key);
    return [String([guide, worksheet]), [guide, worksheet]];
  })));
  const all = await Promise.all([...keys.values()].map((key) => store.read(key)));
  return all.flatMap((record) => record ?? []);
}
