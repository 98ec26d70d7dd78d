import assert from 'node:assert/strict';
import test from 'node:test';
import { Connection, Database } from '../../../assets/js/lib/database.js';

/** A database whose transactions never finish, as in WebKit while a page in the back/forward cache has one open. */
function stuckDatabase(aborts, canAbort) {
  return {
    transaction: () => ({
      error: null,
      objectStore: () => ({}),
      abort() {
        aborts.push(this);
        if (!canAbort) throw new DOMException('finished', 'InvalidStateError');
      },
    }),
  };
}

test('a transaction that never finishes is aborted and reported on the clock, without waiting for an event', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const aborts = [];
  const running = new Connection(stuckDatabase(aborts, true), () => {}).run(['answers'], 'readwrite', () => {});
  t.mock.timers.tick(Database.TIMEOUT - 1);
  assert.equal(aborts.length, 0);
  t.mock.timers.tick(1);
  assert.equal(aborts.length, 1);
  await assert.rejects(Promise.race([running, Promise.resolve('still waiting')]));
});

test('a transaction that has finished when its time is up is not reported as failed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const running = new Connection(stuckDatabase([], false), () => {}).run(['answers'], 'readwrite', () => {});
  t.mock.timers.tick(Database.TIMEOUT);
  assert.equal(await Promise.race([running, Promise.resolve('still waiting')]), 'still waiting');
});
