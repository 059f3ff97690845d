/* Alerts that are due, and a real mail server that does everything that mail servers do to whoever sends mail. */
import { afterAll, describe, expect, test } from 'vitest';
import { EVERYBODY_SEEN } from '../../daemon/identity/people-seen.ts';
import { type AlertsDue, alertsDue, type Fate, fateOf, fateTable } from '../support/alerts-due.ts';
import { type Certificate, selfSignedCertificate } from '../support/certificate.ts';
import { freePort } from '../support/free-port.ts';
import { realTool } from '../support/real-tool.ts';
import { type SmtpServerSettings, startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { waitFor } from '../support/wait-for.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const ALERTS = 8;
const PATIENCE_MS = 60_000;
const fates: (Fate & { readonly trouble: string })[] = [];

afterAll(() =>
  console.log(
    fateTable(
      'the mail server …',
      fates.toSorted((a, b) => a.trouble.localeCompare(b.trouble)),
    ),
  ),
);

/** A mail server, the alerts of one school, and whatever must be ended after one test: tests run beside each other. */
async function arrange(
  behaviour: NonNullable<SmtpServerSettings['behaviour']> | null,
  different: Partial<SmtpServerSettings> = {},
) {
  const ends: (() => unknown)[] = [];
  const afterwards = (end: () => unknown) => void ends.unshift(end);
  const serverOf = async (settings: SmtpServerSettings): Promise<TestSmtpServer> => {
    const started = await startSmtpServer(settings);
    afterwards(() => started.stop());
    return started;
  };
  const servers = behaviour === null ? [] : [await serverOf({ security: 'none', behaviour, ...different })];
  return {
    ...{ afterwards, servers },
    port: servers[0]?.port ?? (await freePort()),
    /** The same place, with another server behind it. */
    async another(settings: SmtpServerSettings) {
      servers.push(await serverOf(settings));
    },
    async end() {
      for (const one of ends) await one();
    },
  };
}

interface Trouble {
  readonly trouble: string;
  readonly behaviour: NonNullable<SmtpServerSettings['behaviour']> | null;
  readonly server?: Partial<SmtpServerSettings>;
  readonly mail?: Parameters<typeof alertsDue>[0]['mail'];
  /** While it is wrong: waits until it shows, looks at what is said, and mends it. */
  meanwhile?(alerts: AlertsDue, at: Awaited<ReturnType<typeof arrange>>): Promise<void>;
}

const everyTried = (alerts: AlertsDue) => async () => (await alerts.open()).every(({ attempts }) => attempts > 0);
const GREYLISTED = { code: 450, text: '4.7.1 greylisted, try again later' };

const TROUBLES: readonly Trouble[] = [
  { trouble: 'is slow', behaviour: (phase) => (phase === 'connect' ? null : { afterMs: 300 }) },
  {
    trouble: 'is away at first',
    behaviour: null,
    async meanwhile(alerts, at) {
      await waitFor(everyTried(alerts), 'a try of each', PATIENCE_MS);
      expect((await alerts.open())[0]?.lastError).toContain('Nothing answers at 127.0.0.1');
      await at.another({ security: 'none', port: at.port });
    },
  },
  { trouble: 'greylists', behaviour: (phase, before) => (phase === 'recipient' && before < 12 ? GREYLISTED : null) },
  {
    trouble: 'drops connections as they come',
    behaviour: (phase, before) => (phase === 'connect' && before < 5 ? 'drop' : null),
  },
  {
    trouble: 'drops the connection in the middle of a mail',
    behaviour: (phase, before) => (phase === 'data' && before < 5 ? 'drop' : null),
  },
  {
    trouble: 'keeps the mail, and drops the connection before it says so',
    behaviour: (phase, before) => (phase === 'data' && before < 5 ? 'keep_and_drop' : null),
  },
  {
    trouble: 'refuses for good, until it is mended',
    behaviour: (phase, before) =>
      phase === 'recipient' && before < ALERTS ? { code: 550, text: '5.1.1 no such user' } : null,
    async meanwhile(alerts) {
      const { parked } = alerts.stores;
      await waitFor(
        async () => (await parked.standing(EVERYBODY_SEEN)).count === ALERTS,
        'each to be parked',
        PATIENCE_MS,
      );
      const rows = await parked.list(EVERYBODY_SEEN, 100);
      expect(rows.map(({ kind, why, attempts }) => ({ kind, why, attempts }))).toEqual(
        rows.map(() => ({ kind: 'alert', why: 'refused', attempts: 1 })),
      );
      expect(rows[0]?.message).toContain('refused this message for good (it said 550 5.1.1)');
      expect(await alerts.stores.mailRefusals.standing(10)).toMatchObject([{ kind: 'refused', tries: ALERTS }]);
      // As somebody presses the button.
      for (const { id } of rows) await parked.retry(EVERYBODY_SEEN, id, { at: Date.now(), by: null });
      alerts.door.queue.nudge();
    },
  },
];

async function go({ trouble, behaviour, server, mail, meanwhile }: Trouble): Promise<void> {
  const at = await arrange(behaviour, server);
  try {
    const alerts = await alertsDue({ mail: { port: at.port, ...mail }, alerts: ALERTS, afterwards: at.afterwards });
    await meanwhile?.(alerts, at);
    await alerts.allClosed(PATIENCE_MS);
    const fate = fateOf(alerts.due, at.servers);
    fates.push({ trouble, ...fate });
    expect(fate).toMatchObject({ due: ALERTS, sent: ALERTS, duplicated: 0, lost: 0 });
    // Where the connection is lost after the mail, neither side can know; all else comes once.
    if (!trouble.startsWith('keeps')) expect(fate.repeated).toBe(0);
    // Nobody is refused by now, and nothing is parked.
    expect(await alerts.stores.mailRefusals.standing(10)).toEqual([]);
    expect((await alerts.stores.parked.standing(EVERYBODY_SEEN)).count).toBe(0);
  } finally {
    await at.end();
  }
}

describe('every alert is sent, once, although the mail server', () => {
  test.concurrent.for(TROUBLES)('$trouble', (one) => go(one));

  (openssl === null ? test.skip : test.concurrent)(
    'has a certificate that cannot be trusted, until it has a good one',
    async () => {
      const [bad, good]: readonly Certificate[] = [
        selfSignedCertificate(openssl ?? ''),
        selfSignedCertificate(openssl ?? ''),
      ];
      await go({
        trouble: 'has a certificate that cannot be trusted',
        behaviour: () => null,
        server: { security: 'tls', ...(bad && { certificate: bad }) },
        mail: { security: 'tls', authority: good?.cert ?? null },
        async meanwhile(alerts, at) {
          await waitFor(everyTried(alerts), 'a try of each', PATIENCE_MS);
          expect((await alerts.open())[0]?.lastError).toContain('a certificate that cannot be trusted');
          expect(at.servers[0]?.received).toEqual([]);
          await at.servers[0]?.stop();
          await at.another({ security: 'tls', port: at.port, ...(good && { certificate: good }) });
        },
      });
    },
  );
});

describe('of several recipients', () => {
  test.concurrent('one that is put off has the mail later, and the others have it once', async () => {
    const at = await arrange((phase, before, address) =>
      phase === 'recipient' && address.startsWith('new') && before < 3 ? GREYLISTED : null,
    );
    try {
      const to = ['lead@school.example', 'new@school.example', 'head@school.example'];
      const alerts = await alertsDue({ mail: { port: at.port }, to, alerts: 1, afterwards: at.afterwards });
      await waitFor(() => at.servers[0]?.received.length === 1, 'the first mail', PATIENCE_MS);
      await waitFor(
        async () => (await alerts.open()).some(({ id }) => id.endsWith('~1')),
        'the rest to be noted',
        PATIENCE_MS,
      );
      expect(await alerts.stores.mailRefusals.standing(10)).toMatchObject([
        { address: 'new@school.example', kind: 'deferred', answer: '450 4.7.1' },
      ]);
      // A minute later, by the clock of the store.
      await alerts.stores.database.writer
        .updateTable('outbox')
        .set({ next_attempt_at: 0 })
        .where('closed_at', 'is', null)
        .execute();
      await alerts.allClosed(PATIENCE_MS);
      expect(at.servers[0]?.received.map((mail) => mail.to)).toEqual([
        ['lead@school.example', 'head@school.example'],
        ['new@school.example'],
      ]);
      expect(fateOf(alerts.due, at.servers)).toMatchObject({ sent: 1, duplicated: 0, lost: 0 });
      expect(await alerts.stores.mailRefusals.standing(10)).toEqual([]);
    } finally {
      await at.end();
    }
  });

  test.concurrent('one that is refused for good stands on Health, and nothing is parked', async () => {
    const at = await arrange((phase, _before, address) =>
      phase === 'recipient' && address.startsWith('gone') ? { code: 550, text: '5.1.1 no such user' } : null,
    );
    try {
      const to = ['lead@school.example', 'gone@school.example'];
      const alerts = await alertsDue({ mail: { port: at.port }, to, alerts: 2, afterwards: at.afterwards });
      await alerts.allClosed(PATIENCE_MS);
      expect(at.servers[0]?.received.map((mail) => mail.to)).toEqual([
        ['lead@school.example'],
        ['lead@school.example'],
      ]);
      expect(await alerts.stores.mailRefusals.standing(10)).toMatchObject([
        { address: 'gone@school.example', kind: 'refused', answer: '550 5.1.1', tries: 2 },
      ]);
      expect((await alerts.stores.parked.standing(EVERYBODY_SEEN)).count).toBe(0);
    } finally {
      await at.end();
    }
  });
});
