import { describe, expect, test, vi } from 'vitest';
import type { Mailer } from '../../daemon/notify/mailer.ts';
import type { Effect } from '../../daemon/queue/outbox.ts';
import { startQueue } from '../../daemon/queue/start-queue.ts';
import { freePort } from '../support/free-port.ts';
import { buildMessage, mailStarters } from '../support/mail.ts';
import { createMemoryOutbox } from '../support/memory-outbox.ts';
import { realTool } from '../support/real-tool.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { startRedis } from '../support/redis-server.ts';
import type { TestSmtpServer } from '../support/smtp-server.ts';

const { server, mailerFor, afterwards } = mailStarters();
const program = realTool('redis-server', ['/usr/bin/redis-server']);
const PATIENCE = { timeout: 60_000, interval: 20 };
const IDS = Array.from({ length: 20 }, (_, index) => `alert-incident-${index}`);

/** Sends one mail for a row, as the product does. */
function mailEffect(mailer: Mailer): Effect {
  return async (row) => {
    const outcome = await mailer.send(buildMessage({ id: row.id }));
    if (outcome.kind === 'sent') return { kind: 'done' };
    return { kind: outcome.kind === 'later' ? 'later' : 'never', message: outcome.message };
  };
}

function runQueue(place: { readonly host: string; readonly port: number }, redisUrl: string | null) {
  const outbox = createMemoryOutbox();
  const log = createRecordedLog();
  const effect = mailEffect(mailerFor(place));
  const queue = startQueue({ outbox, effect, redisUrl, now: () => Date.now(), log });
  afterwards(() => queue.stop());
  for (const id of IDS) outbox.add(id, Date.now());
  queue.nudge();
  return { outbox, log, queue };
}

const messageIds = (smtp: TestSmtpServer) => smtp.received.map((mail) => mail.headers.get('message-id')).sort();
const EACH_ONCE = IDS.map((id) => `<${id}@school.example>`).sort();

describe('alerts while the mail server is down', () => {
  test('wait, say why, and are each sent once when it is back', async () => {
    const place = { host: '127.0.0.1', port: await freePort() };
    const { outbox, log } = runQueue(place, null);
    await vi.waitFor(() => expect(outbox.open().every((row) => row.attempts >= 2)).toBe(true), PATIENCE);
    expect(outbox.open()).toHaveLength(IDS.length);
    expect(outbox.open()[0]?.lastError).toContain('Nothing answers at 127.0.0.1');
    const smtp = await server({ security: 'none', port: place.port });
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(messageIds(smtp)).toEqual(EACH_ONCE);
    expect(log.entries.filter((entry) => entry.level === 'warn')).toHaveLength(1);
  });

  test('are each sent once although the server puts off every sender and drops connections at first', async () => {
    const smtp = await server({
      security: 'none',
      behaviour: (phase, before) => {
        if (phase === 'connect' && before < 3) return 'drop';
        return phase === 'recipient' && before < 5 ? { code: 451, text: '4.7.1 greylisted' } : null;
      },
    });
    const { outbox } = runQueue(smtp, null);
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(messageIds(smtp)).toEqual(EACH_ONCE);
  });

  test.skipIf(program === null)('and Redis is stopped, started and emptied: each is sent once', async () => {
    const redis = await startRedis(program ?? '');
    afterwards(() => redis.remove());
    const place = { host: '127.0.0.1', port: await freePort() };
    const { outbox, queue } = runQueue(place, redis.url);
    await vi.waitFor(() => expect(outbox.open().every((row) => row.attempts >= 1)).toBe(true), PATIENCE);
    await redis.stop();
    await vi.waitFor(() => expect(queue.state().ok).toBe(false), PATIENCE);
    const smtp = await server({ security: 'none', port: place.port });
    await redis.start();
    await redis.command('FLUSHALL');
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(messageIds(smtp)).toEqual(EACH_ONCE);
  });
});
