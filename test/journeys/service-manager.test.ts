import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepPulse } from '../../daemon/keep-pulse.ts';
import { createPulse, type PulseParts } from '../../daemon/pulse.ts';
import { openServiceManager, type ServiceEnvironment } from '../../daemon/systemd/service-manager.ts';
import { journey } from '../support/journey.ts';
import { type NotifySocket, openNotifySocket } from '../support/notify-socket.ts';
import { realTool } from '../support/real-tool.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { makeSchool } from '../support/school.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('systemd-notify', ['/usr/bin/systemd-notify']);
const PATIENCE_MS = 30_000;
const on = journey();
const silent = pino({ level: 'silent' });

async function socket(): Promise<NotifySocket> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-notify-'));
  const opened = await openNotifySocket(folder);
  onTestFinished(() => {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return opened;
}

function manager(environment: ServiceEnvironment, log = silent) {
  const opened = openServiceManager(environment, log);
  if (opened === null) throw new Error('There is no manager.');
  return opened;
}

const well: PulseParts = {
  examiner: { answers: async () => undefined },
  database: { commits: async () => 1 },
  intake: { state: () => ({ failing: null, inFlight: 0 }) },
  sources: () => [{ state: () => ({ kind: 'reading' }) }, { state: () => ({ kind: 'waiting' }) }],
};
const never = () => new Promise<never>(() => undefined);

test('without a manager nobody is told anything', () => {
  expect(openServiceManager({}, silent)).toBe(null);
  expect(openServiceManager({ NOTIFY_SOCKET: '' }, silent)).toBe(null);
});

test('the watchdog is ours where it is meant for this process, or for the one that started it', () => {
  const asked = { NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '60000000' };
  const ms = (WATCHDOG_PID?: string) => manager({ ...asked, WATCHDOG_PID }).watchdogMs;
  expect([ms(), ms(`${process.pid}`), ms(`${process.ppid}`), ms('1')]).toEqual([60_000, 60_000, 60_000, null]);
  expect(manager({ ...asked, WATCHDOG_USEC: 'soon' }).watchdogMs).toBe(null);
});

describe('the daemon lives', () => {
  test('while its thread and its store answer, and says what it does', async () => {
    expect(await createPulse(well)(50)).toEqual({ lives: true, status: '1 of 2 log sources are read.' });
  });

  test.each([
    ['thread', { examiner: { answers: never } }],
    ['store', { database: { commits: never } }],
    ['store', { database: { commits: () => Promise.reject(new Error('It is closed.')) } }],
  ] as const)('no longer when its %s does not answer', async (part, broken) => {
    const { lives, status } = await createPulse({ ...well, ...broken })(50);
    expect(lives).toBe(false);
    expect(status).toContain(part);
  });

  test('with a full disk, because no restart makes room', async () => {
    const failing = { since: 1, message: 'The disk is full.' };
    const pulse = createPulse({ ...well, intake: { state: () => ({ failing, inFlight: 1 }) } });
    expect(await pulse(50)).toEqual({ lives: true, status: 'Nothing can be saved. The disk is full.' });
  });
});

describe.skipIf(program === null)('systemd', () => {
  test('hears of a real daemon that it is ready, that it lives, and that it stops', async () => {
    const heard = await socket();
    const folder = on.folder();
    const logPath = join(folder, 'access.log');
    writeFileSync(logPath, '');
    const daemon = await makeSchool(on, { logPath }).start({ NOTIFY_SOCKET: heard.path, WATCHDOG_USEC: '2000000' });
    await waitFor(() => heard.messages().length >= 4, 'the daemon to say that it lives', PATIENCE_MS);
    const [first, ...beats] = heard.messages();
    expect(first).toEqual(['READY=1', `STATUS=Dashboard: ${daemon.address}`]);
    for (const beat of beats) expect(beat).toEqual(['WATCHDOG=1', 'STATUS=1 of 1 log sources are read.']);
    expect(await daemon.stop()).toBe(0);
    await waitFor(() => heard.messages().at(-1)?.[0] === 'STOPPING=1', 'the daemon to say that it stops', PATIENCE_MS);
  });

  test('does not hear that it lives when it does not, and hears why', async () => {
    const heard = await socket();
    const told = manager({ NOTIFY_SOCKET: heard.path, WATCHDOG_USEC: '400000' });
    const kept = keepPulse(told, createPulse({ ...well, examiner: { answers: never } }));
    await waitFor(() => heard.messages().length >= 2, 'what ails it', PATIENCE_MS);
    await kept.stop();
    const words = heard.messages().flat();
    expect(words).not.toContain('WATCHDOG=1');
    expect(words).toContain('STATUS=The thread that examines lines does not answer.');
  });

  test('hears one line, whatever the words are', async () => {
    const heard = await socket();
    await manager({ NOTIFY_SOCKET: heard.path }).lives('one\nREADY=1\u2028two');
    await waitFor(() => heard.messages().length >= 1, 'the words', PATIENCE_MS);
    expect(heard.messages()).toEqual([['WATCHDOG=1', 'STATUS=one READY=1 two']]);
  });
});

const analyse = realTool('systemd-analyze', ['/usr/bin/systemd-analyze']);

test.skipIf(analyse === null)('the unit in the README is one that systemd takes without a word', () => {
  const root = join(import.meta.dirname, '../..');
  const [, unit = ''] = /```ini\n(# \/etc\/systemd.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(unit).toContain('Type=notify');
  const path = join(on.folder(), 'filterwatch.service');
  writeFileSync(path, unit.replaceAll('/opt/filterwatch', root));
  const { status, stderr, stdout } = spawnSync(analyse ?? '', ['verify', path], { encoding: 'utf8' });
  expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: 0, said: '' });
});

test('a manager that cannot be told is logged once, and holds nothing up', async () => {
  const log = createRecordedLog();
  const opened = openServiceManager({ NOTIFY_SOCKET: '/run/notify' }, log, '/nowhere/systemd-notify');
  await opened?.lives('well');
  await opened?.lives('well');
  await pause(1);
  expect(log.entries).toMatchObject([{ level: 'warn' }]);
});
