/* A sign-in to mail that ends by itself: a real provider gives it, a real mail server and a real mailbox take it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMailbox } from '../../../daemon/mailbox/mailbox.ts';
import { createMailToken, type MailTokenSettings } from '../../../daemon/oidc/mail-token.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { freePort } from '../../support/free-port.ts';
import { dovecot, startImapServer } from '../../support/imap-server.ts';
import { buildMessage, mailStarters } from '../../support/mail.ts';
import { type OidcServer, startOidcServer } from '../../support/oidc-server.ts';
import { realTool } from '../../support/real-tool.ts';

const USER = 'filterwatch@school.example';
const openssl = realTool('openssl', ['/usr/bin/openssl']);
const mail = mailStarters();
let provider: OidcServer;
let clock = Date.UTC(2026, 10, 30, 10);

beforeAll(async () => {
  provider = await startOidcServer('http://127.0.0.1:1/back', 'goes_on');
});
afterAll(() => provider.stop());

const tokenFrom = (different: Partial<MailTokenSettings> = {}) => {
  const { issuer, clientId, clientSecret } = provider;
  return createMailToken(
    { tokenUrl: `${issuer}/token`, clientId, clientSecret, scope: null, ...different },
    () => clock,
  );
};

describe('a sign-in that ends by itself', () => {
  test('is kept until shortly before its end, and asked for once by several at once', async () => {
    const token = tokenFrom();
    const [first, second] = await Promise.all([token(), token()]);
    expect([first.length > 20, second]).toEqual([true, first]);
    clock += 7 * 60_000;
    expect(await token()).toBe(first);
    clock += 2 * 60_000;
    const next = await token();
    expect(next).not.toBe(first);
    // The mail server did not take it.
    expect(await token(true)).not.toBe(next);
  });

  test.each([
    [
      'the secret',
      { clientSecret: 'another secret of nobody' },
      /gives no sign-in for mail \(it said invalid_client\)/,
    ],
    ['the program', { clientId: 'of-nobody', scope: 'mail' }, /gives no sign-in for mail \(it said invalid_client\)/],
  ] as const)('says that %s is wrong, and not what it is', async (_what, different, words) => {
    const failure = await tokenFrom(different)().catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'MAIL_TOKEN', message: expect.stringMatching(words) });
    expect(String(failure)).not.toMatch(/another secret|a secret that both know/);
  });

  test('says that nobody gives it', async () => {
    const away = tokenFrom({ tokenUrl: `http://127.0.0.1:${await freePort()}/token` });
    await expect(away()).rejects.toMatchObject({ message: expect.stringMatching(/cannot be reached, which gives/) });
    const another = tokenFrom({ tokenUrl: `${provider.issuer}/.well-known/openid-configuration` });
    await expect(another()).rejects.toMatchObject({ code: 'MAIL_TOKEN' });
  });
});

describe.skipIf(openssl === null)('a mail server that takes no password', () => {
  let certificate: Certificate;
  beforeAll(() => {
    certificate = selfSignedCertificate(openssl ?? '');
  });

  async function arrange(isGood: (token: string) => boolean, different: Partial<MailTokenSettings> = {}) {
    const smtp = await mail.server({ security: 'starttls', certificate, tokens: { user: USER, isGood } });
    const secure = { security: 'starttls', authority: certificate.cert, user: USER } as const;
    return { smtp, mailer: mail.mailerFor(smtp, { ...secure, token: tokenFrom(different) }) };
  }

  test('is signed in to with a token, also when that has ended in between', async () => {
    const seen: string[] = [];
    const { smtp, mailer } = await arrange((token) => {
      seen.push(token);
      return true;
    });
    expect(await mailer.verify()).toEqual({ kind: 'ok' });
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'sent' });
    expect(smtp.received).toMatchObject([{ user: USER, secure: true }]);
    expect(new Set(seen).size).toBe(1);
  });

  test('that does not take a token is given a new one, once; then mail waits', async () => {
    const refused = new Set<string>();
    const { smtp, mailer } = await arrange((token) => {
      if (refused.size > 0 && !refused.has(token)) return true;
      refused.add(token);
      return false;
    });
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'sent' });
    expect([smtp.received.length, refused.size]).toEqual([1, 1]);
    const never = await arrange(() => false);
    expect(await never.mailer.send(buildMessage())).toMatchObject({
      ...{ kind: 'later', message: expect.stringContaining('refused our sign-in') },
    });
  });

  test('is not blamed for whoever gives no sign-in', async () => {
    const { smtp, mailer } = await arrange(() => true, { clientSecret: 'another secret of nobody' });
    const why = {
      kind: 'later',
      message: expect.stringContaining('gives no sign-in for mail (it said invalid_client)'),
    };
    expect(await mailer.send(buildMessage())).toEqual(why);
    expect(await mailer.verify()).toEqual(why);
    expect(smtp.received).toEqual([]);
  });
});

describe.skipIf(openssl === null || dovecot() === null)('a mailbox that takes no password', () => {
  test('is read with a token', async () => {
    const certificate = selfSignedCertificate(openssl ?? '');
    const token = tokenFrom();
    const asked = await introspecting(await token());
    const account = { user: USER, password: 'of nobody' };
    const server = await startImapServer({ certificate, account, security: 'tls', tokensAt: asked.url });
    try {
      const box = { host: server.host, port: server.port, security: 'tls', user: USER, folder: 'INBOX' } as const;
      const settings = { ...box, password: null, authority: certificate.cert, timeoutMs: 5_000 };
      expect(await createMailbox({ ...settings, token }).verify()).toEqual({ kind: 'ok' });
      const wrong = createMailbox({ ...settings, token: async () => 'made-up' });
      expect(await wrong.verify()).toMatchObject({ message: expect.stringContaining('refused our sign-in') });
      const none = createMailbox({ ...settings, token: tokenFrom({ clientSecret: 'another secret of nobody' }) });
      expect(await none.verify()).toMatchObject({ message: expect.stringContaining('it said invalid_client') });
    } finally {
      await server.stop();
      asked.server.close();
    }
  }, 30_000);
});

/** Says of one token whose it is, and of others that they are nobody's. */
async function introspecting(good: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const token = new URL(request.url ?? '', 'http://any.example').searchParams.get('token');
    const known = token === good ? { active: true, username: USER } : { active: false };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(known));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/whose`, server };
}
