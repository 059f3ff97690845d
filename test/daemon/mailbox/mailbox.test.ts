/* A real Dovecot, as a school has one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMailbox, type MailboxCursor, type MailboxSettings } from '../../../daemon/mailbox/mailbox.ts';
import { bounceOf } from '../../support/bounce.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { freePort } from '../../support/free-port.ts';
import { dovecot, type ImapServer, startImapServer } from '../../support/imap-server.ts';
import { realTool } from '../../support/real-tool.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const isMissing = openssl === null || dovecot() === null;
const account = { user: 'filterwatch@school.example', password: 'a password of the mailbox' };

describe.skipIf(isMissing).each(['tls', 'starttls'] as const)('a mailbox read over %s', (security) => {
  let certificate: Certificate;
  let server: ImapServer;

  beforeAll(async () => {
    certificate = selfSignedCertificate(openssl ?? '');
    server = await startImapServer({ certificate, account, security });
  });
  afterAll(() => server.stop());

  const mailbox = (different: Partial<MailboxSettings> = {}) => {
    const { host, port } = server;
    const trusted = { authority: certificate.cert, folder: 'INBOX', token: null, timeoutMs: 2_000 };
    return createMailbox({ host, port, security, ...account, ...trusted, ...different });
  };

  async function look(cursor: MailboxCursor | null, since = Date.now() - 86_400_000) {
    const looked = await mailbox().look(cursor, since);
    if (looked.kind === 'failed') throw new Error(looked.message);
    return { cursor: looked.cursor, ids: looked.bounces.map(({ messageId }) => messageId) };
  }

  test('gives each mail that came back once, the oldest first, and no other', async () => {
    const empty = await look(null);
    expect(empty.ids).toEqual([]);
    await server.deliver(bounceOf('<first@school.example>'));
    await server.deliver('From: ann@school.example\r\nSubject: Hello\r\n\r\nNot a report.\r\n');
    await server.deliver(bounceOf('<second@school.example>'));
    const first = await look(empty.cursor);
    expect(first.ids).toEqual(['<first@school.example>', '<second@school.example>']);
    expect((await look(first.cursor)).ids).toEqual([]);
    await server.deliver(bounceOf('<third@school.example>'));
    expect((await look(first.cursor)).ids).toEqual(['<third@school.example>']);
    // Without a cursor, and where the server has numbered its mails anew: what came of late.
    expect((await look(null)).ids).toHaveLength(3);
    expect((await look({ validity: '1', next: 1_000 })).ids).toHaveLength(3);
    expect((await look(null, Date.now() + 2 * 86_400_000)).ids).toEqual([]);
  });

  test('changes nothing in the mailbox', async () => {
    await server.deliver(bounceOf('<unseen@school.example>'));
    await look(null);
    // A mail that a reader has seen has another name and stands in another folder.
    const names = ['new', 'cur'].flatMap((folder) => readdirSync(join(server.maildir, folder)));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => /,[A-Z]*S/.test(name))).toEqual([]);
  });

  test('reads a long one from its beginning', async () => {
    const { cursor } = await look(null);
    await server.deliver(`${bounceOf('<long@school.example>', 'words\r\n'.repeat(200_000))}`);
    expect((await look(cursor)).ids).toEqual(['<long@school.example>']);
  });

  test.each([
    ['the password', { password: 'another' }, 'refused our sign-in'],
    ['the folder', { folder: 'Nowhere' }, 'has no folder “Nowhere”'],
    ['the certificate', { authority: null }, 'has a certificate that cannot be trusted'],
  ] as const)('says in plain words that %s is wrong', async (_what, different, words) => {
    const box = mailbox(different);
    const refused = { kind: 'failed', message: expect.stringContaining(words) };
    expect(await box.verify()).toEqual(refused);
    expect(await box.look(null, 0)).toEqual(refused);
    expect(JSON.stringify(await box.verify())).not.toContain(account.password);
  });

  test('says that nothing answers', async () => {
    expect(await mailbox({ port: await freePort() }).verify()).toMatchObject({
      message: expect.stringContaining('Nothing answers at 127.0.0.1'),
    });
  });

  test('says so where the port is for the other way of encryption', async () => {
    const other = security === 'tls' ? 'starttls' : 'tls';
    const outcome = await mailbox({ security: other, timeoutMs: 300 }).verify();
    expect(outcome).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/did not answer in time|does not begin with TLS/),
    });
  });

  test('can be opened', async () => {
    expect(await mailbox().verify()).toEqual({ kind: 'ok' });
  });
});
