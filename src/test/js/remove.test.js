import assert from 'node:assert/strict';
import test from 'node:test';
import { withPart, withoutPart } from '../../../assets/js/earlier/remove.js';

/** @param {Record<string, import('../../../assets/js/lib/record.js').AnswerValue>} values */
const recordOf = (values) => ({
  guide: 'g',
  worksheet: 'w',
  revision: 4,
  savedAt: 0,
  values: new Map(Object.entries(values).map(([id, value]) => [id, { value, revision: 4 }])),
});

/** @param {import('../../../assets/js/lib/record.js').AnswerRecord | undefined} record */
const valuesOf = (record) => Object.fromEntries([...(record?.values ?? [])].map(([id, { value }]) => [id, value]));

test('an answer is removed, and removing it can be undone', () => {
  const before = recordOf({ on: '3 May-ish', felt: 'calm' });
  const after = withoutPart(before, 'on', '3 May-ish');
  assert.deepEqual(valuesOf(after), { felt: 'calm' });
  assert.equal(after.revision, 5);
  assert.deepEqual(valuesOf(withPart(after, before, 'on', '3 May-ish')), { felt: 'calm', on: '3 May-ish' });
  assert.deepEqual(valuesOf(withPart(undefined, before, 'on', '3 May-ish')), { on: '3 May-ish' });
});

test('of several options, only those that do not exist are removed', () => {
  const before = recordOf({ days: ['mon', 'someday'] });
  const after = withoutPart(before, 'days', ['someday']);
  assert.deepEqual(valuesOf(after), { days: ['mon'] });
  assert.deepEqual(valuesOf(withPart(after, before, 'days', ['someday'])), { days: ['someday', 'mon'] });
});

test('an answer that was given since stays', () => {
  const before = recordOf({ on: '3 May-ish' });
  const answered = recordOf({ on: '2026-05-03' });
  assert.deepEqual(valuesOf(withPart(answered, before, 'on', '3 May-ish')), { on: '2026-05-03' });
});
