import assert from 'node:assert/strict';
import test from 'node:test';
import { SaveQueue } from '../../../assets/js/lib/save-queue.js';
import { Device, Page, settle } from './device.js';

const { DELAY, TIMEOUT } = SaveQueue;

test('an edit is saved after the delay, however fast the reader types', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'c');
  await page.clock.advance(DELAY - 1);
  page.type('felt', 'calm');
  assert.deepEqual(device.values(), {});
  assert.equal(page.kind, 'saving');
  await page.clock.advance(1);
  assert.deepEqual(device.values(), { felt: 'calm' });
  assert.equal(page.kind, 'saved');
  assert.equal(page.reports.at(-1), 'saved');
});

test('encrypted answers are saved without a delay', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.isEncrypted = true;
  page.type('felt', 'calm');
  await page.clock.advance(0);
  assert.deepEqual(device.values(), { felt: 'calm' });
});

test('a slow save is not mistaken for one of another tab', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'one four');
  await page.answers.save();
  page.block();
  for (const text of ['one two four', 'one two three four', 'one two three, four']) {
    page.type('felt', text);
    await page.clock.advance(DELAY);
  }
  await page.unblock();
  await page.answers.save();
  assert.deepEqual(device.values(), { felt: 'one two three, four' });
  assert.equal(page.form.read('felt'), 'one two three, four');
  assert.equal(page.answers.hasEdits, false);
});

test('only one save runs at a time', async () => {
  const page = await Page.opened(new Device());
  const { calls } = page;
  page.block();
  for (const text of ['calm', 'calm and glad']) {
    page.type('felt', text);
    await page.clock.advance(DELAY);
  }
  assert.equal(page.calls, calls + 1);
  await page.unblock();
  assert.equal(page.calls, calls + 2);
});

test('an acknowledged save leaves a later edit of the same field in the queue', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'calm');
  page.block();
  const saving = page.answers.save();
  await settle();
  page.type('felt', 'calm and glad');
  await page.unblock();
  await saving;
  assert.equal(page.answers.hasEdits, true);
  assert.equal(page.kind, 'saving');
  assert.equal(page.form.read('felt'), 'calm and glad');
});

test('storage that never answers is reported, and the next save is tried', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.block();
  page.type('felt', 'calm');
  const saving = page.answers.save();
  await page.clock.advance(TIMEOUT - 1);
  assert.equal(page.kind, 'saving');
  await page.clock.advance(1);
  await saving;
  assert.equal(page.kind, 'failed');
  assert.equal(page.reports.at(-1), 'notSaved');
  assert.equal(page.answers.hasEdits, true);
  page.answers.save();
  await page.unblock();
  assert.equal(page.kind, 'saved');
  assert.deepEqual(device.values(), { felt: 'calm' });
});

test('a save that was written without an answer is not mistaken for one of another tab', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.deafen();
  page.type('felt', 'one four');
  page.answers.save();
  await page.clock.advance(TIMEOUT);
  assert.equal(page.kind, 'failed');
  page.deafen(false);
  page.type('felt', 'one two four');
  await page.answers.save();
  assert.deepEqual(device.values(), { felt: 'one two four' });
});

test('a save that fails is retried with the next one', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.failWith(new DOMException('full', 'QuotaExceededError'));
  page.type('felt', 'calm');
  await page.answers.save();
  assert.equal(page.kind, 'failed');
  assert.equal(page.reports.at(-1), 'full');
  page.failWith(undefined);
  page.type('hard', 'rain');
  await page.answers.save();
  assert.deepEqual(device.values(), { felt: 'calm', hard: 'rain' });
  assert.equal(page.kind, 'saved');
});

test('reading does not make edits that cannot be saved appear to be saved', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.failWith(new DOMException('full', 'QuotaExceededError'), 'change');
  page.type('felt', 'calm');
  await page.answers.save();
  await page.answers.load();
  await settle();
  assert.equal(page.form.read('felt'), 'calm');
  assert.equal(page.kind, 'failed');
  assert.deepEqual(page.reports, ['savedAt', 'full', 'full']);
});

test('two tabs keep each other\'s fields', async () => {
  const device = new Device();
  const [one, other] = [await Page.opened(device), await Page.opened(device)];
  one.type('felt', 'calm');
  other.type('hard', 'rain');
  await one.answers.save();
  await other.answers.save();
  await one.answers.load();
  assert.deepEqual(device.values(), { felt: 'calm', hard: 'rain' });
  assert.equal(one.form.read('hard'), 'rain');
});

test('two tabs that write into the same text lose neither, and the second one shows both', async () => {
  const device = new Device();
  const [one, other] = [await Page.opened(device), await Page.opened(device)];
  one.type('felt', 'glad');
  other.type('felt', 'tired');
  await one.answers.save();
  await other.answers.save();
  assert.deepEqual(device.values(), { felt: 'glad tired' });
  assert.equal(other.form.read('felt'), 'glad tired');
  other.type('felt', 'tired after all');
  await other.answers.save();
  assert.deepEqual(device.values(), { felt: 'tired after all' });
});

test('of two choices the later one counts', async () => {
  const device = new Device();
  const [one, other] = [await Page.opened(device), await Page.opened(device)];
  one.type('often', 'daily');
  other.type('often', 'never');
  await one.answers.save();
  await other.answers.save();
  assert.deepEqual(device.values(), { often: 'never' });
});

test('a newer answer is not shown in a field that is being edited, until the reader leaves it', async () => {
  const device = new Device();
  const [one, other] = [await Page.opened(device), await Page.opened(device)];
  other.form.focused = 'felt';
  one.type('felt', 'glad');
  await one.answers.save();
  await other.answers.load();
  assert.equal(other.form.read('felt'), undefined);
  other.form.focused = undefined;
  other.answers.leaveField();
  await settle();
  assert.equal(other.form.read('felt'), 'glad');
});

test('a record that was read before a save and arrives after it is not shown', async () => {
  const device = new Device();
  const page = await Page.opened(device);
  page.type('felt', 'old');
  await page.answers.save();
  const read = page.read.bind(page);
  const stale = device.record;
  let deliver = (_record) => {};
  page.read = () => new Promise((resolve) => {
    deliver = resolve;
  });
  page.answers.load();
  page.type('felt', 'new');
  await page.answers.save();
  page.read = read;
  deliver(stale);
  await settle();
  assert.equal(page.form.read('felt'), 'new');
});
