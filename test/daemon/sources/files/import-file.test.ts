import { appendFileSync, copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NotAccepted } from '../../../../daemon/sources/delivery.ts';
import { type ImportOptions, type ImportOutcome, importFile } from '../../../../daemon/sources/files/import-file.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { follow, Ledger, temporaryFolder } from './following.ts';

const manyLines = Array.from(
  { length: 60_000 },
  (_, number) => `line ${number} http://www.example.org/${number * 7919}`,
);
const manyText = `${manyLines.join('\n')}\n`;

function newImport(): { readonly folder: string; readonly path: string; readonly ledger: Ledger } {
  const folder = temporaryFolder();
  return { folder, path: join(folder, 'access.log'), ledger: new Ledger() };
}

function run(path: string, ledger: Ledger, changes: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  const { signal } = new AbortController();
  const { cursors, accept: deliver } = ledger;
  return importFile({ sourceId: 'squid-1', path, cursors, deliver, signal, onProgress: () => undefined, ...changes });
}

describe('an imported file', () => {
  test.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['with gzip', (text: string) => gzipSync(text)],
    ['with zstd', (text: string) => zstdCompressSync(text)],
    [
      'in several gzip members',
      (text: string) => Buffer.concat([gzipSync(text.slice(0, 999)), gzipSync(text.slice(999))]),
    ],
  ])('is read line by line: %s', async (_, packed) => {
    const { path, ledger } = newImport();
    writeFileSync(path, packed(manyText));
    expect(await run(path, ledger)).toBe('finished');
    expect(ledger.lines).toEqual(manyLines);
    expect(ledger.cursors).toMatchObject([{ finished: true, origin: 'imported', offset: manyText.length }]);
  });

  test('gives its last line even without a newline', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, 'one\ntwo');
    await run(path, ledger);
    expect(ledger.lines).toEqual(['one', 'two']);
  });

  test('that is empty is finished at once', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, '');
    expect(await run(path, ledger)).toBe('finished');
    expect(ledger.lines).toEqual([]);
  });

  test('tells how far it is, in bytes on disk', async () => {
    const { path, ledger } = newImport();
    const packed = gzipSync(manyText);
    writeFileSync(path, packed);
    const seen: number[] = [];
    await run(path, ledger, { onProgress: (read, total) => seen.push(read / total) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test('that is one long line costs no memory, packed or not', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, gzipSync(`${'x'.repeat(10_000_000)}\nafter\n`));
    await run(path, ledger);
    expect(ledger.batches.flatMap((batch) => batch.oversized)).toMatchObject([{ offset: 0, length: 10_000_000 }]);
    expect(ledger.lines).toEqual(['after']);
    expect(Math.max(...ledger.batches.map((batch) => batch.bytes.buffer.byteLength))).toBeLessThanOrEqual(1_048_576);
  });
});

describe('nothing is counted twice', () => {
  test('when a file is imported again, under another name or compressed', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, manyText);
    await run(path, ledger);
    copyFileSync(path, `${path}.copy`);
    writeFileSync(`${path}.gz`, gzipSync(manyText));
    writeFileSync(`${path}.zst`, zstdCompressSync(manyText));
    for (const again of [path, `${path}.copy`, `${path}.gz`, `${path}.zst`])
      expect(await run(again, ledger)).toBe('already_read');
    expect(ledger.lines).toEqual(manyLines);
  });

  test('when a file is imported again after it has grown: only the new lines are read', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, 'one\ntwo\n');
    await run(path, ledger);
    appendFileSync(path, 'three\n');
    expect(await run(path, ledger)).toBe('finished');
    expect(ledger.lines).toEqual(['one', 'two', 'three']);
  });

  test('when a followed file is imported after its rotation', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, 'a1\na2\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('a2');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'b1\n');
    await ledger.until(() => ledger.cursors.some(({ finished }) => finished));
    // The next file is read after the old one is finished.
    await ledger.untilLine('b1');
    await tail.stop();
    writeFileSync(`${path}.1.gz`, gzipSync('a1\na2\n'));
    expect(await run(`${path}.1.gz`, ledger)).toBe('already_read');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1']);
  });

  test('when a file is imported that is being followed: it is left to the follower', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, 'a1\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('a1');
    await tail.stop();
    appendFileSync(path, 'a2\n');
    expect(await run(path, ledger)).toBe('followed');
    expect(ledger.lines).toEqual(['a1']);
  });

  test('when the beginning is imported of a file that was followed from its end', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, 'old 1\nold 2\n');
    const tail = follow(path, ledger, { startAt: 'end' });
    await ledger.until(() => ledger.batches.length > 0);
    appendFileSync(path, 'new 1\n');
    await ledger.untilLine('new 1');
    await tail.stop();
    expect(await run(path, ledger)).toBe('finished');
    expect(await run(path, ledger)).toBe('followed');
    expect(ledger.lines).toEqual(['new 1', 'old 1', 'old 2']);
  });

  test.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['compressed', (text: string) => gzipSync(text)],
  ])('when an import is stopped and goes on later: %s', async (_, packed) => {
    const { path, ledger } = newImport();
    writeFileSync(path, packed(manyText));
    const stopping = new AbortController();
    const deliver = async (batch: LineBatch): Promise<void> => {
      await ledger.accept(batch);
      stopping.abort();
    };
    expect(await run(path, ledger, { deliver, signal: stopping.signal })).toBe('stopped');
    expect(ledger.lines.length).toBeLessThan(manyLines.length);
    expect(await run(path, ledger)).toBe('finished');
    expect(ledger.lines).toEqual(manyLines);
  });

  test('when the store refuses a batch: the import ends, and goes on later', async () => {
    const { path, ledger } = newImport();
    writeFileSync(path, manyText);
    const deliver = async (batch: LineBatch): Promise<void> => {
      if (ledger.batches.length > 0) throw new Error('The store is down.');
      await ledger.accept(batch);
    };
    await expect(run(path, ledger, { deliver })).rejects.toThrow(NotAccepted);
    expect(await run(path, ledger)).toBe('finished');
    expect(ledger.lines).toEqual(manyLines);
  });
});

describe('a file that cannot be imported is refused in words', () => {
  test.each([
    ['bzip2', '425a683931415926', 'ARCHIVE_UNSUPPORTED', 'bunzip2'],
    ['7z', '377abcaf271c0004', 'ARCHIVE_UNSUPPORTED', '7z x'],
  ])('%s', async (_, hex, code, advice) => {
    const { path, ledger } = newImport();
    writeFileSync(path, Buffer.from(hex, 'hex'));
    const message = expect.stringContaining(advice);
    await expect(run(path, ledger)).rejects.toMatchObject({ name: 'KnownError', code, message });
    expect(ledger.batches).toEqual([]);
  });

  test('one that is not there, and one that is a folder', async () => {
    const { path, folder, ledger } = newImport();
    await expect(run(path, ledger)).rejects.toMatchObject({ name: 'KnownError', code: 'FILE_NOT_THERE' });
    mkdirSync(join(folder, 'sub'));
    await expect(run(join(folder, 'sub'), ledger)).rejects.toMatchObject({
      name: 'KnownError',
      code: 'FILE_NOT_A_FILE',
    });
  });

  test.each([
    ['gzip', (text: string) => gzipSync(text)],
    ['zstd', (text: string) => zstdCompressSync(text)],
  ])(
    'one that was cut short keeps the lines before the cut, and goes on with an intact copy: %s',
    async (_, packed) => {
      const { path, ledger } = newImport();
      const whole = packed(manyText);
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.7)));
      await expect(run(path, ledger)).rejects.toMatchObject({ name: 'KnownError', code: 'ARCHIVE_DAMAGED' });
      const kept = ledger.lines.length;
      expect(kept).toBeGreaterThan(manyLines.length / 3);
      expect(ledger.lines).toEqual(manyLines.slice(0, kept));
      writeFileSync(path, whole);
      expect(await run(path, ledger)).toBe('finished');
      expect(ledger.lines).toEqual(manyLines);
    },
  );

  test('one that was corrupted in its middle is named, and never taken for finished', async () => {
    const { path, ledger } = newImport();
    const whole = gzipSync(manyText);
    whole.fill(0xff, Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 64);
    writeFileSync(path, whole);
    await expect(run(path, ledger)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    expect(ledger.cursors.map(({ finished }) => finished)).toEqual(ledger.cursors.map(() => false));
  });
});
