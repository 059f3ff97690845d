import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { stepsWithoutPeople } from '../../daemon/cli/settings.ts';
import type { ScheduledJob } from '../../daemon/clock/schedule.ts';
import { type Daemon, startDaemon } from '../../daemon/compose.ts';
import { loadConfig } from '../../daemon/config.ts';
import { isOutage } from '../../daemon/store/outage.ts';
import type { Journey } from './journey.ts';
import { waitFor } from './wait-for.ts';

const MINUTE = 60_000;
const PATIENCE_MS = 30_000;

/** A real daemon whose clock is moved by hand: minutes pass as fast as its work is done. */
export interface DrillSchool {
  readonly daemon: Daemon;
  now(): number;
  /** So many minutes pass, and what the clock does each minute is done. */
  pass(minutes: number): Promise<void>;
  /** The clock stands there now; nothing was done in between. */
  jump(to: number): void;
  /** The filter writes this; resolves when it is stored. */
  writes(lines: readonly string[]): Promise<void>;
  /** The filter writes this, and nobody waits for it. */
  writesUnread(lines: readonly string[]): void;
  /** The newest alarm of this kind, by the book of the store; null where there was none. */
  alarm(kind: string): Promise<DrillAlarm | null>;
}

export interface DrillAlarm {
  readonly beganAt: number;
  readonly toldAt: number | null;
  readonly endedAt: number | null;
  readonly facts: string;
}

export interface DrillSettings {
  readonly data: string;
  readonly start: number;
  /** Of filterwatch.yaml, beside the log and the data folder. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly before: readonly string[];
}

export async function startDrillSchool(on: Journey, wanted: DrillSettings): Promise<DrillSchool> {
  let clock = wanted.start;
  const folder = on.folder();
  const log = join(folder, 'access.log');
  const file = join(folder, 'filterwatch.yaml');
  writeFileSync(log, wanted.before.join(''));
  const settings = { data: wanted.data, dashboard: { listen: '127.0.0.1:0' }, ...wanted.settings };
  const sources = [{ id: 'proxy', title: 'Proxy', path: log, format: 'squid' }, ...listOf(wanted.settings.sources)];
  writeFileSync(file, JSON.stringify({ ...settings, sources }));
  const loaded = loadConfig({ file, env: {}, cwd: folder, logPath: null });
  if (loaded.kind !== 'ok') throw new Error(JSON.stringify(loaded.problems));
  const minutely: (() => Promise<void>)[] = [];
  const daemon = await startDaemon({
    config: loaded.config,
    steps: await stepsWithoutPeople(loaded.config),
    demonstration: false,
    log: pino({ level: 'silent' }),
    now: () => clock,
    schedule(expression, _zone, job): ScheduledJob {
      if (expression === '* * * * *') minutely.push(job);
      return { next: () => null, stop: async () => undefined };
    },
    failed(cause) {
      throw cause;
    },
  });
  on.afterwards(() => daemon.stop());
  const { reader } = daemon.stores.database;
  const isStored = async () => {
    if (statSync(log).size === 0) return true;
    const rows = await reader.selectFrom('cursors').select('read_offset').where('source_id', '=', 'proxy').execute();
    return rows.some((row) => row.read_offset === statSync(log).size);
  };
  const isMailed = async () => {
    const due = await daemon.stores.outbox.due(clock, 100);
    return due.every(({ kind, attempts }) => kind !== 'alarm' || attempts > 0);
  };
  const school: DrillSchool = {
    daemon,
    now: () => clock,
    async pass(minutes) {
      for (let passed = 0; passed < minutes; passed += 1) {
        clock += MINUTE;
        for (const job of minutely) await onTime(job);
        await waitFor(isMailed, 'the mails about alarms', PATIENCE_MS);
      }
    },
    jump(to) {
      clock = to;
    },
    async writes(lines) {
      school.writesUnread(lines);
      await waitFor(isStored, 'the lines to be stored', PATIENCE_MS);
    },
    writesUnread: (lines) => appendFileSync(log, lines.join('')),
    async alarm(kind) {
      const row = await reader
        .selectFrom('alarms')
        .selectAll()
        .where('key', 'like', `${kind}%`)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { beganAt: row.began_at, toldAt: row.told_at, endedAt: row.ended_at, facts: row.facts };
    },
  };
  await waitFor(isStored, 'the days before to be stored', PATIENCE_MS);
  return school;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A job that the store cannot take is left, and comes again the next time; that is logged, and nothing else. */
async function onTime(job: () => Promise<void>): Promise<void> {
  try {
    await job();
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
}
