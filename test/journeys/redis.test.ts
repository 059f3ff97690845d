/* The whole daemon with its jobs in a real Redis, which is stopped and started under it. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../daemon/api/schemas/health.ts';
import { journey } from '../support/journey.ts';
import { searchLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('redis-server', ['/usr/bin/redis-server']);
const PATIENCE_MS = 30_000;

describe.skipIf(program === null)('alerts through a real Redis', () => {
  const on = journey();
  let redis: RedisServer;
  let mail: TestSmtpServer;
  let logPath: string;
  let school: School;
  let lead: SignedIn;

  beforeAll(async () => {
    redis = await startRedis(program ?? '');
    on.afterwards(() => redis.remove());
    mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, '');
    school = makeSchool(on, { logPath, mail });
    await addLead(school);
    const daemon = await school.start({ REDIS_URL: redis.url });
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
  });

  const healthNow = async () => health.parse(await lead.getJson('/api/v1/health'));
  const messageIds = () => mail.received.map((one) => one.headers.get('message-id'));

  test('an alert goes out as a job of BullMQ', async () => {
    appendFileSync(logPath, searchLine('pupil017', 'i want to kill myself'));
    await waitFor(() => mail.received.length > 0, 'the alert', PATIENCE_MS);
    expect(await redis.command('EXISTS bull:filterwatch-outbox:meta')).toBe(':1');
    expect((await healthNow()).jobs).toEqual({ runner: 'redis', ok: true, message: null });
  });

  test('while Redis is away the alert waits and Health says so; it is sent once when Redis is back', async () => {
    await redis.stop();
    await waitFor(async () => !(await healthNow()).jobs.ok, 'Health to notice', PATIENCE_MS);
    appendFileSync(logPath, searchLine('pupil031', 'ways to self harm'));
    await waitFor(() => linesStored(school.data).record === 2, 'the second search to be stored', PATIENCE_MS);
    const away = await healthNow();
    expect(away.jobs.message).toContain('Redis does not answer');
    expect(away.mail.waiting).toBe(1);
    expect(away.store.ok).toBe(true);
    expect((await lead.getPage('/health')).body).toContain('Redis does not answer');
    expect(mail.received).toHaveLength(1);

    await redis.start();
    await waitFor(() => everyAlertClosed(school), 'the alert to be closed', PATIENCE_MS);
    await waitFor(async () => (await healthNow()).jobs.ok, 'Health to be well again', PATIENCE_MS);
    expect(new Set(messageIds())).toEqual(
      new Set(rowsOf(school.data, 'outbox').map((row) => `<${row.id}@school.example>`)),
    );
    expect(messageIds()).toHaveLength(2);
    expect((await healthNow()).mail.waiting).toBe(0);
  });
});

function everyAlertClosed(school: School): boolean {
  return rowsOf(school.data, 'outbox').every((row) => row.closed_at !== null);
}
