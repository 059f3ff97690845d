/**
 * `npm run bench -- storm`: 100,000 lines in a minute, of which every one is flagged by one bad entry of a list, through the daemon as a
 * person starts it, with a real mail server. Beside it, in the same run, the floor: the same lines at the same pace where nothing is
 * flagged. Fewer lines: `npm run bench -- storm 20000`; they come as fast.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DaemonProcess, startDaemonProcess } from '../support/daemon-process.ts';
import { startSmtpServer } from '../support/smtp-server.ts';
import { itemsIn, linesStored, rowsOf } from '../support/store-reading.ts';
import { BAD_ENTRY, stormLines, stormRoster } from '../support/storm-log.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES_A_SECOND = 100_000 / 60;
const BURST_MS = 50;
const PUPILS = 2_000;
const MOST_AT_ONCE = 20;
/** The mail about what is held back comes two minutes after the first of it, and five later that of the rest. */
const MAILS_WITHIN_MS = 9 * 60_000;
const SETTLES_WITHIN_MS = 10 * 60_000;

interface Storm {
  readonly what: string;
  readonly lines: number;
  readonly storedSeconds: number;
  readonly incidents: number;
  readonly mails: number;
  readonly together: number;
  readonly firstMailSeconds: number | null;
  readonly settledSeconds: number;
  /** Incidents that nobody was told of, one by one or with the others. */
  readonly lost: number;
  readonly peakMiB: number;
}

export async function measureStorm(lines: number): Promise<void> {
  console.log(
    `${lines} lines at ${Math.round(LINES_A_SECOND)} a second, of ${PUPILS} pupils; at most ${MOST_AT_ONCE} alerts one by one.`,
  );
  const floor = await measureOne('nothing flagged (floor)', {}, lines);
  const storm = await measureOne('every line flagged', BAD_ENTRY, lines);
  print([floor, storm]);
}

async function measureOne(what: string, settings: object, lines: number): Promise<Storm> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-storm-'));
  const arrivals: number[] = [];
  const behaviour = (phase: string) => {
    if (phase === 'data') arrivals.push(Date.now());
    return null;
  };
  const mail = await startSmtpServer({ security: 'none', behaviour });
  const [log, data] = [join(folder, 'access.log'), join(folder, 'data')];
  writeFileSync(log, '');
  writeFileSync(join(folder, 'roster.csv'), stormRoster(PUPILS));
  writeFileSync(join(folder, 'filterwatch.yaml'), JSON.stringify({ ...school(log, data, mail.port), ...settings }));
  const daemon = await startDaemonProcess(['--config', join(folder, 'filterwatch.yaml')]);
  try {
    const began = Date.now();
    await writeLines(log, lines, began);
    await waitFor(() => linesStored(data).all === lines, 'every line to be stored', SETTLES_WITHIN_MS);
    const storedSeconds = (Date.now() - began) / 1000;
    await waitFor(() => alertsOpen(data) === 0, 'every alert to be mailed or held back', SETTLES_WITHIN_MS);
    const settledSeconds = (Date.now() - began) / 1000;
    await waitFor(() => alertsOpen(data, ['alert', 'storm']) === 0, 'the mails about many', MAILS_WITHIN_MS);
    const history = rowsOf(data, 'incident_history');
    const told = new Set(
      history.filter(({ kind }) => kind === 'alert_sent' || kind === 'alert_held').map((row) => row.incident_id),
    );
    const incidents = itemsIn(data);
    const [first] = arrivals;
    return {
      ...{ what, lines, storedSeconds, settledSeconds, incidents: incidents.length, mails: mail.received.length },
      together: mail.received.filter(({ headers }) => headers.get('subject')?.includes('at once')).length,
      firstMailSeconds: first === undefined ? null : (first - began) / 1000,
      lost: incidents.filter(({ id }) => !told.has(id ?? null)).length,
      peakMiB: peakOf(daemon),
    };
  } finally {
    await daemon.stop();
    await mail.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function school(path: string, data: string, port: number): object {
  return {
    school: { name: 'Example Secondary School', zone: 'Europe/London' },
    ...{ data, sources: [{ path }], roster: 'roster.csv', alerts: { most_at_once: MOST_AT_ONCE } },
    mail: {
      ...{ host: '127.0.0.1', port, security: 'none', unencrypted: 'I accept that alerts travel unencrypted' },
      ...{ from: 'Filterwatch <filterwatch@school.example>', to: ['lead@school.example'] },
    },
  };
}

/** At the pace of a filter, however long the daemon takes. */
async function writeLines(log: string, lines: number, began: number): Promise<void> {
  for (let written = 0; written < lines; ) {
    const due = Math.min(lines, Math.floor(((Date.now() - began) / 1000) * LINES_A_SECOND));
    if (due > written) appendFileSync(log, stormLines(written, due, PUPILS));
    written = Math.max(written, due);
    await wait(BURST_MS);
  }
}

function alertsOpen(data: string, kinds: readonly string[] = ['alert']): number {
  return rowsOf(data, 'outbox').filter((row) => row.closed_at === null && kinds.includes(String(row.kind))).length;
}

function peakOf({ pid }: DaemonProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function print(storms: readonly Storm[]): void {
  const head = [
    '',
    'stored after',
    'incidents',
    'mails',
    'of many',
    'first mail',
    'alerts settled',
    'lost',
    'peak MiB',
  ];
  const seconds = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} s`);
  const rows = storms.map((one) => [
    one.what,
    seconds(one.storedSeconds),
    String(one.incidents),
    String(one.mails),
    String(one.together),
    seconds(one.firstMailSeconds),
    seconds(one.incidents === 0 ? null : one.settledSeconds),
    String(one.lost),
    String(one.peakMiB),
  ]);
  const widths = head.map((cell, place) => Math.max(cell.length, ...rows.map((row) => row[place]?.length ?? 0)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
        .join('   '),
    );
}
