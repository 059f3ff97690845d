import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../../../support/wait-for.ts';
import { temporaryFolder, until } from '../files/following.ts';
import { atTheirOffsets, bytesOf, RECEIVED_AT, readSpool, SpoolStore, spoolIn } from './spooling.ts';

function pathOf(spool: Awaited<ReturnType<typeof spoolIn>>): string {
  const path = spool.segments()[0]?.path;
  if (path === undefined) throw new Error('The spool has no segment.');
  return path;
}

function numbered(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => `line ${from + index} ${'x'.repeat(90)}`);
}

describe('reading a spool', () => {
  test('hands on lines as they arrive, with the source as their stream and the time of receipt', async () => {
    const spool = await spoolIn(temporaryFolder());
    const store = new SpoolStore();
    readSpool(spool, store);
    await spool.append(bytesOf('one'));
    await until(() => store.lines.length === 1);
    await spool.append(bytesOf('two', 'three'));
    await until(() => store.lines.length === 3);
    expect(store.lines).toEqual(['one', 'two', 'three']);
    expect(store.batches.map(({ because }) => because)).toEqual(['caught_up', 'caught_up']);
    expect(store.batches[0]).toMatchObject({
      sourceId: 'fortigate',
      stream: 'fortigate',
      before: null,
      writtenAt: RECEIVED_AT,
      cursorAfter: { origin: 'followed', finished: false, firstOffset: 0, modifiedMs: RECEIVED_AT },
    });
  });

  test('knows each line at its true offset, whatever stands between the lines', async () => {
    const spool = await spoolIn(temporaryFolder());
    await spool.append(bytesOf('one'));
    await spool.append(bytesOf('zwölf', 'thirteen'), 'a'.repeat(64));
    await spool.append(bytesOf('fourteen'));
    const store = new SpoolStore();
    readSpool(spool, store);
    await until(() => store.lines.length === 4);
    const pairs = store.batches.flatMap((batch) => atTheirOffsets(pathOf(spool), batch));
    expect(pairs).toEqual(['one', 'zwölf', 'thirteen', 'fourteen'].map((line) => [line, line]));
  });

  test('takes a long backlog in pieces of whole lines, each of memory of its own', async () => {
    const spool = await spoolIn(temporaryFolder());
    const lines = numbered(0, 30_000);
    await spool.append(bytesOf(...lines.slice(0, 25_000)));
    await Promise.all(lines.slice(25_000).map((line) => spool.append(bytesOf(line))));
    const store = new SpoolStore();
    readSpool(spool, store);
    await until(() => store.lines.length >= lines.length);
    expect(store.lines).toEqual(lines);
    expect(store.batches.length).toBeGreaterThan(2);
    expect(new Set(store.batches.map(({ bytes }) => bytes.buffer)).size).toBe(store.batches.length);
    expect(new Set(store.batches.slice(0, -1).map(({ because }) => because))).toEqual(new Set(['full']));
  });

  test('offers a batch again that was not accepted, and says so meanwhile', async () => {
    const spool = await spoolIn(temporaryFolder());
    await spool.append(bytesOf('one'));
    const store = new SpoolStore();
    let refusals = 0;
    let isWilling = false;
    const tail = readSpool(spool, store, {
      deliver: async (batch) => {
        if (isWilling) return store.accept(batch);
        refusals++;
        throw new Error('The store is full.');
      },
    });
    await until(() => refusals === 1 && tail.state().kind === 'waiting');
    expect(tail.state()).toMatchObject({ because: 'not_accepted' });
    isWilling = true;
    await waitFor(() => store.lines.length > 0, 'the batch to be accepted');
    expect(store.lines).toEqual(['one']);
    expect(tail.state()).toEqual({ kind: 'reading', behindBytes: 0 });
  });

  test('says how much is still to be read', async () => {
    const spool = await spoolIn(temporaryFolder());
    await spool.append(bytesOf('one'));
    const { promise, resolve } = Promise.withResolvers<void>();
    const store = new SpoolStore();
    const tail = readSpool(spool, store, { deliver: (batch) => promise.then(() => store.accept(batch)) });
    expect(tail.state()).toEqual({ kind: 'reading', behindBytes: spool.waitingBytes() });
    resolve();
    await until(() => store.lines.length === 1);
    await tail.stop();
    expect(tail.state()).toEqual({ kind: 'stopped' });
  });
});

describe('a restart', () => {
  test('in the middle of a segment goes on where the store is, with what stands before', async () => {
    const folder = temporaryFolder();
    const lines = numbered(0, 20_000);
    const spool = await spoolIn(folder);
    for (let at = 0; at < lines.length; at += 1_000) await spool.append(bytesOf(...lines.slice(at, at + 1_000)));
    const store = new SpoolStore();
    const first = readSpool(spool, store, {
      // Killed between the first batch and the second.
      deliver: async (batch) => {
        if (store.batches.length > 0) throw new Error('Killed.');
        return store.accept(batch);
      },
    });
    await until(() => store.lines.length > 0);
    await first.stop();
    await spool.close();
    const read = store.lines.length;
    readSpool(await spoolIn(folder), store);
    await until(() => store.lines.length >= lines.length);
    expect(store.lines).toEqual(lines);
    const { before } = store.batches[1] ?? {};
    const linesOf = (bytes: Buffer | undefined): readonly string[] =>
      bytes?.toString().split('\n').filter(Boolean) ?? [];
    expect(linesOf(before?.head)).toEqual(lines.slice(0, linesOf(before?.head).length));
    expect(linesOf(before?.leadIn)).toEqual(lines.slice(read - linesOf(before?.leadIn).length, read));
    for (const bytes of [before?.head, before?.leadIn]) {
      expect(bytes?.length).toBeGreaterThan(65_536 - 200);
      expect(bytes?.length).toBeLessThanOrEqual(65_536);
      expect(bytes?.buffer.byteLength).toBe(bytes?.length);
    }
    expect(store.batches.slice(2).map((batch) => batch.before)).toEqual(store.batches.slice(2).map(() => null));
  });

  test('after each batch costs no line and repeats none', async () => {
    const folder = temporaryFolder();
    const store = new SpoolStore();
    const lines: string[] = [];
    for (let round = 0; round < 20; round++) {
      const spool = await spoolIn(folder, { segmentBytes: 300 });
      const tail = readSpool(spool, store);
      for (const line of numbered(round * 5, round * 5 + 5)) {
        lines.push(line);
        await spool.append(bytesOf(line));
      }
      if (round % 3 > 0) await until(() => store.lines.length > lines.length - round);
      await tail.stop();
      await spool.close();
    }
    readSpool(await spoolIn(folder), store);
    await until(() => store.lines.length >= lines.length);
    expect(store.lines).toEqual(lines);
  });
});

describe('a segment that was read', () => {
  test('is deleted only when the store has committed its end, and then its cursor is forgotten', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder, { segmentBytes: 1 });
    const store = new SpoolStore();
    store.commitsAtOnce = false;
    readSpool(spool, store);
    await spool.append(bytesOf('one'));
    const first = pathOf(spool);
    await spool.append(bytesOf('two'));
    await until(() => store.lines.length === 2 && store.batches.some(({ because }) => because === 'finished'));
    const waiting = spool.waitingBytes();
    expect([existsSync(first), waiting > 0, store.forgotten]).toEqual([true, true, []]);
    store.commit();
    await until(() => store.forgotten.length === 1);
    expect([existsSync(first), spool.segments().length, first.endsWith(store.forgotten[0] ?? '?')]).toEqual([
      false,
      1,
      true,
    ]);
    await until(() => spool.waitingBytes() === 0);
    expect(store.cursors).toHaveLength(1);
  });

  test('is deleted after a restart too, and a cursor without a segment is forgotten', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder, { segmentBytes: 1 });
    const store = new SpoolStore();
    const forgets = async (): Promise<void> => {
      throw new Error('Killed before the cursor was forgotten.');
    };
    const first = readSpool(spool, store, { forgetCursor: forgets });
    for (const line of ['one', 'two', 'three']) await spool.append(bytesOf(line));
    await until(() => spool.segments().length === 2 && store.lines.length > 0);
    await first.stop();
    await spool.close();
    const again = await spoolIn(folder);
    readSpool(again, store);
    await until(() => store.lines.length >= 3 && again.segments().length === 0 && store.cursors.length === 0);
    expect(store.lines).toEqual(['one', 'two', 'three']);
  });

  test('leaves cursors of other files of the source alone', async () => {
    const store = new SpoolStore();
    const spool = await spoolIn(temporaryFolder());
    const imported = { fileId: 'an imported file', offset: 7, finished: true };
    await spool.append(bytesOf('one'));
    readSpool(spool, store, { cursors: async () => [imported, ...store.cursors] });
    await until(() => spool.waitingBytes() === 0);
    expect([store.lines, store.forgotten]).toEqual([['one'], []]);
  });

  test('is ended when nothing came for a while, so that no line lies longer than it must', async () => {
    let now = RECEIVED_AT;
    const spool = await spoolIn(temporaryFolder(), { epochNow: () => now });
    const store = new SpoolStore();
    readSpool(spool, store);
    await spool.append(bytesOf('one'));
    const first = pathOf(spool);
    await until(() => spool.waitingBytes() === 0 && store.lines.length === 1);
    expect(existsSync(first)).toBe(true);
    now += 600_000;
    await until(() => spool.segments().length === 0);
    expect(existsSync(first)).toBe(false);
    await spool.append(bytesOf('two'));
    await until(() => store.lines.length === 2);
    expect(store.lines).toEqual(['one', 'two']);
  });
});

describe('a damaged spool', () => {
  test('loses what cannot be read, says how much, and goes on with what is whole behind it', async () => {
    const spool = await spoolIn(temporaryFolder());
    await spool.append(bytesOf('one'));
    const offset = spool.waitingBytes();
    await spool.append(bytesOf(...numbered(0, 3)));
    const length = spool.waitingBytes() - offset;
    await spool.append(bytesOf('after'));
    damage(pathOf(spool), offset);
    const store = new SpoolStore();
    readSpool(spool, store);
    await until(() => store.lines.includes('after'));
    expect(store.lines).toEqual(['one', 'after']);
    expect(store.batches.flatMap(({ oversized }) => oversized)).toEqual([{ offset, length, head: '' }]);
  });

  test('loses no more of it by a restart', async () => {
    const folder = temporaryFolder();
    const first = await spoolIn(folder);
    await first.append(bytesOf('one'));
    const offset = first.waitingBytes();
    await first.append(bytesOf('two'));
    await first.append(bytesOf('after'), 'a'.repeat(64));
    await first.close();
    damage(pathOf(first), offset);
    const second = await spoolIn(folder);
    const store = new SpoolStore();
    readSpool(second, store);
    await until(() => second.segments().length === 0);
    expect(store.lines).toEqual(['one', 'after']);
    expect(await second.append(bytesOf('after'), 'a'.repeat(64))).toBe('known');
  });

  test('goes on when a segment was deleted by hand', async () => {
    const spool = await spoolIn(temporaryFolder(), { segmentBytes: 1 });
    await spool.append(bytesOf('one'));
    const length = spool.waitingBytes();
    rmSync(pathOf(spool));
    await spool.append(bytesOf('two'));
    const store = new SpoolStore();
    readSpool(spool, store);
    await until(() => store.lines.length === 1);
    expect(store.lines).toEqual(['two']);
    expect(store.batches.flatMap(({ oversized }) => oversized)).toEqual([{ offset: 0, length, head: '' }]);
  });
});

/** Overwrites the mark of the frame that begins there. */
function damage(path: string, offset: number): void {
  const file = readFileSync(path);
  file.fill('?', offset, offset + 10);
  writeFileSync(path, file);
}
