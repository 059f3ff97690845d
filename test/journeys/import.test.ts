/* Older logs are brought in as IT support does it: with the command, beside a daemon or without one. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../daemon/sources/packed/zip-file.ts';
import { jsonLines } from '../support/command-line.ts';
import { type InventedLog, inventLog } from '../support/invented-log.ts';
import { journey } from '../support/journey.ts';
import { searchLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { makeSchool, type School } from '../support/school.ts';
import { storeContents } from '../support/store-contents.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES = 5_000;
/** Enough to be killed in the middle of. */
const MANY_LINES = 120_000;
const xz = realTool('xz', []);
const on = journey();

/** A school whose daemon does not run. */
function schoolWithLog(): { readonly school: School; readonly folder: string } {
  const folder = on.folder();
  return { school: makeSchool(on, { logPath: join(folder, 'access.log') }), folder };
}

async function imported(school: School, ...files: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, stdout, stderr } = await school.command(['import', '--json', ...files]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const [summary] = jsonLines(stdout);
  return summary ?? {};
}

function xzOf(text: Buffer): Buffer {
  return execFileSync(xz ?? 'xz', ['--stdout', '-1'], { input: text, maxBuffer: 100_000_000 });
}

function zipWith(text: Buffer): Buffer {
  const half = text.indexOf('\n', text.length / 2) + 1;
  return zipOf([
    { name: 'morning.log', content: text.subarray(0, half) },
    { name: 'afternoon.log', content: text.subarray(half) },
  ]);
}

const archives: readonly (readonly [string, (text: Buffer) => Buffer])[] = [
  ['a zip file', zipWith],
  ...(xz === null ? [] : [['a file compressed with xz', xzOf] as const]),
];

/** Begins an import and kills it when it has stored something. */
async function killedImport(school: School, file: string): Promise<void> {
  const main = new URL('../../daemon/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [main, 'import', '--json', file], { cwd: school.folder, stdio: 'ignore' });
  const gone = once(child, 'exit');
  await waitFor(() => linesStored(school.data).all > 0, 'the import to store something', 30_000);
  child.kill('SIGKILL');
  await gone;
}

function countsOf({ records, skipped, malformed }: InventedLog) {
  return { lines: records + skipped + malformed, records, skipped, malformed };
}

describe('filterwatch import', () => {
  test('reads plain, gzip and zstd files, and says what they came to', async () => {
    const { school, folder } = schoolWithLog();
    const [plain, gzip, zstd] = [inventLog(LINES, 'plain'), inventLog(LINES, 'gzip'), inventLog(LINES, 'zstd')];
    writeFileSync(join(folder, 'access.log.1'), plain.text);
    writeFileSync(join(folder, 'access.log.2.gz'), gzipSync(gzip.text));
    writeFileSync(join(folder, 'access.log.3.zst'), zstdCompressSync(zstd.text));
    const names = ['access.log.1', 'access.log.2.gz', 'access.log.3.zst'];
    const summary = await imported(school, ...names.map((name) => join(folder, name)));
    const sum = (count: (log: InventedLog) => number) => count(plain) + count(gzip) + count(zstd);
    expect(summary).toMatchObject({
      files: 3,
      alreadyRead: 0,
      followed: 0,
      lines: 3 * LINES,
      records: sum((log) => log.records),
      skipped: sum((log) => log.skipped),
      malformed: sum((log) => log.malformed),
      incidents: rowsOf(school.data, 'incidents').length,
      flagged: rowsOf(school.data, 'events').length,
    });
    expect(linesStored(school.data).all).toBe(3 * LINES);
    expect(rowsOf(school.data, 'incidents').length).toBeGreaterThan(0);
  });

  test('reads a file once, also when it comes again under another name and compressed', async () => {
    const { school, folder } = schoolWithLog();
    const log = inventLog(LINES, 'once');
    const path = join(folder, 'monday.log');
    writeFileSync(path, log.text);
    expect(await imported(school, path)).toMatchObject({ alreadyRead: 0, ...countsOf(log) });
    const before = storeContents(school.data);

    copyFileSync(path, join(folder, 'monday-again.log'));
    writeFileSync(join(folder, 'monday.log.gz'), gzipSync(log.text));
    writeFileSync(join(folder, 'monday.log.zst'), zstdCompressSync(log.text));
    const again = ['monday.log', 'monday-again.log', 'monday.log.gz', 'monday.log.zst'];
    const summary = await imported(school, ...again.map((name) => join(folder, name)));
    expect(summary).toMatchObject({ files: 4, alreadyRead: 4, lines: 0, incidents: 0 });
    expect(storeContents(school.data)).toEqual(before);
  });

  test('takes patterns and archives, and no file twice', async () => {
    const { school, folder } = schoolWithLog();
    const logs = ['one', 'two', 'three'].map((seed) => inventLog(LINES, seed));
    const [one, two, three] = logs.map(({ text }) => text);
    if (one === undefined || two === undefined || three === undefined) throw new Error('There are three logs.');
    writeFileSync(join(folder, 'filter-2026-01-29.log'), one);
    writeFileSync(join(folder, 'filter-2026-01-30.log.zip'), zipWith(two));
    writeFileSync(join(folder, 'filter-2026-01-31.log'), `\ufeff${three}`, 'utf16le');
    writeFileSync(join(folder, 'other.log'), inventLog(LINES, 'other').text);
    const pattern = join(folder, 'filter-{2026-01-29,2026-01-3?}*');
    expect(await imported(school, pattern, join(folder, 'filter-2026-01-29.log'))).toMatchObject({
      files: 3,
      alreadyRead: 0,
      lines: 3 * LINES,
      records: logs.reduce((sum, log) => sum + log.records, 0),
      malformed: logs.reduce((sum, log) => sum + log.malformed, 0),
    });
    expect(await imported(school, pattern)).toMatchObject({ files: 3, alreadyRead: 3, lines: 0 });
    const nothing = await school.command(['import', join(folder, '*.csv')]);
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringMatching(/\*\.csv.+\(NO_FILE_MATCHES\)/s) });
  });

  test.each(archives)('goes on after it was killed within %s: no line is lost or counted twice', async (_, pack) => {
    const log = inventLog(MANY_LINES, 'killed');
    const { school, folder } = schoolWithLog();
    const path = join(folder, 'export');
    writeFileSync(path, pack(log.text));
    await killedImport(school, path);
    const stored = linesStored(school.data).all;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(MANY_LINES);
    expect(await imported(school, path)).toMatchObject({ files: 1, alreadyRead: 0, lines: MANY_LINES - stored });
    const truth = { record: log.records, skipped: log.skipped, malformed: log.malformed, all: MANY_LINES };
    expect(linesStored(school.data)).toEqual(truth);
    expect(await imported(school, path)).toMatchObject({ alreadyRead: 1, lines: 0 });
  });

  test('reads the others when one of several files cannot be read, and says which', async () => {
    const { school, folder } = schoolWithLog();
    const log = inventLog(LINES, 'others');
    writeFileSync(join(folder, 'good.log'), log.text);
    writeFileSync(join(folder, 'locked.zip'), zipOf([{ name: 'a.log', content: 'x', encrypted: true }]));
    const names = ['locked.zip', 'good.log', 'gone.log'];
    const { code, stdout, stderr } = await school.command(['import', '--json', ...names.map((n) => join(folder, n))]);
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([{ files: 1, ...countsOf(log) }]);
    expect(stderr).toMatch(/^2 files of 3 could not be read.+locked\.zip: .+gone\.log: .+\(IMPORT_INCOMPLETE\)\n$/s);
  });

  test('leaves a file to the daemon that follows it, and brings in another beside it', async () => {
    const { school, folder } = schoolWithLog();
    const [today, yesterday] = [inventLog(LINES, 'today'), inventLog(LINES, 'yesterday')];
    writeFileSync(join(folder, 'access.log'), today.text);
    const daemon = await school.start();
    await waitFor(() => linesStored(school.data).all === LINES, 'the daemon to read the log', 20_000);

    expect(await imported(school, join(folder, 'access.log'))).toMatchObject({ followed: 1, lines: 0 });
    writeFileSync(join(folder, 'old.log.gz'), gzipSync(yesterday.text));
    expect(await imported(school, join(folder, 'old.log.gz'))).toMatchObject({ followed: 0, lines: LINES });
    writeFileSync(join(folder, 'access.log'), searchLine('pupil017', 'i want to kill myself'), { flag: 'a' });
    await waitFor(() => linesStored(school.data).all === 2 * LINES + 1, 'the daemon to go on', 20_000);
    expect(await daemon.stop()).toBe(0);
  });

  test('finds the look-ups again whose answers did not come before the log ended', async () => {
    const { school, folder } = schoolWithLog();
    const question = (number: number) =>
      `31-Jan-2026 09:12:44.120 queries: info: client @0x7f00 192.0.2.17#20001 (s${number}.games.example): query: s${number}.games.example IN A +E(0)K (192.0.2.53)\n`;
    const path = join(folder, 'queries.log');
    writeFileSync(path, Array.from({ length: 200 }, (_, number) => question(number)).join(''));
    expect(await imported(school, path, '--format', 'bind')).toMatchObject({ files: 1, lines: 200 });
    expect(linesStored(school.data).record).toBe(200);
    expect(await imported(school, path, '--format', 'bind')).toMatchObject({ alreadyRead: 1 });
    expect(linesStored(school.data).record).toBe(200);
  });

  test('a format that does not exist is refused in words', async () => {
    const { school, folder } = schoolWithLog();
    writeFileSync(join(folder, 'old.log'), inventLog(10, 'format').text);
    const { code, stderr } = await school.command(['import', '--format', 'sqiud', join(folder, 'old.log')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no log format “sqiud”\. .+\n\(FORMAT_UNKNOWN\)\n$/);
    expect(linesStored(school.data).all).toBe(0);
  });

  test('a file that is not there and one that is damaged are said in words, and nothing is half counted', async () => {
    const { school, folder } = schoolWithLog();
    const gone = await school.command(['import', join(folder, 'not-there.log')]);
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain('not-there.log');
    const whole = gzipSync(inventLog(LINES, 'damaged').text);
    writeFileSync(join(folder, 'damaged.gz'), whole.subarray(0, whole.length / 2));
    const damaged = await school.command(['import', join(folder, 'damaged.gz')]);
    expect(damaged.code).toBe(1);
    expect(`${gone.stderr}${damaged.stderr}`).not.toContain('    at ');

    // The whole file brings what the damaged one lacked, and the lines before the damage are not counted again.
    writeFileSync(join(folder, 'damaged.gz'), whole);
    await imported(school, join(folder, 'damaged.gz'));
    expect(linesStored(school.data).all).toBe(LINES);
  });
});
