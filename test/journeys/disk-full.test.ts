/*
 * The disk of the store fills up while lines arrive and alerts wait, and is given room again: nothing may be lost, counted
 * twice or sent twice, and people must be told. Then a start on a disk that is full already.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../daemon/api/schemas/health.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { inventLog } from '../support/invented-log.ts';
import { journey } from '../support/journey.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { differences, storeContents } from '../support/store-contents.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES = 100_000;
const FIRST_BYTES = 1_500_000;
const MEGABYTES = 16;
const PATIENCE_MS = 30_000;
const FULL = 'The disk is full. Nothing is lost: reading waits. Make room, and it goes on by itself.';

const on = journey();
const disk = mountSmallDisk(join(on.folder(), 'disk'), MEGABYTES);
on.afterwards(() => disk?.remove());

describe.skipIf(disk === null)('the disk fills up while lines arrive', () => {
  const log = inventLog(LINES, 'a full disk');
  const truth = { record: log.records, skipped: log.skipped, malformed: log.malformed, all: LINES };
  let logPath: string;
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;
  let mailPort: number;
  let mail: TestSmtpServer;
  let readBefore: Usage;

  beforeAll(async () => {
    logPath = join(on.folder(), 'access.log');
    mailPort = await freePort();
    writeFileSync(logPath, log.text.subarray(0, FIRST_BYTES));
    school = makeSchool(on, { logPath, mail: { port: mailPort }, data: join(disk?.folder ?? '', 'data') });
    await addLead(school);
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
    await waitFor(() => triedAlerts(school) > 0, 'alerts that wait for the mail server', PATIENCE_MS);
    disk?.fill();
    readBefore = usageOf(daemon);
    appendFileSync(logPath, log.text.subarray(FIRST_BYTES));
    await waitFor(async () => (await readiness(daemon)) !== 'ready', 'the full disk to be noticed', PATIENCE_MS);
  });

  test('the probe, Health and Today say so, and the process lives', async () => {
    expect(await readiness(daemon)).toBe(FULL);
    expect((await fetch(`${daemon.address}/healthz`)).status).toBe(200);
    const { store } = health.parse(await lead.getJson('/api/v1/health'));
    expect(store).toMatchObject({ ok: false, message: FULL });
    for (const path of ['/health', '/']) expect(await lead.getPage(path)).toMatchObject({ status: 200 });
    expect((await lead.getPage('/health')).body).toContain(FULL);
    expect((await lead.getPage('/')).body).toContain('Nothing can be saved');
  });

  test('an alert that was sent but could not be noted is not sent again', async () => {
    mail = await startSmtpServer({ security: 'none', port: mailPort });
    on.afterwards(() => mail.stop());
    const waiting = openAlerts(school);
    await waitFor(() => new Set(messageIds(mail)).size === waiting, 'every waiting alert', PATIENCE_MS);
    // The outbox is drained every second: time enough for it to try what it must not.
    await staysSo(3_500, async () => messageIds(mail).length === waiting && (await readiness(daemon)) === FULL);
    expect(openAlerts(school)).toBeGreaterThan(0);
  });

  test('meanwhile the log is left unread, and memory does not grow', () => {
    const { bytesRead, megabytes } = usageOf(daemon);
    // Two batches of a megabyte are in hand and a third is offered; everything else stays in the file. The rest is what the store and
    // the clock's work read by themselves.
    expect(bytesRead - readBefore.bytesRead).toBeLessThan(9_000_000);
    expect(log.text.length - FIRST_BYTES).toBeGreaterThan(10_000_000);
    expect(megabytes - readBefore.megabytes).toBeLessThan(64);
  });

  test('given room, it goes on by itself, and has counted and sent everything once', async () => {
    disk?.makeRoom();
    await waitFor(() => linesStored(school.data).all === LINES, 'every line to be stored', PATIENCE_MS);
    await waitFor(() => openAlerts(school) === 0, 'every alert to be sent', PATIENCE_MS);
    expect(await readiness(daemon)).toBe('ready');
    expect(health.parse(await lead.getJson('/api/v1/health')).store).toMatchObject({ ok: true, message: null });
    expect(linesStored(school.data)).toEqual(truth);
    expect(differences(storeContents(school.data), await undisturbed())).toEqual([]);
    const alerts = rowsOf(school.data, 'outbox').map((row) => `<${row.id}@school.example>`);
    expect(messageIds(mail).toSorted()).toEqual(alerts.toSorted());
    expect(await daemon.stop()).toBe(0);
  });

  /** What the store says after the same log on a disk with room. */
  async function undisturbed() {
    const server = await startSmtpServer({ security: 'none' });
    on.afterwards(() => server.stop());
    const other = makeSchool(on, { logPath, mail: server });
    const running = await other.start();
    await waitFor(() => linesStored(other.data).all === LINES, 'every line to be stored', PATIENCE_MS);
    await waitFor(() => openAlerts(other) === 0, 'every alert to be sent', PATIENCE_MS);
    await running.stop();
    return storeContents(other.data);
  }
});

describe.skipIf(disk === null)('a start on a full disk', () => {
  test('says what is wrong without a stack trace, and succeeds when there is room', async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, inventLog(1_000, 'a start').text);
    const school = makeSchool(on, { logPath, data: join(disk?.folder ?? '', 'other') });
    disk?.fill();
    const refused = school.launch();
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toContain('has room');
    expect(refused.output()).toContain('(STORE_NOT_OPENED)');
    expect(refused.output()).not.toContain('    at ');
    disk?.makeRoom();
    const daemon = await school.start();
    await waitFor(() => linesStored(school.data).all === 1_000, 'every line to be stored', PATIENCE_MS);
    expect(await daemon.stop()).toBe(0);
  });
});

interface Usage {
  readonly bytesRead: number;
  readonly megabytes: number;
}

/** What Linux says that the process has read from files and sockets since its start, and the memory that it holds. */
function usageOf({ pid }: DaemonProcess): Usage {
  const read = /rchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1];
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { bytesRead: Number(read), megabytes: Number(kilobytes) / 1024 };
}

async function readiness({ address }: DaemonProcess): Promise<string> {
  return (await fetch(`${address}/readyz`)).text();
}

async function staysSo(forMs: number, condition: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    expect(await condition()).toBe(true);
    await pause(100);
  }
}

function triedAlerts(school: School): number {
  return rowsOf(school.data, 'outbox').filter((row) => Number(row.attempts) > 0).length;
}

function openAlerts(school: School): number {
  return rowsOf(school.data, 'outbox').filter((row) => row.closed_at === null).length;
}

function messageIds(mail: TestSmtpServer): readonly (string | undefined)[] {
  return mail.received.map((one) => one.headers.get('message-id'));
}
