import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ImportOutcome, importFile } from '../../../../daemon/sources/files/import-file.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { realTool } from '../../../support/real-tool.ts';
import { Ledger, temporaryFolder } from '../files/following.ts';
import { type ZipEntry, zipOf } from './zip-file.ts';

const xz = realTool('xz', []);
const lines = Array.from({ length: 30_000 }, (_, number) => `line ${number} http://www.example.org/${number * 7919}`);
const text = `${lines.join('\n')}\n`;

function xzOf(content: string, ...options: readonly string[]): Buffer {
  return execFileSync(xz ?? 'xz', ['--stdout', ...options], { input: content, maxBuffer: 100_000_000 });
}

function zipped(content: string): Buffer {
  return zipOf([{ name: 'access.log', content }]);
}

function utf16(content: string, order: 'LE' | 'BE' = 'LE'): Buffer {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

const packings: readonly (readonly [string, (content: string) => Buffer])[] = [
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
  ['zip', zipped],
  ...(xz === null ? [] : [['xz', xzOf] as const]),
];

/** Imports a file with this content, for a ledger that may know something of it already. */
async function imported(content: Buffer, ledger = new Ledger(), stopAfterOne = false): Promise<ImportOutcome> {
  const path = join(temporaryFolder(), 'some.log');
  writeFileSync(path, content);
  const stopping = new AbortController();
  const deliver = async (batch: LineBatch): Promise<void> => {
    await ledger.accept(batch);
    if (stopAfterOne) stopping.abort();
  };
  const { cursors } = ledger;
  const onProgress = () => undefined;
  return importFile({ sourceId: 'export', path, cursors, deliver, signal: stopping.signal, onProgress });
}

async function linesOf(content: Buffer): Promise<readonly string[]> {
  const ledger = new Ledger();
  await imported(content, ledger);
  return ledger.lines;
}

describe('the text of a packed file', () => {
  test.each(packings)('is read whole: %s', async (_, pack) => {
    const ledger = new Ledger();
    expect(await imported(pack(text), ledger)).toBe('finished');
    expect(ledger.lines).toEqual(lines);
    expect(ledger.cursors).toMatchObject([{ finished: true, offset: text.length }]);
  });

  test.each(packings)('is read on where it was left: %s', async (_, pack) => {
    const ledger = new Ledger();
    expect(await imported(pack(text), ledger, true)).toBe('stopped');
    expect(ledger.lines.length).toBeLessThan(lines.length);
    expect(await imported(pack(text), ledger)).toBe('finished');
    expect(ledger.lines).toEqual(lines);
  });

  test.each(packings)(
    'is not read again when it was read plain, nor plain when it was read packed: %s',
    async (_, pack) => {
      const [plainFirst, packedFirst] = [new Ledger(), new Ledger()];
      await imported(Buffer.from(text), plainFirst);
      expect(await imported(pack(text), plainFirst)).toBe('already_read');
      await imported(pack(text), packedFirst);
      expect(await imported(Buffer.from(text), packedFirst)).toBe('already_read');
      expect([plainFirst.lines, packedFirst.lines]).toEqual([lines, lines]);
    },
  );

  test.each(packings)('is read up to the place where it breaks off: %s', async (kind, pack) => {
    const ledger = new Ledger();
    const whole = pack(text);
    const broken =
      kind === 'zip' ? zipOf([{ name: 'a.log', content: text, claims: { crc: 1 } }]) : whole.subarray(0, -99);
    await expect(imported(broken, ledger)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    expect(ledger.lines.length).toBeGreaterThan(lines.length / 2);
    expect(ledger.lines).toEqual(lines.slice(0, ledger.lines.length));
    expect(ledger.cursors).toMatchObject([{ finished: false }]);
    expect(await imported(whole, ledger)).toBe('finished');
    expect(ledger.lines).toEqual(lines);
  });
});

describe.skipIf(xz === null)('a file compressed with xz', () => {
  test('of several streams is read whole', async () => {
    expect(await linesOf(Buffer.concat([xzOf('one\ntw'), xzOf('o\nthree\n')]))).toEqual(['one', 'two', 'three']);
  });

  test('is refused in words where the tool is missing', async () => {
    const packed = xzOf('one\n');
    vi.stubEnv('PATH', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const ledger = new Ledger();
    const message = expect.stringContaining('xz-utils');
    await expect(imported(packed, ledger)).rejects.toMatchObject({ name: 'KnownError', code: 'XZ_MISSING', message });
    expect(ledger.batches).toEqual([]);
  });

  test('that needs too much memory is refused', async () => {
    const packed = xzOf('one\n', '--lzma2=dict=1GiB', '--memlimit=20GiB');
    await expect(imported(packed)).rejects.toMatchObject({ name: 'KnownError', code: 'ARCHIVE_REFUSED' });
  });
});

describe('a zip file', () => {
  const log = { name: 'january/access.log', content: 'one\ntwo' };

  test('of several logs is read one after another, none running into the next', async () => {
    const entries: readonly ZipEntry[] = [
      { name: 'january/', content: '', stored: true },
      log,
      { name: '__MACOSX/january/._access.log', content: 'not text' },
      { name: 'notes.PDF', content: '%PDF' },
      { name: '.DS_Store', content: 'not text' },
      { name: 'empty.log', content: '' },
      { name: 'february\\access.log.1', content: '\ufeffthree\n', stored: true },
      { name: '/var/log/../access.csv', content: 'four\n' },
    ];
    expect(await linesOf(zipOf(entries))).toEqual(['one', 'two', 'three', 'four']);
  });

  test('with compressed logs in it is read too, and with one in UTF-16', async () => {
    const entries = [
      { name: 'access.log.2.gz', content: gzipSync('one\n'), stored: true },
      { name: 'access.log.1.zst', content: zstdCompressSync('two\n') },
      { name: 'export.csv', content: utf16('“three”\n') },
    ];
    expect(await linesOf(zipOf(entries))).toEqual(['one', 'two', '“three”']);
  });

  test.each([
    ['that is locked with a password', zipOf([{ ...log, encrypted: true }]), 'ARCHIVE_ENCRYPTED', 'password'],
    ['without a log', zipOf([{ name: 'photo.jpg', content: 'x' }]), 'ARCHIVE_REFUSED', 'no log'],
    ['without anything', zipOf([]), 'ARCHIVE_REFUSED', 'no log'],
    ['packed in another way', zipOf([{ ...log, claims: { method: 9 } }]), 'ARCHIVE_REFUSED', 'cannot unpack'],
    [
      'in a zip file',
      zipOf([{ name: 'inner.log', content: zipOf([log]), stored: true }]),
      'ARCHIVE_REFUSED',
      'another archive',
    ],
    [
      'whose entries lie upon one another',
      zipOf([{ ...log, content: text }, ...[1, 2].map(() => ({ ...log, content: text, claims: { at: 0 } }))]),
      'ARCHIVE_REFUSED',
      'upon one another',
    ],
  ])('%s is refused, with nothing read', async (_, content, code, advice) => {
    const ledger = new Ledger();
    const message = expect.stringContaining(advice);
    await expect(imported(content, ledger)).rejects.toMatchObject({ name: 'KnownError', code, message });
    expect(ledger.batches).toEqual([]);
  });

  test('whose list is cut off, or lies about a size, is damaged', async () => {
    const cut = zipOf([log]).subarray(0, -30);
    await expect(imported(cut)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    const lies = zipOf([{ ...log, content: text, claims: { size: 5 } }]);
    await expect(imported(lies)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
  });

  test('that unpacks to a thousand times its size costs no memory', async () => {
    const ledger = new Ledger();
    await imported(zipOf([{ name: 'bomb.log', content: `${'0'.repeat(20_000_000)}\nafter\n` }]), ledger);
    expect(ledger.batches.flatMap((batch) => batch.oversized)).toMatchObject([{ offset: 0, length: 20_000_000 }]);
    expect(ledger.lines).toEqual(['after']);
  });
});

describe('text in UTF-16', () => {
  test.each(['LE', 'BE'] as const)('is read as it is written by some Windows programs: %s', async (order) => {
    const written = lines.map((line) => `${line} “é 😀”`);
    expect(await linesOf(utf16(`${written.join('\r\n')}\r\n`, order))).toEqual(written);
  });

  test('compressed is read too', async () => {
    expect(await linesOf(gzipSync(utf16('one\ntwo\n')))).toEqual(['one', 'two']);
  });

  test('goes on where it was left', async () => {
    const ledger = new Ledger();
    expect(await imported(utf16(text), ledger, true)).toBe('stopped');
    expect(await imported(utf16(text), ledger)).toBe('finished');
    expect(ledger.lines).toEqual(lines);
  });
});

test('the mark that UTF-8 may begin with is no part of the first line', async () => {
  expect(await linesOf(Buffer.from('\ufeffone\n'))).toEqual(['one']);
});

test('a folder is no log', async () => {
  const folder = join(temporaryFolder(), 'folder.zip');
  mkdirSync(folder);
  const options = { sourceId: 'export', path: folder, cursors: [], deliver: async () => undefined };
  const importing = importFile({ ...options, signal: new AbortController().signal, onProgress: () => undefined });
  await expect(importing).rejects.toMatchObject({ code: 'FILE_NOT_A_FILE' });
});
