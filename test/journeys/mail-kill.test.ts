/*
 * The daemon is killed between an effect and its acknowledgement: the mail server has kept the mail and holds its answer back until the
 * daemon is dead. No program can know then whether the mail went out; it sends it once more, and by its Message-ID a mailbox shows one.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { searchLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { startRedis } from '../support/redis-server.ts';
import { makeSchool } from '../support/school.ts';
import { startSmtpServer } from '../support/smtp-server.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('redis-server', ['/usr/bin/redis-server']);
const PATIENCE_MS = 90_000;
const on = journey();

async function killedInBetween(env: Readonly<Record<string, string>>): Promise<void> {
  const mail = await startSmtpServer({
    security: 'none',
    behaviour: (phase, before) => (phase === 'data' && before === 0 ? 'keep_and_hold' : null),
  });
  on.afterwards(() => mail.stop());
  const logPath = join(on.folder(), 'access.log');
  writeFileSync(logPath, searchLine('pupil017', 'i want to kill myself'));
  const to = { alerts: { most_at_once: 20 } };
  const school = makeSchool(on, { logPath, mail, settings: to });
  const outbox = () => rowsOf(school.data, 'outbox');
  const first = await school.start(env);
  await waitFor(() => mail.received.length === 1, 'the mail to be kept', PATIENCE_MS);
  await first.kill();
  expect(outbox()).toMatchObject([{ kind: 'alert', closed_at: null }]);

  const second = await school.start(env);
  await waitFor(() => outbox().every((row) => row.closed_at !== null), 'the alert to be closed', PATIENCE_MS);
  const [row] = outbox();
  // Both are the same mail, from the id of the row.
  expect(mail.received.map(({ headers }) => headers.get('message-id'))).toEqual([
    `<${row?.id}@school.example>`,
    `<${row?.id}@school.example>`,
  ]);
  const sent = rowsOf(school.data, 'incident_history').filter(({ kind }) => kind === 'alert_sent');
  expect(sent).toHaveLength(1);
  // Nothing is left that a third life could send.
  expect(await second.stop()).toBe(0);
  expect(mail.received).toHaveLength(2);
}

describe('killed after the mail server kept a mail, and before it said so', () => {
  test.concurrent('with the jobs in the daemon: the mail comes again under the same Message-ID, and no third time', () =>
    killedInBetween({}));

  (program === null ? test.skip : test.concurrent)('with the jobs in Redis: the same', async () => {
    const redis = await startRedis(program ?? '');
    on.afterwards(() => redis.remove());
    await killedInBetween({ REDIS_URL: redis.url });
  });
});
