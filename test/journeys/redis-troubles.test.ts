/* Alerts that are due, and a real Redis between the outbox and the mail that does all that a Redis can do. */
import { afterAll, describe, expect, test } from 'vitest';
import { type AlertsDue, alertsDue, type Fate, fateOf, fateTable } from '../support/alerts-due.ts';
import { type CuttableWire, cuttableWire } from '../support/cuttable-wire.ts';
import { freePort } from '../support/free-port.ts';
import { realTool } from '../support/real-tool.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('redis-server', ['/usr/bin/redis-server']);
const ALERTS = 8;
const PATIENCE_MS = 60_000;
const fates: (Fate & { readonly trouble: string })[] = [];

afterAll(() => {
  if (fates.length > 0)
    console.log(
      fateTable(
        'Redis …',
        fates.toSorted((a, b) => a.trouble.localeCompare(b.trouble)),
      ),
    );
});

/** What stands while it is wrong. The mail server holds nothing up, unless `mail` is away until it is started. */
interface Scene {
  readonly alerts: AlertsDue;
  readonly redis: RedisServer;
  readonly wire: CuttableWire;
  readonly received: () => number;
  startMail(): Promise<void>;
}

interface Trouble {
  readonly trouble: string;
  readonly options?: readonly string[];
  /** True where the mail server comes only when it is started. */
  readonly isMailAway?: boolean;
  /** Runs before the alerts are due. */
  first?(redis: RedisServer, wire: CuttableWire): Promise<unknown>;
  meanwhile(scene: Scene): Promise<unknown>;
}

const failing = ({ alerts }: Scene) =>
  waitFor(() => !alerts.door.queue.state().ok, 'the trouble to be seen', PATIENCE_MS);
const someSent = ({ received }: Scene) => waitFor(() => received() > 0, 'the first mails', PATIENCE_MS);

const TROUBLES: readonly Trouble[] = [
  {
    trouble: 'is started again in the middle',
    async meanwhile(scene) {
      await someSent(scene);
      await scene.redis.stop();
      await failing(scene);
      await scene.redis.start();
    },
  },
  {
    trouble: 'loses its data in the middle',
    async meanwhile(scene) {
      await someSent(scene);
      expect(await scene.redis.command('FLUSHALL')).toBe('+OK');
    },
  },
  {
    trouble: 'is full, and takes nothing until it has room',
    options: ['--maxmemory-policy', 'noeviction'],
    first: (redis) => redis.command('CONFIG SET maxmemory 1mb'),
    async meanwhile(scene) {
      const { queue } = scene.alerts.door;
      const isRefused = () => queue.state().message?.includes('Redis answers OOM instead of working') === true;
      await waitFor(isRefused, 'the refusal to be seen', PATIENCE_MS);
      expect(scene.received()).toBe(0);
      expect(await scene.redis.command('CONFIG SET maxmemory 0')).toBe('+OK');
    },
  },
  {
    trouble: 'is cut off from the start, and comes back',
    first: async (_redis, wire) => wire.cut(),
    async meanwhile(scene) {
      await failing(scene);
      expect(scene.received()).toBe(0);
      scene.wire.mend();
    },
  },
  {
    trouble: 'is cut off in the middle, and comes back',
    async meanwhile(scene) {
      await someSent(scene);
      scene.wire.cut();
      await failing(scene);
      scene.wire.mend();
    },
  },
  {
    trouble: 'is stopped, started and emptied while the mail server is away',
    isMailAway: true,
    async meanwhile(scene) {
      const { alerts, redis } = scene;
      await waitFor(
        async () => (await alerts.open()).every(({ attempts }) => attempts > 0),
        'a try of each',
        PATIENCE_MS,
      );
      await redis.stop();
      await failing(scene);
      await scene.startMail();
      await redis.start();
      await redis.command('FLUSHALL');
    },
  },
];

async function go({ trouble, options = [], isMailAway = false, first, meanwhile }: Trouble): Promise<void> {
  const ends: (() => unknown)[] = [];
  const afterwards = (end: () => unknown) => void ends.unshift(end);
  try {
    const redis = await startRedis(program ?? '', options);
    afterwards(() => redis.remove());
    const wire = await cuttableWire(redis.port);
    afterwards(() => wire.stop());
    const servers: TestSmtpServer[] = [];
    const port = await freePort();
    const startMail = async () => {
      // Slow enough that there is a middle.
      const server = await startSmtpServer({ security: 'none', port, behaviour: () => ({ afterMs: 100 }) });
      afterwards(() => server.stop());
      servers.push(server);
    };
    if (!isMailAway) await startMail();
    await first?.(redis, wire);
    const redisUrl = `redis://127.0.0.1:${wire.port}`;
    const alerts = await alertsDue({ mail: { port }, redisUrl, alerts: ALERTS, afterwards });
    const received = () => servers.reduce((sum, server) => sum + server.received.length, 0);
    await meanwhile({ alerts, redis, wire, received, startMail });
    await alerts.allClosed(PATIENCE_MS);
    const fate = fateOf(alerts.due, servers);
    fates.push({ trouble, ...fate });
    expect(fate).toEqual({ due: ALERTS, sent: ALERTS, duplicated: 0, lost: 0, repeated: 0 });
    await waitFor(() => alerts.door.queue.state().ok, 'all to be well again', PATIENCE_MS);
  } finally {
    for (const end of ends) await end();
  }
}

describe.skipIf(program === null)('every alert is sent, once, although Redis', () => {
  test.concurrent.for(TROUBLES)('$trouble', (one) => go(one));
});
