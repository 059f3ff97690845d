/*
 * Backups are taken of a daemon that reads a growing log and seals its archive meanwhile. Each one is restored: what its cursor has
 * passed, its counters count and its archive holds must be the same lines. From the last one the daemon goes on, and loses nothing.
 */
import { appendFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archivedRecords } from '../support/archive-reading.ts';
import { inventLog } from '../support/invented-log.ts';
import { journey } from '../support/journey.ts';
import { makeSchool } from '../support/school.ts';
import { bytesPassed, linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const PASSPHRASE = 'five plain words for this';
const LINES = 60_000;
const PATIENCE_MS = 60_000;
const on = journey();

describe('a backup of a running daemon', () => {
  test('is one moment of store and archive, and the daemon goes on from it', async () => {
    const log = inventLog(LINES, 'a school day');
    const logPath = join(on.folder(), 'access.log');
    const half = log.text.indexOf('\n', log.text.length / 2) + 1;
    writeFileSync(logPath, log.text.subarray(0, half));
    const school = makeSchool(on, { logPath });
    // Half is read in before, so that there are segments as well as what is fresh.
    expect((await school.command(['import', logPath])).code).toBe(0);
    const daemon = await school.start();
    const growing = grow(logPath, log.text.subarray(half));
    const backups: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      const out = join(school.folder, `backup-${number}`);
      const { code, stderr } = await school.command(['backup', '--out', out, ...encryption(number)], PASSPHRASE);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(statSync(out).mode & 0o077).toBe(0);
      backups.push(out);
    }
    growing.stop();
    expect(await daemon.stop()).toBe(0);

    const restored: string[] = [];
    for (const [number, out] of backups.entries()) {
      const data = join(school.folder, `restored-${number}`);
      const { code, stderr } = await school.command(['restore', out, '--data', data], PASSPHRASE);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      await expectOneMoment(data, log.text);
      restored.push(data);
    }
    // They were taken of different moments, or the test shows nothing.
    expect(new Set(restored.map(bytesPassed)).size).toBeGreaterThan(1);
    await goesOn(restored.at(-1) ?? '', logPath, log);
  });

  test('says what is wrong when there is nothing to back up, or the passphrase is short', async () => {
    const school = makeSchool(on, { logPath: join(on.folder(), 'access.log') });
    const out = join(school.folder, 'backup');
    expect((await school.command(['backup', '--out', out])).stderr).toContain('(BACKUP_NOTHING)');
    writeFileSync(join(school.folder, 'access.log'), inventLog(100, 'a day').text);
    expect((await school.command(['import', join(school.folder, 'access.log')])).code).toBe(0);
    expect((await school.command(['backup', '--out', out, '--encrypt'], 'short')).stderr).toContain(
      '(PASSPHRASE_SHORT)',
    );
    expect(existsSync(out)).toBe(false);
  });

  test('is noted where people see who looked', async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, inventLog(100, 'a day').text);
    const school = makeSchool(on, { logPath });
    expect((await school.command(['import', logPath])).code).toBe(0);
    expect((await school.command(['backup', '--out', join(school.folder, 'backup')])).code).toBe(0);
    expect(rowsOf(school.data, 'audit')).toEqual([
      expect.objectContaining({ action: 'backup', staff_id: null, subject_kind: 'data', subject_id: 'main' }),
    ]);
  });

  /** The lines go to a log that the restored daemon has not read to its end. */
  async function goesOn(data: string, logPath: string, log: ReturnType<typeof inventLog>): Promise<void> {
    appendFileSync(logPath, log.text.subarray(statSync(logPath).size));
    const school = makeSchool(on, { logPath, data });
    const daemon = await school.start();
    await waitFor(() => linesStored(data).all >= LINES, 'every line to be stored', PATIENCE_MS);
    expect(await daemon.stop()).toBe(0);
    expect(linesStored(data).record).toBe(log.records);
    await expectOneMoment(data, log.text);
    expect(await archivedRecords(data)).toHaveLength(log.records);
  }
});

function encryption(number: number): readonly string[] {
  return number % 2 === 0 ? ['--encrypt'] : [];
}

/** Whole chunks of the log, cut anywhere, as fast as a filter of a large school. */
function grow(logPath: string, rest: Buffer): { stop(): void } {
  let written = 0;
  const timer = setInterval(() => {
    const piece = rest.subarray(written, written + 40_000);
    appendFileSync(logPath, piece);
    written += piece.length;
  }, 50);
  return { stop: () => clearInterval(timer) };
}

/** What was read, what was counted and what is kept are the same. */
async function expectOneMoment(data: string, log: Buffer): Promise<void> {
  const passed = bytesPassed(data);
  const lines = log.subarray(0, passed).toString('latin1').split('\n').length - 1;
  const { all, record } = linesStored(data);
  const records = await archivedRecords(data);
  expect({ all, kept: records.length }).toEqual({ all: lines, kept: record });
  const places = new Set(records.map(({ place }) => `${place.fileId} ${place.offset} ${place.number}`));
  expect(places.size).toBe(records.length);
}
