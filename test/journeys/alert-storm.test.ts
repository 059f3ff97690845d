/* One bad entry of a list, and everybody's start page calls for an alert: 2,000 flagged lines at once, through the real daemon. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { makeSchool, type School } from '../support/school.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { itemsIn, linesStored, rowsOf } from '../support/store-reading.ts';
import { BAD_ENTRY, stormLines, stormRoster } from '../support/storm-log.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES = 2_000;
const PUPILS = 200;
const MOST_AT_ONCE = 20;
const PATIENCE_MS = 90_000;

describe('so many alerts at once that something must be wrong', () => {
  const on = journey();
  let mail: TestSmtpServer;
  let school: School;
  let daemon: DaemonProcess;

  beforeAll(async () => {
    mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, '');
    const settings = { ...BAD_ENTRY, alerts: { most_at_once: MOST_AT_ONCE } };
    school = makeSchool(on, { logPath, mail, settings });
    writeFileSync(join(school.folder, 'roster.csv'), stormRoster(PUPILS));
    daemon = await school.start();
    appendFileSync(logPath, stormLines(0, LINES, PUPILS));
    await waitFor(() => linesStored(school.data).all === LINES, 'every line to be stored', PATIENCE_MS);
    await waitFor(() => alertsOpen(school) === 0, 'every alert to be mailed or held back', PATIENCE_MS);
  });

  const happened = (kind: string) =>
    rowsOf(school.data, 'incident_history')
      .filter((row) => row.kind === kind)
      .map((row) => row.incident_id);

  test('every incident stands, and each was mailed or is told of with the others', () => {
    const incidents = itemsIn(school.data).map(({ id }) => id);
    expect(incidents).toHaveLength(PUPILS);
    expect([...happened('alert_sent'), ...happened('alert_held')].toSorted()).toEqual(incidents.toSorted());
  });

  test('no more are mailed one by one than the school wants', () => {
    expect(happened('alert_sent')).toHaveLength(MOST_AT_ONCE);
    expect(mail.received).toHaveLength(MOST_AT_ONCE);
  });

  test('two minutes later one mail tells of all others', async () => {
    const waiting = rowsOf(school.data, 'outbox').filter(({ kind }) => kind === 'storm');
    expect(waiting).toMatchObject([{ closed_at: null }]);
    expect(Number(waiting[0]?.not_before)).toBeGreaterThan(Date.now());
    expect(await daemon.stop()).toBe(0);
    letTimePass(school);
    daemon = await school.start();
    await waitFor(() => mail.received.length > MOST_AT_ONCE, 'the mail about the others', PATIENCE_MS);
    const told = mail.received.slice(MOST_AT_ONCE);
    expect(told).toHaveLength(1);
    expect(told[0]?.headers.get('subject')).toContain(`${PUPILS - MOST_AT_ONCE} more incidents at once`);
    expect(told[0]?.text).not.toMatch(/pupil\d|start\.example/);
    await waitFor(
      () => rowsOf(school.data, 'outbox').every((row) => row.closed_at !== null),
      'an empty outbox',
      PATIENCE_MS,
    );
    expect(mail.received).toHaveLength(MOST_AT_ONCE + 1);
  });
});

function alertsOpen({ data }: School): number {
  const alerts = rowsOf(data, 'outbox').filter(({ kind }) => kind === 'alert');
  return alerts.length < PUPILS ? PUPILS : alerts.filter((row) => row.closed_at === null).length;
}

/** Nobody waits two minutes for a test: what was to wait so long is due. */
function letTimePass({ data }: School): void {
  const store = new Sqlite(join(data, 'filterwatch.sqlite'));
  store.prepare('update outbox set not_before = 0, next_attempt_at = 0 where closed_at is null').run();
  store.close();
}
