import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PushedBatch } from '../../../../daemon/sources/push/push.ts';
import { openPush, TOKEN } from '../../../support/push-server.ts';
import { waitFor } from '../../../support/wait-for.ts';
import { temporaryFolder } from '../files/following.ts';
import { bytesOf, RECEIVED_AT } from '../spool/spooling.ts';

function push(lines: readonly string[], key: string | null = null): PushedBatch {
  return { lines: bytesOf(...lines), count: lines.length, tooLong: 0, key };
}

const nothingRefused = {
  wrong_token: 0,
  wrong_type: 0,
  wrong_key: 0,
  too_large: 0,
  not_readable: 0,
  too_many: 0,
  interrupted: 0,
  key_reused: 0,
  not_ready: 0,
  disk_refused: 0,
  line_too_long: 0,
};

test('what was pushed is read as the lines of its source, with the time of receipt', async () => {
  const { source, store } = await openPush();
  expect(await source.accept(push(['one', 'two']))).toEqual({ kind: 'stored' });
  await waitFor(() => store.lines.length === 2, 'the lines to be read');
  expect(store.lines).toEqual(['one', 'two']);
  expect(store.batches[0]).toMatchObject({ sourceId: 'cloud', stream: 'cloud', writtenAt: RECEIVED_AT });
});

test('Health is told what was received, what was known and what was refused', async () => {
  const { source } = await openPush({ deliver: () => Promise.reject(new Error('not now')) });
  const before = source.pushState();
  await source.accept({ ...push(['one', 'two'], 'a'), tooLong: 3 });
  await source.accept({ ...push(['one', 'two'], 'a'), tooLong: 3 });
  await source.accept(push(['other'], 'a'));
  source.refused('wrong_token');
  const { waitingBytes, ...state } = source.pushState();
  expect(state).toEqual({
    received: 2,
    pushes: before.pushes + 1,
    known: 1,
    lastHeardAt: RECEIVED_AT,
    trouble: null,
    refused: { ...before.refused, line_too_long: 3, key_reused: 1, wrong_token: 1 },
  });
  expect(waitingBytes).toBeGreaterThan(0);
  expect(await waitFor(() => source.state().kind === 'waiting' && source.state(), 'the trouble')).toMatchObject({
    because: 'not_accepted',
  });
});

test('after a restart a push is still known by its key, and other lines under that key are stored', async () => {
  const folder = join(temporaryFolder(), 'cloud');
  const first = await openPush({ folder });
  await waitFor(async () => (await first.source.accept(push(['one', 'two'], 'a'))).kind !== 'not_ready', 'the spool');
  await waitFor(() => first.store.lines.length === 2, 'the lines to be read');
  await first.source.stop();
  const { source, store } = await openPush({ folder, cursors: async () => first.store.cursors });
  const again = await waitFor(async () => {
    const result = await source.accept(push(['one', 'two'], 'a'));
    return result.kind === 'not_ready' ? null : result;
  }, 'the spool');
  expect(again).toEqual({ kind: 'known' });
  expect(await source.accept(push(['other'], 'b'))).toEqual({ kind: 'stored' });
  await waitFor(() => store.lines.length === 1, 'the new line');
  expect(store.lines).toEqual(['other']);
});

test('the same push sent twice at once is stored once', async () => {
  const { source, store } = await openPush();
  const results = await Promise.all(Array.from({ length: 5 }, () => source.accept(push(['one'], 'a'))));
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['known', 'known', 'known', 'known', 'stored']);
  await waitFor(() => source.pushState().waitingBytes === 0, 'the line to be read');
  expect(store.lines).toEqual(['one']);
});

test('while its folder cannot be used, pushes are refused and Health says why; it works once the folder does', async () => {
  const folder = join(temporaryFolder(), 'cloud');
  writeFileSync(folder, 'a file where a folder should be');
  const { source } = await openPush({ folder });
  const state = await waitFor(() => source.state().kind === 'waiting' && source.state(), 'the trouble');
  expect(state).toMatchObject({ because: 'disk_error', message: expect.stringContaining('cannot be used') });
  expect(await source.accept(push(['one']))).toEqual({ kind: 'not_ready' });
  expect(source.pushState()).toMatchObject({
    trouble: expect.stringContaining('cannot be used'),
    refused: { ...nothingRefused, not_ready: 1 },
  });
  rmSync(folder);
  mkdirSync(folder);
  await waitFor(async () => (await source.accept(push(['one']))).kind === 'stored', 'the spool to be open', 9_000);
  expect(source.pushState().trouble).toBeNull();
});

test('a disk that refuses is told from a push that is known, and the push is taken when it is repeated', async () => {
  const { source, store, folder } = await openPush();
  rmSync(folder, { recursive: true });
  const lines = push(['one'], 'a');
  expect(await source.accept(lines)).toEqual({ kind: 'disk_refused', hasRoom: true });
  expect(source.pushState()).toMatchObject({ received: 0, trouble: expect.stringContaining('ENOENT') });
  mkdirSync(folder);
  expect(await source.accept(lines)).toEqual({ kind: 'stored' });
  await waitFor(() => store.lines.length === 1, 'the line to be read');
  expect(source.pushState()).toMatchObject({ received: 1, trouble: null });
});

test('only its own token is right', async () => {
  const { source } = await openPush();
  expect([TOKEN, '', TOKEN.slice(1), `${TOKEN} `, hash('sha256', TOKEN)].map((token) => source.admits(token))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a stopped source has closed its spool, and takes nothing more', async () => {
  const { source } = await openPush();
  await source.stop();
  expect(source.state()).toEqual({ kind: 'stopped' });
  expect(await source.accept(push(['late']))).toEqual({ kind: 'not_ready' });
});
