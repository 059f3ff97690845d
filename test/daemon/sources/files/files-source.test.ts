import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFilesSource } from '../../../../daemon/sources/files/files-source.ts';
import type { FilesSource, FilesSourceOptions } from '../../../../daemon/sources/files/many-files.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { openFilesBelow } from '../../../support/open-files.ts';
import { zipOf } from '../packed/zip-file.ts';
import { Ledger, temporaryFolder, until } from './following.ts';

/** Reads these patterns below a folder, by a clock that runs a hundred times as fast; stopped when the test is over. */
function read(folder: string, ledger: Ledger, changes: Partial<FilesSourceOptions> = {}): FilesSource {
  const { paths = ['*.log*'], ...others } = changes;
  const source = createFilesSource({
    sourceId: 'filter',
    paths: paths.map((path) => join(folder, path)),
    cursors: ledger.cursors,
    startAt: 'beginning',
    deliver: ledger.accept,
    now: () => performance.now() * 100,
    pollMs: 2,
    ...others,
  });
  source.start();
  onTestFinished(() => source.stop());
  return source;
}

function put(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Written so many minutes ago. */
function putOld(folder: string, name: string, content: string | Buffer, minutes: number): string {
  const path = put(folder, name, content);
  const time = new Date(Date.now() - 60_000 * minutes);
  utimesSync(path, time, time);
  return path;
}

/** Waits until nothing waits for its turn, and so many files are closed. */
async function untilClosed(source: FilesSource, closed: number): Promise<void> {
  await until(() => {
    const counts = source.files();
    return counts.closed === closed && counts.waiting === 0;
  });
}

function openIn(folder: string): readonly string[] {
  return openFilesBelow(folder).map((path) => path.slice(folder.length + 1));
}

describe('a source with many logs', () => {
  test('follows each that matches, each as a stream of its own, and those that come later', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const [first, second] = [put(folder, 'a.log', 'a1\n'), put(folder, 'deep/b.log', 'b1\n')];
    put(folder, 'other.txt', 'not ours\n');
    read(folder, ledger, { paths: ['**/*.log'] });
    await ledger.untilLine('a1');
    await ledger.untilLine('b1');
    const third = put(folder, 'c.log', 'c1\n');
    await ledger.untilLine('c1');
    appendFileSync(first, 'a2\n');
    await ledger.untilLine('a2');
    expect([...ledger.linesByFile.values()].toSorted()).toEqual([['a1', 'a2'], ['b1'], ['c1']]);
    expect(new Set(ledger.batches.map(({ stream }) => stream))).toEqual(new Set([first, second, third]));
  });

  test('leaves rotated files to the log that they were rotated from', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    putOld(folder, 'access.log.2.gz', gzipSync('long ago\n'), 90);
    putOld(folder, 'access.log-20260131', 'before us\n', 60);
    const path = put(folder, 'access.log', 'a1\n');
    const source = read(folder, ledger);
    await ledger.untilLine('a1');
    appendFileSync(path, 'a2\n');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'b1\n');
    await ledger.untilLine('b1');
    await until(() => source.files().waiting === 0);
    put(folder, 'proxy-2.log', 'c1\n');
    await ledger.untilLine('c1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect(source.files()).toEqual({ open: 2, waiting: 0, closed: 0 });
  });

  test('goes on after a restart, whatever was rotated, renamed and added meanwhile', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const [first, second] = [put(folder, 'a.log', 'a1\n'), put(folder, 'b.log', 'b1\n')];
    const source = read(folder, ledger);
    await ledger.until(() => ledger.lines.length === 2);
    await source.stop();
    appendFileSync(first, 'a2\n');
    renameSync(first, `${first}.1`);
    writeFileSync(first, 'a3\n');
    renameSync(second, join(folder, 'renamed.log'));
    appendFileSync(join(folder, 'renamed.log'), 'b2\n');
    put(folder, 'c.log', 'c1\n');
    read(folder, ledger);
    await ledger.until(() => ledger.lines.length === 6);
    expect(ledger.lines.toSorted()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
  });

  test('does not take one log for another that begins alike', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const header = `#Fields: ${'column '.repeat(80)}\n`;
    const first = put(folder, 'a.log', header);
    const source = read(folder, ledger);
    await ledger.until(() => ledger.lines.length === 1);
    await source.stop();
    put(folder, '0-before.log', `${header}of another\n`);
    appendFileSync(first, 'a1\n');
    read(folder, ledger);
    await ledger.untilLine('of another');
    await ledger.untilLine('a1');
    const byFile = [...ledger.linesByFile.values()].map((lines) => lines.slice(1));
    expect(byFile.toSorted()).toEqual([['a1'], ['of another']]);
  });

  test('does not read a copy of a log that it follows', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = put(folder, 'a.log', 'one\ntwo\n');
    const source = read(folder, ledger);
    await ledger.untilLine('two');
    copyFileSync(path, join(folder, 'b.log'));
    await until(() => source.files().closed === 1);
    appendFileSync(path, 'three\n');
    await ledger.untilLine('three');
    expect(ledger.lines).toEqual(['one', 'two', 'three']);
  });

  test('goes on with a log under its new name while it runs', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = put(folder, 'current.log', 'one\n');
    read(folder, ledger);
    await ledger.untilLine('one');
    renameSync(path, join(folder, 'monday.log'));
    appendFileSync(join(folder, 'monday.log'), 'two\n');
    await ledger.untilLine('two');
    await until(() => ledger.batches.length > 0 && openIn(folder).join() === 'monday.log');
    appendFileSync(join(folder, 'monday.log'), 'three\n');
    await ledger.untilLine('three');
    expect(ledger.lines).toEqual(['one', 'two', 'three']);
  });

  test('is no trouble when a log goes, but when nothing matches or a named file is missing', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const nothing = read(folder, ledger);
    await until(() => nothing.state().kind === 'waiting');
    const message = expect.stringContaining(join(folder, '*.log*'));
    expect(nothing.state()).toMatchObject({ because: 'not_there', message });
    const [first] = [put(folder, 'a.log', 'a1\n'), put(folder, 'b.log', 'b1\n')];
    await until(() => nothing.state().kind === 'reading' && ledger.lines.length === 2);
    rmSync(first);
    await until(() => nothing.files().open === 1);
    expect(nothing.state()).toEqual({ kind: 'reading', behindBytes: 0 });
    await nothing.stop();
    const named = read(folder, new Ledger(), { paths: ['*.log', 'gone/away.log'] });
    await until(() => named.state().kind === 'waiting');
    expect(named.state()).toMatchObject({ because: 'not_there', message: expect.stringContaining('away.log') });
  });

  test('begins at the end of what is there, where that is asked for, and reads whole what comes later', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = put(folder, 'a.log', 'old\n');
    put(folder, 'old.csv.gz', gzipSync('old too\n'));
    const paths = ['*.log', '*.csv.gz'];
    const source = read(folder, ledger, { paths, startAt: 'end' });
    await ledger.until(() => ledger.batches.length === 2);
    appendFileSync(path, 'new\n');
    put(folder, 'b.log', 'whole\n');
    put(folder, 'new.csv.gz', gzipSync('whole too\n'));
    await ledger.until(() => ledger.lines.length === 3);
    await source.stop();
    const again = read(folder, ledger, { paths, startAt: 'end' });
    await untilClosed(again, 4);
    expect(ledger.lines.toSorted()).toEqual(['new', 'whole', 'whole too']);
  });
});

describe('logs that end, a file a day', () => {
  const days = ['2026-01-29', '2026-01-30', '2026-01-31'];

  test('are read in order, to their last line, and closed; only the youngest stays open', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    for (const [place, day] of days.entries()) putOld(folder, `guardian-${day}.log`, `${day}\nlast`, 60 * (3 - place));
    const source = read(folder, ledger, { now: () => performance.now() });
    await untilClosed(source, 2);
    await ledger.untilLine('2026-01-31');
    expect(ledger.lines).toEqual(['2026-01-29', 'last', '2026-01-30', 'last', '2026-01-31']);
    expect(openIn(folder)).toEqual(['guardian-2026-01-31.log']);
    expect(source.files()).toEqual({ open: 1, waiting: 0, closed: 2 });
  });

  test('are not opened again after a restart, unless they have changed', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    for (const [place, day] of days.entries()) putOld(folder, `guardian-${day}.log`, `${day}\n`, 60 * (3 - place));
    const now = () => performance.now() * 10_000;
    const source = read(folder, ledger, { now });
    await untilClosed(source, 3);
    await source.stop();
    appendFileSync(join(folder, 'guardian-2026-01-30.log'), 'late\n');
    await untilClosed(read(folder, ledger, { now }), 3);
    expect(ledger.lines).toEqual([...days, 'late']);
  });

  test('that is closed because it is quiet is opened again when a line comes', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = put(folder, 'access.log', 'evening\n');
    const source = read(folder, ledger, { now: () => performance.now() * 10_000 });
    await untilClosed(source, 1);
    expect(openIn(folder)).toEqual([]);
    appendFileSync(path, 'morning\n');
    await ledger.untilLine('morning');
    await untilClosed(source, 1);
    renameSync(path, `${path}.1`);
    appendFileSync(`${path}.1`, 'noon\n');
    writeFileSync(path, 'afternoon\n');
    await ledger.untilLine('afternoon');
    expect(ledger.lines).toEqual(['evening', 'morning', 'noon', 'afternoon']);
  });

  test('are read through a bounded number of open files', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const names = Array.from({ length: 150 }, (_, number) => `host${String.fromCodePoint(0x4e00 + number)}.log`);
    for (const name of names) put(folder, name, `${name}\n`);
    let most = 0;
    const deliver = async (batch: LineBatch): Promise<void> => {
      most = Math.max(most, new Set(openIn(folder)).size);
      await ledger.accept(batch);
    };
    read(folder, ledger, { deliver, now: () => performance.now() });
    await ledger.until(() => ledger.lines.length === names.length);
    expect(ledger.lines.toSorted()).toEqual(names.toSorted());
    expect(most).toBeLessThanOrEqual(65);
  });
});

describe('exports that come whole', () => {
  const paths = ['**/*.csv.gz', '**/*.zip'];

  test('are read once each, in the order of their names, and never again', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    put(folder, '2026-02-01/09-10.csv.gz', gzipSync('third\n'));
    put(folder, '2026-01-31/09-10.csv.gz', gzipSync('second\n'));
    put(folder, '2026-01-31/09-00.csv.gz', gzipSync('first\n'));
    const source = read(folder, ledger, { paths });
    await untilClosed(source, 3);
    expect(ledger.lines).toEqual(['first', 'second', 'third']);
    put(folder, '2026-02-01/09-20.zip', zipOf([{ name: 'export.csv', content: 'fourth\n' }]));
    put(folder, '2026-02-01/again.csv.gz', gzipSync('second\n'));
    await untilClosed(source, 5);
    await source.stop();
    put(folder, '2026-02-01/10-00.csv.gz', gzipSync('fifth\n'));
    await untilClosed(read(folder, ledger, { paths }), 6);
    expect(ledger.lines).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
    expect(ledger.cursors.every(({ finished, origin }) => finished && origin === 'followed')).toBe(true);
    expect(openIn(folder)).toEqual([]);
  });

  test('are read on when one that broke off is replaced by a whole one, and it is said meanwhile', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const lines = Array.from({ length: 9_000 }, (_, number) => `line ${number * 7919}`);
    const whole = gzipSync(`${lines.join('\n')}\n`);
    put(folder, 'a.csv.gz', whole.subarray(0, whole.length / 2));
    put(folder, 'b.csv.gz', gzipSync('another\n'));
    const source = read(folder, ledger, { paths: ['*.csv.gz'] });
    await until(() => source.state().kind === 'waiting');
    await ledger.untilLine('another');
    expect(source.state()).toMatchObject({ because: 'not_readable', message: expect.stringContaining('a.csv.gz') });
    put(folder, 'a.csv.gz', whole);
    await untilClosed(source, 2);
    expect(ledger.lines.filter((line) => line !== 'another')).toEqual(lines);
    await until(() => source.state().kind === 'reading');
  });

  test('wait while the store refuses them', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    put(folder, 'a.csv.gz', gzipSync('one\n'));
    let isRefusing = true;
    const deliver = async (batch: LineBatch): Promise<void> => {
      if (isRefusing) throw new Error('The store is down.');
      await ledger.accept(batch);
    };
    const source = read(folder, ledger, { paths: ['*.csv.gz'], deliver });
    await until(() => source.state().kind === 'waiting');
    expect(source.state()).toMatchObject({ because: 'not_accepted' });
    isRefusing = false;
    await ledger.untilLine('one');
    await untilClosed(source, 1);
    expect(ledger.lines).toEqual(['one']);
  });

  test('of a log that was followed plain until it was compressed are known', async () => {
    const folder = temporaryFolder();
    const ledger = new Ledger();
    const path = put(folder, 'guardian-2026-01-31.log', 'one\ntwo\n');
    const source = read(folder, ledger);
    await ledger.untilLine('two');
    put(folder, 'guardian-2026-01-31.log.gz', gzipSync('one\ntwo\n'));
    rmSync(path);
    await untilClosed(source, 1);
    expect(ledger.lines).toEqual(['one', 'two']);
  });
});

test('stopping leaves no file open', async () => {
  const folder = temporaryFolder();
  const ledger = new Ledger();
  put(folder, 'a.log', 'one\n');
  put(folder, 'b.log', 'two\n');
  const source = read(folder, ledger);
  await ledger.until(() => ledger.lines.length === 2);
  await source.stop();
  expect(openIn(folder)).toEqual([]);
  expect(source.state()).toEqual({ kind: 'stopped' });
});
