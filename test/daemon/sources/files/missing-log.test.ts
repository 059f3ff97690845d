/*
 * Logs that are not there for a while, because they were rotated and nothing was written since: what was rotated from them is
 * read all the same, in the order in which it was written, and is theirs again when they are back.
 */
import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFilesSource } from '../../../../daemon/sources/files/files-source.ts';
import type { FilesSource, FilesSourceOptions } from '../../../../daemon/sources/files/many-files.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { Ledger, temporaryFolder, until } from './following.ts';

const ONE_LOOK_MS = 2_000;

/** Reads all logs of a folder by a clock on which seconds pass between two looks; stopped when the test is over. */
function read(folder: string, ledger: Ledger, changes: Partial<FilesSourceOptions> = {}): FilesSource {
  let asked = 0;
  const source = createFilesSource({
    sourceId: 'filter',
    paths: [join(folder, '*.log*')],
    cursors: ledger.cursors,
    startAt: 'beginning',
    deliver: ledger.accept,
    now: () => 500 * ++asked,
    pollMs: 1,
    ...changes,
  });
  source.start();
  onTestFinished(() => source.stop());
  return source;
}

/** As before, but stopped by the first lines that the store takes, before it can take any others. */
async function readFirstLines(folder: string, ledger: Ledger, takes = (_lines: string) => true): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const deliver = async (batch: LineBatch): Promise<void> => {
    if (!takes(batch.bytes.toString())) throw new Error('The store does not take these.');
    await ledger.accept(batch);
    if (batch.bytes.length > 0) resolve(source.stop());
  };
  const source = read(folder, ledger, { deliver });
  await promise;
}

/** A log that was read up to its first line, by a source that is down now. */
async function followedLog(folder: string, ledger: Ledger): Promise<string> {
  const path = join(folder, 'access.log');
  writeFileSync(path, '1\n');
  const source = read(folder, ledger);
  await ledger.untilLine('1');
  await source.stop();
  return path;
}

function writeOld(path: string, content: string | Buffer): void {
  const yesterday = new Date(Date.now() - 86_400_000);
  writeFileSync(path, content);
  utimesSync(path, yesterday, yesterday);
}

/** The oldest of these rotations has the highest number. */
function shift(path: string, ...names: readonly string[]): void {
  for (const name of names)
    renameSync(`${path}.${name}`, `${path}.${name.replace(/\d+/, (n) => String(Number(n) + 1))}`);
}

describe('while a log is not there', () => {
  test('what was rotated from it is read oldest first', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = await followedLog(folder, ledger);
    appendFileSync(path, '2\n');
    renameSync(path, `${path}.10`);
    writeFileSync(`${path}.9`, '3\n');
    writeFileSync(`${path}.2.gz`, gzipSync('4\n'));
    writeFileSync(`${path}.1`, '5\n');
    read(folder, ledger);
    await ledger.until(() => ledger.lines.length === 5);
    expect(ledger.lines).toEqual(['1', '2', '3', '4', '5']);
  });

  test('nothing is lost when we are stopped in the middle of that, and it comes back', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = await followedLog(folder, ledger);
    renameSync(path, `${path}.4`);
    writeFileSync(`${path}.3`, '2\n');
    writeFileSync(`${path}.2`, '3\n');
    writeFileSync(`${path}.1`, '4\n');
    await readFirstLines(folder, ledger);
    shift(path, '4', '3', '2', '1');
    writeFileSync(`${path}.1`, '5\n');
    writeFileSync(path, '6\n');
    read(folder, ledger);
    await ledger.untilLine('6');
    expect(ledger.lines.toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('nothing is lost when the store refuses an older one, and takes a younger', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = await followedLog(folder, ledger);
    renameSync(path, `${path}.3`);
    writeFileSync(`${path}.2`, '2\n');
    writeFileSync(`${path}.1`, '3\n');
    await readFirstLines(folder, ledger, (lines) => lines !== '2\n');
    expect(ledger.lines).toEqual(['1', '3']);
    writeFileSync(path, '4\n');
    read(folder, ledger);
    await ledger.untilLine('4');
    expect(ledger.lines).toEqual(['1', '3', '2', '4']);
  });

  test('nothing is lost of what was packed, when a younger one that is not is read first', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = await followedLog(folder, ledger);
    renameSync(path, `${path}-20260129`);
    writeFileSync(`${path}-20260130.gz`, gzipSync('2\n'));
    writeFileSync(`${path}-20260131`, '3\n');
    await readFirstLines(folder, ledger, (lines) => lines !== '2\n');
    writeFileSync(path, '4\n');
    read(folder, ledger);
    await ledger.untilLine('4');
    expect(ledger.lines).toEqual(['1', '3', '2', '4']);
  });

  test('nothing is read twice when names are passed on while it is away', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = await followedLog(folder, ledger);
    renameSync(path, `${path}.1`);
    writeFileSync(path, '2\n');
    const first = read(folder, ledger);
    await ledger.untilLine('2');
    await first.stop();
    shift(path, '1');
    renameSync(path, `${path}.1`);
    const clock = { ms: 0 };
    const source = read(folder, ledger, { now: () => clock.ms });
    await until(() => source.files().closed === 2);
    shift(path, '2', '1');
    // Made, filled and rotated between two looks.
    writeFileSync(`${path}.1`, '3\n');
    clock.ms += ONE_LOOK_MS;
    await until(() => source.files().waiting > 0);
    writeFileSync(path, '4\n');
    clock.ms += ONE_LOOK_MS;
    await ledger.untilLine('4');
    expect(ledger.lines).toEqual(['1', '2', '3', '4']);
  });

  test.each(['beginning', 'end'] as const)(
    'what was rotated before it was followed is left alone (from the %s)',
    async (startAt) => {
      const folder = temporaryFolder();
      const ledger = new Ledger();
      const path = join(folder, 'access.log');
      writeOld(`${path}.2.gz`, gzipSync('long ago\n'));
      writeOld(`${path}.1`, 'before us\n');
      writeFileSync(path, '1\n');
      const source = read(folder, ledger, { startAt });
      await ledger.until(() => ledger.cursors.length === 1);
      shift(path, '2.gz', '1');
      renameSync(path, `${path}.1`);
      shift(path, '3.gz', '2', '1');
      writeFileSync(`${path}.1`, '2\n');
      await ledger.untilLine('2');
      await until(() => source.files().closed === 4);
      expect(ledger.lines.filter((line) => line !== '1')).toEqual(['2']);
    },
  );
});
