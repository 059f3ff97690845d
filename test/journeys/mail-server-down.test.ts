/* The whole daemon, and a mail server that is away for all of its first life and longer. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../daemon/api/schemas/health.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const FIRST = ['pupil017', 'pupil023', 'pupil031'];
const SECOND = ['pupil042', 'tablet-y2', 'pupil999'];
const PATIENCE_MS = 30_000;

describe('the mail server is down', () => {
  const on = journey();
  let port: number;
  let logPath: string;
  let school: School;
  let daemon: DaemonProcess;

  beforeAll(async () => {
    port = await freePort();
    logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, linesOf(FIRST));
    school = makeSchool(on, { logPath, mail: { port } });
    await addLead(school);
    daemon = await school.start();
    await waitFor(() => triesOf(school).every((tries) => tries >= 2), 'two tries of each alert', PATIENCE_MS);
  });

  test('every alert waits, and Health says why', async () => {
    const { mail } = await healthOf(daemon);
    expect(mail).toMatchObject({ configured: true, waiting: FIRST.length, lastSentAt: null });
    expect(mail.lastError).toContain('Nothing answers at 127.0.0.1');
    expect(await readiness(daemon)).toBe(200);
  });

  test('what happens after a restart waits too, and each alert is sent once when the server is back', async () => {
    expect(await daemon.stop()).toBe(0);
    appendFileSync(logPath, linesOf(SECOND));
    daemon = await school.start();
    const written = (FIRST.length + SECOND.length) * 2;
    await waitFor(() => linesStored(school.data).all === written, 'the second lines to be stored', PATIENCE_MS);
    const server = await comeBack();
    await waitFor(() => openAlerts(school) === 0, 'every alert to be closed', PATIENCE_MS);

    const expected = rowsOf(school.data, 'outbox').map((row) => `<${row.id}@school.example>`);
    expect(expected).toHaveLength(FIRST.length + SECOND.length);
    expect(messageIds(server)).toEqual(expected.toSorted());
    expect((await healthOf(daemon)).mail).toMatchObject({ waiting: 0, lastError: null });
    const sent = rowsOf(school.data, 'incident_history').filter((row) => row.kind === 'alert_sent');
    expect(sent).toHaveLength(expected.length);
    // Nothing is left that could be sent again by the next start.
    expect(await daemon.stop()).toBe(0);
    expect(messageIds(server)).toHaveLength(expected.length);
  });

  async function comeBack(): Promise<TestSmtpServer> {
    const server = await startSmtpServer({ security: 'none', port });
    on.afterwards(() => server.stop());
    return server;
  }
});

/** A search that calls for an alert and a page that does not, for each account. */
function linesOf(accounts: readonly string[]): string {
  return accounts
    .map((account) => searchLine(account, 'i want to kill myself') + pageLine(account, 'http://www.bbc.co.uk/bitesize'))
    .join('');
}

function triesOf(school: School): readonly number[] {
  const tries = rowsOf(school.data, 'outbox').map((row) => Number(row.attempts));
  return tries.length === FIRST.length ? tries : [0];
}

function openAlerts(school: School): number {
  return rowsOf(school.data, 'outbox').filter((row) => row.closed_at === null).length;
}

function messageIds(server: TestSmtpServer): readonly (string | undefined)[] {
  return server.received.map((mail) => mail.headers.get('message-id')).toSorted();
}

async function healthOf({ address }: DaemonProcess) {
  return health.parse(await (await signIn(address, LEAD)).getJson('/api/v1/health'));
}

async function readiness({ address }: DaemonProcess): Promise<number> {
  return (await fetch(`${address}/readyz`)).status;
}
