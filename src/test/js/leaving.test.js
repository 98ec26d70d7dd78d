import assert from 'node:assert/strict';
import test from 'node:test';
import { SaveQueue } from '../../../assets/js/lib/save-queue.js';
import { Device, Page, settle } from './device.js';

const { DELAY, TIMEOUT } = SaveQueue;

async function written(device, text) {
  const page = await Page.opened(device);
  page.type('felt', text);
  await page.answers.save();
}

test('text typed before the record was read is appended to it', async () => {
  const device = new Device();
  await written(device, 'hopeful');
  const page = new Page(device);
  page.block();
  const loading = page.answers.load();
  page.type('felt', 'and tired');
  await page.clock.advance(DELAY);
  assert.deepEqual(device.values(), { felt: 'hopeful' });
  assert.equal(page.kind, 'loading');
  await page.unblock();
  await loading;
  await settle();
  assert.deepEqual(device.values(), { felt: 'hopeful and tired' });
});

test('a field cleared before the record was read keeps its answer', async () => {
  const device = new Device();
  await written(device, 'hopeful');
  const page = new Page(device);
  page.type('felt', undefined);
  await page.answers.load();
  assert.equal(page.form.read('felt'), 'hopeful');
  assert.equal(page.answers.hasEdits, false);
});

test('a page that is left while it reads hands over what was typed', async () => {
  const device = new Device();
  await written(device, 'hopeful');
  const page = new Page(device);
  page.block();
  page.answers.load();
  page.type('felt', 'and tired');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  assert.equal(next.form.read('felt'), 'hopeful and tired');
});

test('a page that was left while it read shows what another page has made of what it handed over', async () => {
  const device = new Device();
  const page = new Page(device);
  page.block();
  page.answers.load();
  page.type('felt', 'old');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  next.type('felt', 'new');
  await next.answers.save();
  await page.unblock();
  await page.answers.resume();
  await settle();
  assert.equal(page.form.read('felt'), 'new');
  assert.deepEqual(device.values(), { felt: 'new' });
});

test('a page that is left while it saves hands over what was typed since', async () => {
  const device = new Device();
  await written(device, 'I felt');
  const page = await Page.opened(device);
  page.deafen();
  page.type('felt', 'I felt al');
  await page.clock.advance(DELAY);
  page.type('felt', 'I felt heard');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  assert.equal(next.form.read('felt'), 'I felt heard');
});

test('a page that is being left asks the store for nothing', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  const { calls } = page;
  page.answers.handOver(true);
  page.answers.handOver(false);
  await page.answers.save();
  await page.clock.advance(TIMEOUT);
  assert.equal(page.calls, calls);
  assert.equal(device.pending.length, 1);
});

test('a page that is only hidden saves at once, and hands over in case it is closed', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  page.answers.handOver(false);
  assert.equal(device.pending.length, 1);
  await settle();
  assert.deepEqual(device.values(), { felt: 'calm' });
  assert.deepEqual(device.pending, []);
  assert.equal(page.answers.hasEdits, false);
});

test('a restored page shows what was written since, and does not save its old edit again', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  assert.equal(next.form.read('felt'), 'calm');
  next.type('felt', 'angry');
  await next.answers.save();
  await page.answers.resume();
  await settle();
  assert.equal(page.form.read('felt'), 'angry');
  assert.deepEqual(device.values(), { felt: 'angry' });
});

test('an edit of a restored page that has not read its record yet is kept when it is left again', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'first');
  page.answers.handOver(true);
  await Page.opened(device);
  page.block();
  page.answers.resume();
  page.type('felt', 'second');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  assert.equal(next.form.read('felt'), 'second');
});

test('a restored page does not wait for a save that was interrupted', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.handover = 'started';
  page.deafen();
  page.type('felt', 'calm');
  await page.clock.advance(DELAY);
  page.answers.handOver(true);
  page.deafen(false);
  await page.answers.resume();
  page.type('hard', 'rain');
  await page.clock.advance(DELAY);
  assert.deepEqual(device.values(), { felt: 'calm', hard: 'rain' });
  assert.equal(page.answers.hasEdits, false);
});

test('a restored page shows what was saved since in the field that has the focus, too', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.form.focused = 'felt';
  page.type('felt', 'calm');
  page.answers.handOver(true);
  const next = await Page.opened(device);
  next.type('felt', 'angry');
  await next.answers.save();
  await page.answers.load(); // a page in the back/forward cache shows nothing new
  assert.equal(page.form.read('felt'), 'calm');
  await page.answers.resume();
  assert.equal(page.form.read('felt'), 'angry');
});

test('a restored page saves by itself what could not be handed over', async () => {
  const device = new Device();
  for (const handover of [undefined, 'started']) {
    const page = await Page.opened(device);
    page.handover = handover;
    page.type('felt', `calm ${handover}`);
    page.answers.handOver(true);
    device.pending = [];
    assert.notEqual(device.values().felt, `calm ${handover}`);
    page.form.write('felt', undefined); // as WebKit does
    await page.answers.resume();
    await settle();
    assert.equal(page.form.read('felt'), `calm ${handover}`);
    assert.equal(device.values().felt, `calm ${handover}`);
  }
});

test('a record that was read before the page was left is not shown when it is restored', async () => {
  const device = new Device();
  await written(device, 'old');
  const page = await Page.opened(device);
  const stale = device.record;
  const read = page.read.bind(page);
  let deliver = (_record) => {};
  page.read = () => new Promise((resolve) => {
    deliver = resolve;
  });
  page.answers.load();
  page.type('felt', 'new');
  page.answers.handOver(true);
  page.read = read;
  deliver(stale);
  await settle();
  assert.equal(page.form.read('felt'), 'new');
  await page.answers.resume();
  assert.equal(page.form.read('felt'), 'new');
  assert.deepEqual(device.values(), { felt: 'new' });
});

test('a restored page saves what is typed after it was restored', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.answers.handOver(true);
  page.type('felt', 'calm');
  await page.clock.advance(DELAY);
  assert.deepEqual(device.values(), {});
  await page.answers.resume();
  await settle();
  assert.deepEqual(device.values(), { felt: 'calm' });
  page.type('felt', 'calm again');
  await page.clock.advance(DELAY);
  assert.deepEqual(device.values(), { felt: 'calm again' });
});

test('answers that the browser has cleared stay on the page, and are all saved with the next edit', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'still here');
  await page.answers.save();
  device.clear();
  page.answers.databaseOpened();
  await page.answers.load();
  assert.equal(page.kind, 'discarded');
  assert.equal(page.reports.at(-1), 'thrownAway');
  assert.equal(page.form.read('felt'), 'still here');
  page.type('hard', 'new');
  await page.answers.save();
  assert.deepEqual(device.values(), { felt: 'still here', hard: 'new' });
});

test('storage that is cleared during an edit receives all answers', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'still here');
  await page.answers.save();
  page.type('hard', 'new');
  device.clear();
  page.answers.databaseOpened();
  await page.answers.save();
  assert.deepEqual(device.values(), { felt: 'still here', hard: 'new' });
});

test('answers disappear when they are locked, and come back with what was typed meanwhile', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  await page.answers.save();
  device.isLocked = true;
  await page.answers.load();
  assert.equal(page.kind, 'locked');
  assert.equal(page.form.read('felt'), undefined);
  page.type('felt', 'in spite of all');
  const { calls } = page;
  await page.clock.advance(DELAY);
  assert.equal(page.calls, calls);
  assert.equal(page.reports.at(-1), 'locked');
  device.isLocked = false;
  await page.answers.load();
  await settle();
  assert.deepEqual(device.values(), { felt: 'calm in spite of all' });
});

test('after unlocking, the answer is back in the field that has the focus, too', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.form.focused = 'felt';
  page.type('felt', 'calm');
  await page.answers.save();
  device.isLocked = true;
  await page.answers.load();
  device.isLocked = false;
  await page.answers.load();
  assert.equal(page.form.read('felt'), 'calm');
});

test('a record that was read just before the answers were locked does not appear on the locked page', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  await page.answers.save();
  page.delayAnswer();
  const reading = page.answers.load();
  await settle();
  device.isLocked = true;
  const locking = page.answers.load();
  await settle();
  assert.equal(page.kind, 'locked');
  page.answer();
  await Promise.all([reading, locking]);
  await settle();
  assert.equal(page.form.read('felt'), undefined);
  assert.equal(page.kind, 'locked');
});

test('a page whose record cannot be read says so, and reads it when the database opens', async () => {
  const device = new Device();
  await written(device, 'calm');
  const page = new Page(device);
  page.failWith(new Error('The browser did not answer.'));
  await page.answers.load();
  assert.equal(page.kind, 'unread');
  assert.equal(page.reports.at(-1), 'notSaved');
  page.type('hard', 'rain');
  page.failWith(undefined);
  page.answers.databaseOpened();
  await settle();
  assert.equal(page.kind, 'saved');
  assert.equal(page.form.read('felt'), 'calm');
  assert.deepEqual(device.values(), { felt: 'calm', hard: 'rain' });
});

test('a damaged record is not overwritten', async () => {
  const device = new Device();
  const page = new Page(device);
  page.failWith(new SyntaxError('damaged'));
  await page.answers.load();
  assert.equal(page.reports.at(-1), 'unreadable');
  page.failWith(undefined);
  page.type('felt', 'new');
  await page.answers.save();
  assert.deepEqual(device.values(), {});
});

test('erasing empties page and store, and can be undone', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  const undo = await page.answers.erase();
  assert.deepEqual([device.values(), page.form.read('felt')], [{}, undefined]);
  await undo();
  assert.deepEqual([device.values(), page.form.read('felt')], [{ felt: 'calm' }, 'calm']);
});

test('erasing that fails leaves the page as it is', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  await page.answers.save();
  page.failWith(new Error('blocked'));
  assert.equal(await page.answers.erase(), undefined);
  assert.equal(page.reports.at(-1), 'notErased');
  assert.equal(page.form.read('felt'), 'calm');
});

test('concealed answers are not on the page until they are shown again', async () => {
  const device = new Device();
  await written(device, 'private');
  const page = await Page.opened(device);
  page.answers.conceal(true);
  await page.answers.load();
  assert.equal(page.form.read('felt'), undefined);
  page.answers.conceal(false);
  await settle();
  assert.equal(page.form.read('felt'), 'private');
});
