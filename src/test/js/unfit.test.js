import assert from 'node:assert/strict';
import test from 'node:test';
import { unfitPart } from '../../../assets/js/earlier/unfit.js';

/** @param {string} type @param {string[]} values */
const controls = (type, ...values) => /** @type {any} */ (values.map((value) => ({ type, value })));

test('a choice holds one of its options', () => {
  assert.equal(unfitPart(controls('radio', 'me', 'you'), 'me'), undefined);
  assert.equal(unfitPart(controls('radio', 'me', 'you'), 'nobody'), 'nobody');
  assert.deepEqual(unfitPart(controls('radio', 'me', 'you'), ['me', 'you']), ['me', 'you']);
  assert.equal(unfitPart(controls('radio', 'me', 'you'), true), true);
});

test('a checkbox is ticked or not', () => {
  assert.equal(unfitPart(controls('checkbox', 'yes'), true), undefined);
  assert.equal(unfitPart(controls('checkbox', 'yes'), 'nearly'), 'nearly');
});

test('of several options, those that no longer exist are the part that does not fit', () => {
  assert.equal(unfitPart(controls('checkbox', 'mon', 'tue'), ['tue', 'mon']), undefined);
  assert.deepEqual(unfitPart(controls('checkbox', 'mon', 'tue'), ['mon', 'someday']), ['someday']);
});

test('ruled lines hold text, and a removed field holds nothing', () => {
  assert.equal(unfitPart(controls('textarea', ''), 'one\r\ntwo'), undefined);
  assert.deepEqual(unfitPart(controls('textarea', ''), ['one']), ['one']);
  assert.equal(unfitPart([], 'text'), 'text');
});
