/*
 * The daemon is killed twenty times, at moments drawn by chance from a fixed seed, while a log of 200,000 lines grows under
 * it. Afterwards its store must say the same, to the unit, as that of a daemon that nobody disturbed.
 */
import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chance, createChance } from '../../daemon/demo/seeded.ts';
import type { LaunchedDaemon } from '../support/daemon-process.ts';
import { type InventedLog, inventLog } from '../support/invented-log.ts';
import { journey } from '../support/journey.ts';
import { makeSchool, type School } from '../support/school.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { differences, storeContents } from '../support/store-contents.ts';
import { bytesPassed, linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES = 200_000;
const KILLS = 20;
const SEED = process.env.KILL_SEED ?? 'twenty moments';
const PATIENCE_MS = 60_000;

/** A moment to kill the daemon: so many milliseconds after it was started, or after it had stored a share of what was new. */
type Moment = { readonly after: 'start' | 'progress'; readonly share: number; readonly ms: number };

describe('kill -9 at any moment', () => {
  const on = journey();
  const log = inventLog(LINES, 'a school day');
  const chance = createChance(SEED);
  const table: string[] = [];
  let disturbed: Run;
  let undisturbed: Run;

  beforeAll(async () => {
    disturbed = await newRun();
    writeFileSync(disturbed.logPath, '');
    for (let life = 1; life <= KILLS; life++) table.push(await livesAndDies(disturbed, life));
    appendFileSync(disturbed.logPath, log.text.subarray(statSync(disturbed.logPath).size));
    await runToTheEnd(disturbed);

    undisturbed = await newRun();
    writeFileSync(undisturbed.logPath, log.text);
    await runToTheEnd(undisturbed);
    console.log(
      [`Killed ${KILLS} times, seed “${SEED}”:`, ...table, totals(disturbed), totals(undisturbed)].join('\n'),
    );
  }, 240_000);

  test('every line is counted once, as what it is', () => {
    const truth = { record: log.records, skipped: log.skipped, malformed: log.malformed, all: LINES };
    expect(linesStored(undisturbed.school.data)).toEqual(truth);
    expect(linesStored(disturbed.school.data)).toEqual(truth);
  });

  test('counters, attempts, behaviours, events, incidents and alerts are those of a run that nobody disturbed', () => {
    const [left, right] = [storeContents(disturbed.school.data), storeContents(undisturbed.school.data)];
    expect(differences(left, right)).toEqual([]);
    for (const name of ['events', 'incidents', 'attempts', 'behaviours', 'hour_counters', 'outbox'])
      expect(left[name]?.length, name).toBeGreaterThan(50);
  });

  test('the same mails were sent, and only a mail in flight at a kill came again under its old Message-ID', () => {
    const [left, right] = [messageIds(disturbed.mail), messageIds(undisturbed.mail)];
    expect(right).toHaveLength(new Set(right).size);
    expect(new Set(left)).toEqual(new Set(right));
    expect(right).toHaveLength(rowsOf(undisturbed.school.data, 'outbox').length);
    // Two mails are in flight at most; what the server had taken and we could not note any more is the price of losing none.
    expect(left.length - new Set(left).size).toBeLessThanOrEqual(KILLS * 2);
  });

  interface Run {
    readonly school: School;
    readonly logPath: string;
    readonly mail: TestSmtpServer;
  }

  async function newRun(): Promise<Run> {
    const mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const logPath = join(on.folder(), 'access.log');
    return { school: makeSchool(on, { logPath, mail }), logPath, mail };
  }

  /** The log grows before and after the start, and is cut off in the middle of lines. */
  async function livesAndDies({ school, logPath, mail }: Run, life: number): Promise<string> {
    const moment = drawMoment(chance);
    const portion = partOf(log, life);
    const cut = chance.between(0, portion.length);
    appendFileSync(logPath, portion.subarray(0, cut));
    const before = bytesPassed(school.data);
    const daemon = school.launch();
    appendFileSync(logPath, portion.subarray(cut));
    if (moment.after === 'progress') await stored(school, daemon, before, moment.share * (sizeOf(logPath) - before));
    await pause(moment.ms);
    await daemon.kill();
    const { all } = linesStored(school.data);
    const waiting = openAlerts(school);
    const when = `${String(moment.ms).padStart(4)} ms after ${moment.after.padEnd(8)}`;
    return `  ${String(life).padStart(2)}. ${when}  lines stored ${all}, alerts waiting ${waiting}, mails ${mail.received.length}`;
  }

  async function runToTheEnd({ school }: Run): Promise<void> {
    const daemon = await school.start();
    await waitFor(() => linesStored(school.data).all >= LINES, 'every line to be stored', PATIENCE_MS);
    await waitFor(() => openAlerts(school) === 0, 'every alert to be sent', PATIENCE_MS);
    expect(await daemon.stop()).toBe(0);
  }

  function totals({ school, mail }: Run): string {
    const count = (name: string) => rowsOf(school.data, name).length;
    const { record, skipped, malformed } = linesStored(school.data);
    return `  records ${record}, skipped ${skipped}, malformed ${malformed}, events ${count('events')}, incidents ${count('incidents')}, attempts ${count('attempts')}, alerts ${count('outbox')}, mails ${mail.received.length} (different ${new Set(messageIds(mail)).size})`;
  }
});

function drawMoment(chance: Chance): Moment {
  if (chance.happens(0.3)) return { after: 'start', share: 0, ms: chance.between(0, 1_500) };
  return { after: 'progress', share: chance.between(0, 90) / 100, ms: chance.between(0, 120) };
}

/** Of one more part than there are kills: the last part is left for the last start. */
function partOf({ text }: InventedLog, part: number): Buffer {
  const place = (index: number) => Math.floor((text.length * index) / (KILLS + 1));
  return text.subarray(place(part - 1), place(part));
}

/** Until so many bytes more than before are stored. */
async function stored(school: School, daemon: LaunchedDaemon, before: number, more: number): Promise<void> {
  await waitFor(
    () => bytesPassed(school.data) > before + more || !daemon.isRunning(),
    'the daemon to store lines',
    PATIENCE_MS,
  );
  if (!daemon.isRunning()) throw new Error(`The daemon ended by itself:\n${daemon.output()}`);
}

function sizeOf(path: string): number {
  return statSync(path).size;
}

function openAlerts(school: School): number {
  return rowsOf(school.data, 'outbox').filter((row) => row.closed_at === null).length;
}

function messageIds(mail: TestSmtpServer): readonly (string | undefined)[] {
  return mail.received.map((one) => one.headers.get('message-id'));
}
