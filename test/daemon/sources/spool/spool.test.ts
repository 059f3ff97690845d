import { hash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MAX_LINE_BYTES } from '../../../../daemon/sources/lines.ts';
import { openSpool } from '../../../../daemon/sources/spool/spool.ts';
import { mountSmallDisk } from '../../../support/small-disk.ts';
import { waitFor } from '../../../support/wait-for.ts';
import { temporaryFolder, until } from '../files/following.ts';
import { bytesOf, RECEIVED_AT, readSpool, SpoolStore, spoolIn } from './spooling.ts';

const HOUR_MS = 3_600_000;
const keyOf = (text: string): string => hash('sha256', text);

/** The class of all file handles, to watch what is asked of the disk. */
async function fileHandles(): Promise<FileHandle> {
  const handle = await open(import.meta.filename);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

/** All that a spool would hand on after a restart. */
async function linesIn(folder: string): Promise<readonly string[]> {
  const store = new SpoolStore();
  const spool = await spoolIn(folder);
  const tail = readSpool(spool, store);
  await waitFor(() => spool.segments().length === 0, 'everything to be read and deleted');
  await tail.stop();
  return store.lines;
}

function segmentsOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('spool-'));
}

function onlySegmentOf(folder: string): string {
  const [name, ...others] = segmentsOf(folder);
  if (name === undefined || others.length > 0) throw new Error('One segment was expected.');
  return join(folder, name);
}

describe('appending', () => {
  test('hands lines on in their order, whatever they contain', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    const odd = '\x1e7 1 - 00000000';
    await spool.append(bytesOf('one', 'two'));
    await spool.append(bytesOf(odd, 'größer', '', 'three'), keyOf('a push'));
    await spool.close();
    expect(await linesIn(folder)).toEqual(['one', 'two', odd, 'größer', 'three']);
  });

  test('resolves when the lines are on disk, and not before', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const datasync = vi.spyOn(await fileHandles(), 'datasync').mockReturnValueOnce(promise);
    onTestFinished(() => datasync.mockRestore());
    const spool = await spoolIn(temporaryFolder());
    let isStored = false;
    const storing = spool.append(bytesOf('one')).then(() => {
      isStored = true;
    });
    await until(() => datasync.mock.calls.length === 1);
    expect([isStored, spool.waitingBytes(), spool.segments()[0]?.durableBytes]).toEqual([false, 0, 0]);
    resolve();
    await storing;
    expect(spool.waitingBytes()).toBeGreaterThan('one\n'.length);
  });

  test('waits for the disk once for all that came meanwhile', async () => {
    const datasync = vi.spyOn(await fileHandles(), 'datasync');
    onTestFinished(() => datasync.mockRestore());
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    const lines = Array.from({ length: 500 }, (_, number) => `line ${number}`);
    await Promise.all(lines.map((line) => spool.append(bytesOf(line))));
    expect(datasync.mock.calls.length).toBeLessThanOrEqual(2);
    await spool.close();
    expect(await linesIn(folder)).toEqual(lines);
  });

  test('begins a new segment when one is full', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder, { segmentBytes: 100 });
    for (const line of ['one', 'two', 'three', 'four', 'five']) await spool.append(bytesOf(line));
    expect(segmentsOf(folder)).toHaveLength(2);
    await spool.close();
    expect(await linesIn(folder)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  test('refuses what is not whole lines, or a line that is too long', async () => {
    const spool = await spoolIn(temporaryFolder());
    const long = 'x'.repeat(MAX_LINE_BYTES);
    await expect(spool.append(Buffer.from('no end'))).rejects.toThrow(TypeError);
    await expect(spool.append(bytesOf('short', `${long}x`))).rejects.toThrow(TypeError);
    await expect(spool.append(bytesOf('short'), 'no hash')).rejects.toThrow(TypeError);
    await expect(spool.append(bytesOf('short', long))).resolves.toBe('stored');
  });

  test('is bounded: more than 64 MiB in memory are refused', async () => {
    const spool = await spoolIn(temporaryFolder());
    const much = Buffer.alloc(40 * 1_048_576, `${'x'.repeat(31)}\n`);
    // The first is with the disk at once, the second waits for it.
    const answers = await Promise.allSettled([1, 2, 3].map(() => spool.append(much)));
    const [stored, waited, refused] = answers;
    expect([stored, waited]).toEqual([1, 2].map(() => ({ status: 'fulfilled', value: 'stored' })));
    expect(refused).toMatchObject({ reason: { code: 'SPOOL_FULL' } });
  });
});

describe('a push that is repeated', () => {
  test('is known: at the same moment, later, after a restart, and when its lines were read and deleted', async () => {
    const folder = temporaryFolder();
    const push = [bytesOf('one', 'two'), keyOf('a push')] as const;
    const first = await spoolIn(folder);
    expect(await Promise.all([first.append(...push), first.append(...push)])).toEqual(['stored', 'known']);
    expect(await first.append(...push)).toBe('known');
    await first.close();
    const second = await spoolIn(folder);
    expect(await second.append(...push)).toBe('known');
    await second.close();
    expect(await linesIn(folder)).toEqual(['one', 'two']);
    const third = await spoolIn(folder);
    expect(await third.append(...push)).toBe('known');
    expect(third.segments()).toEqual([]);
  });

  test('is known across segments', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder, { segmentBytes: 1 });
    for (const line of ['one', 'two', 'three']) await spool.append(bytesOf(line), keyOf(line));
    await spool.close();
    const again = await spoolIn(folder, { segmentBytes: 1 });
    const answers = ['one', 'two', 'three', 'four'].map((line) => again.append(bytesOf(line), keyOf(line)));
    expect(await Promise.all(answers)).toEqual(['known', 'known', 'known', 'stored']);
  });

  test('is remembered for more than a day, and not for ever', async () => {
    const folder = temporaryFolder();
    let hours = 0;
    const epochNow = (): number => RECEIVED_AT + hours * HOUR_MS;
    const spool = await spoolIn(folder, { epochNow, segmentBytes: 1 });
    await spool.append(bytesOf('monday'), keyOf('monday'));
    hours = 24;
    expect(await spool.append(bytesOf('monday'), keyOf('monday'))).toBe('known');
    await spool.append(bytesOf('tuesday'), keyOf('tuesday'));
    hours = 49;
    await spool.append(bytesOf('wednesday'), keyOf('wednesday'));
    expect(await spool.append(bytesOf('monday'), keyOf('monday'))).toBe('stored');
    expect(await spool.append(bytesOf('tuesday'), keyOf('tuesday'))).toBe('known');
  });

  test('is stored when the first attempt was refused', async () => {
    const handles = await fileHandles();
    const datasync = vi.spyOn(handles, 'datasync').mockRejectedValueOnce(diskError('EIO'));
    onTestFinished(() => datasync.mockRestore());
    const spool = await spoolIn(temporaryFolder());
    const answers = await Promise.allSettled([1, 2].map(() => spool.append(bytesOf('one'), keyOf('one'))));
    expect(answers).toMatchObject([{ reason: { code: 'SPOOL_REFUSED' } }, { value: 'stored' }]);
  });
});

describe('after a crash', () => {
  test('what was torn is not read, at whatever byte it was torn, and its push may come again', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    await spool.append(bytesOf('acknowledged'));
    const acknowledged = spool.waitingBytes();
    await spool.append(bytesOf('one', 'two'), keyOf('a push'));
    await spool.close();
    const whole = onlySegmentOf(folder);
    for (let length = acknowledged; length < statSync(whole).size; length++) {
      const other = join(folder, `torn at ${length}`);
      mkdirSync(other);
      copyFileSync(whole, join(other, basename(whole)));
      truncateSync(onlySegmentOf(other), length);
      const torn = await openSpool({ folder: other, epochNow: () => RECEIVED_AT });
      expect(torn.waitingBytes()).toBe(acknowledged);
      expect(await torn.append(bytesOf('one', 'two'), keyOf('a push'))).toBe('stored');
      await torn.close();
    }
    expect(await linesIn(join(folder, `torn at ${acknowledged + 50}`))).toEqual(['acknowledged', 'one', 'two']);
  });

  test('bytes that never arrived on the disk are not taken for lines', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    await spool.append(bytesOf('acknowledged'));
    await spool.close();
    const frame = readFileSync(onlySegmentOf(folder));
    frame.fill(0, frame.length - 5);
    appendFileSync(onlySegmentOf(folder), frame);
    expect(await linesIn(folder)).toEqual(['acknowledged']);
  });
});

function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: made for this test`), { code });
}

describe('a disk that refuses', () => {
  test('costs the lines that were refused, and they are never read', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    await spool.append(bytesOf('before'));
    const datasync = vi.spyOn(await fileHandles(), 'datasync').mockRejectedValueOnce(diskError('EIO'));
    onTestFinished(() => datasync.mockRestore());
    await expect(spool.append(bytesOf('refused'))).rejects.toMatchObject({ code: 'SPOOL_REFUSED' });
    const store = new SpoolStore();
    const tail = readSpool(spool, store);
    await spool.append(bytesOf('after'));
    await waitFor(() => store.lines.includes('after'), 'the line after the refused one');
    await tail.stop();
    expect(store.lines).toEqual(['before', 'after']);
    await spool.close();
    expect(await linesIn(folder)).toEqual(['before', 'after']);
  });

  test('keeps refusing until what it tore is cut off', async () => {
    const folder = temporaryFolder();
    const spool = await spoolIn(folder);
    await spool.append(bytesOf('before'));
    const handles = await fileHandles();
    const datasync = vi.spyOn(handles, 'datasync').mockRejectedValueOnce(diskError('EIO'));
    const truncate = vi.spyOn(handles, 'truncate').mockRejectedValueOnce(diskError('EIO'));
    truncate.mockRejectedValueOnce(diskError('EIO'));
    onTestFinished(() => {
      datasync.mockRestore();
      truncate.mockRestore();
    });
    await expect(spool.append(bytesOf('refused'))).rejects.toMatchObject({ code: 'SPOOL_REFUSED' });
    await expect(spool.append(bytesOf('refused too'))).rejects.toMatchObject({ code: 'SPOOL_REFUSED' });
    expect(await spool.append(bytesOf('after'))).toBe('stored');
    await spool.close();
    expect(await linesIn(folder)).toEqual(['before', 'after']);
  });

  test('is told of in words when the folder cannot be used', async () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    await expect(openSpool({ folder, epochNow: () => RECEIVED_AT })).rejects.toMatchObject({
      code: 'SPOOL_NOT_OPENED',
    });
  });

  test('is left the room that the store needs', async () => {
    const folder = temporaryFolder();
    const { bavail, bsize } = statfsSync(folder);
    const spool = await spoolIn(folder, { reserveBytes: bavail * bsize * 2 });
    await expect(spool.append(bytesOf('one'))).rejects.toMatchObject({
      code: 'SPOOL_REFUSED',
      message: expect.stringContaining('nearly full'),
    });
    expect(await linesIn(folder)).toEqual([]);
  });

  test('for want of room takes lines again when there is some', async (context) => {
    const disk = mountSmallDisk(join(temporaryFolder(), 'disk'), 4);
    if (disk === null) return context.skip();
    onTestFinished(() => disk.remove());
    const folder = join(disk.folder, 'spool');
    const spool = await spoolIn(folder, { reserveBytes: 0 });
    await spool.append(bytesOf('before'), keyOf('before'));
    disk.fill();
    const much = Buffer.alloc(1_048_576, `${'x'.repeat(31)}\n`);
    await expect(spool.append(much, keyOf('much'))).rejects.toMatchObject({ code: 'SPOOL_REFUSED' });
    disk.makeRoom();
    expect(await spool.append(bytesOf('after'), keyOf('much'))).toBe('stored');
    await spool.close();
    expect(await linesIn(folder)).toEqual(['before', 'after']);
  });
});
