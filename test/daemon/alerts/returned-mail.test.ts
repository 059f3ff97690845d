/* Reports about mails of ours and of others, in a mailbox of a real Dovecot. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createReturnedMail } from '../../../daemon/alerts/returned-mail.ts';
import { queueEffect } from '../../../daemon/store/queue-effect.ts';
import { type BounceParts, bounceOf } from '../../support/bounce.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { dovecot, type ImapServer, startImapServer } from '../../support/imap-server.ts';
import { buildMailSettings } from '../../support/mail.ts';
import { newWorld, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { realTool } from '../../support/real-tool.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const account = { user: 'filterwatch@school.example', password: 'a password of the mailbox' };
const READER = 'AbC-_9'.padEnd(22, 'x');

describe.skipIf(openssl === null || dovecot() === null)('mail that came back', () => {
  const { stores } = openStore();
  let certificate: Certificate;
  let server: ImapServer;
  let world: World;
  let alertId: string;
  let incidentId: string;
  const warned: string[] = [];

  beforeAll(async () => {
    certificate = selfSignedCertificate(openssl ?? '');
  });
  beforeEach(async () => {
    server = await startImapServer({ certificate, account, security: 'tls' });
    world = newWorld();
    [incidentId = ''] = await raise(stores(), [{ identity: pupil('pupil017'), severity: 'critical' }]);
    [{ id: alertId } = { id: '' }] = await stores().outbox.due(TUESDAY, 10);
    warned.length = 0;
    return () => server.stop();
  });

  function looker() {
    const { host, port } = server;
    const box = { host, port, security: 'tls', ...account, folder: 'INBOX', token: null, timeoutMs: 2_000 } as const;
    const returned = { ...box, authority: certificate.cert };
    const mail = { ...buildMailSettings(), to: [], itSupport: [], hasNames: false, returned };
    const log = { info: () => undefined, warn: (_fields: object, sentence: string) => void warned.push(sentence) };
    // The clock of the mails is the real one.
    return createReturnedMail({ stores: stores(), mail, log, now: () => Date.now() });
  }

  const comesBack = (mailId: string, parts: BounceParts = {}) =>
    server.deliver(bounceOf(`<${encodeURIComponent(mailId)}@school.example>`, 'Words.', parts));
  const standing = async () =>
    (await stores().mailBounces.standing(0, 10)).map(({ address, kind, times }) => `${address} ${kind} ${times}`);
  const told = async () => {
    const rows = await stores().database.reader.selectFrom('incident_history').selectAll().execute();
    return rows.filter(({ kind }) => kind === 'mail_returned').map(({ incident_id }) => incident_id);
  };

  test('is noted of whom it was for, with its incident: an alert, one of several, what was passed on', async () => {
    const look = looker();
    await comesBack(alertId);
    await comesBack(`${alertId}-${READER}`, { address: 'Deputy@School.example', status: '5.2.2' });
    await comesBack(alertId, { address: 'head@school.example', action: 'delayed', status: '4.4.1' });
    await look();
    expect((await standing()).toSorted()).toEqual([
      'deputy@school.example refused 1',
      'head@school.example deferred 1',
      'lead@school.example refused 1',
    ]);
    expect(await told()).toEqual([incidentId, incidentId]);
    await look();
    expect(await standing()).toHaveLength(3);
    expect(await stores().mailBounces.mailbox()).toMatchObject({ failingSince: null, message: null });
  });

  test('is passed on at once where nobody else had it either, and not while others may have', async () => {
    const step = `escalation-1-${alertId}`;
    const dueAt = Date.now() + 900_000;
    await stores()
      .database.writer.transaction()
      .execute((transaction) =>
        queueEffect(transaction, {
          ...{ id: step, siteId: 'main', kind: 'escalation', subjectId: incidentId, notBefore: dueAt },
          now: TUESDAY,
        }),
      );
    const due = async () => (await stores().outbox.row(step))?.nextAttemptAt;
    await comesBack(`${alertId}-${READER}`);
    await comesBack(alertId, { readers: ['lead@school.example', 'deputy@school.example'] });
    await comesBack(alertId, { action: 'delayed' });
    await looker()();
    expect(await due()).toBe(dueAt);
    await comesBack(alertId, { address: 'head@school.example' });
    await looker()();
    expect(await due()).toBeLessThanOrEqual(Date.now());
  });

  test('believes no report about a mail that was never sent', async () => {
    await comesBack('alert-of-nobody');
    await server.deliver(bounceOf(`<${alertId}@elsewhere.example>`));
    await server.deliver(bounceOf('<%E0%A4%A@school.example>'));
    await looker()();
    expect(await standing()).toEqual([]);
  });

  test('is read on where it was left, by whichever daemon looks next, and nothing is lost while the mailbox is away', async () => {
    await comesBack(alertId);
    await looker()();
    await server.stop();
    await looker()();
    expect(warned).toEqual(['The mailbox that mail comes back to could not be read. Health says why.']);
    const failing = await stores().mailBounces.mailbox();
    expect(failing?.message).toContain('Nothing answers at 127.0.0.1');
    expect(failing?.cursor).not.toBeNull();
    await looker()();
    expect((await stores().mailBounces.mailbox())?.failingSince).toBe(failing?.failingSince);
    expect(await standing()).toEqual(['lead@school.example refused 1']);
  });

  test('looks into nothing where the settings name no mailbox', async () => {
    const mail = { ...buildMailSettings(), to: [], itSupport: [], hasNames: false, returned: null };
    await createReturnedMail({ stores: stores(), mail, log: { info() {}, warn() {} }, now: () => world.now })();
    expect(await stores().mailBounces.mailbox()).toBeNull();
  });
});
