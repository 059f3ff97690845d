import { describe, expect, test } from 'vitest';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { buildMessage, mailStarters } from '../../support/mail.ts';
import { realTool } from '../../support/real-tool.ts';

const { server, mailerFor } = mailStarters();

const openssl = realTool('openssl', ['/usr/bin/openssl']);

describe.skipIf(openssl === null)('encryption', () => {
  const certificate = (names?: string): Certificate => selfSignedCertificate(openssl ?? '', names);

  test.each(['tls', 'starttls'] as const)('%s with a certificate that we trust: sent over TLS', async (security) => {
    const own = certificate();
    const started = await server({ security, certificate: own });
    const mailer = mailerFor(started, { security, authority: own.cert });
    expect(await mailer.verify()).toEqual({ kind: 'ok' });
    expect(await mailer.send(buildMessage())).toMatchObject({ kind: 'sent' });
    expect(started.received).toMatchObject([{ secure: true }]);
  });

  test.each([
    ['tls', 'unknown', undefined],
    ['starttls', 'unknown', undefined],
    ['tls', 'for another name', 'DNS:other.example'],
    ['starttls', 'for another name', 'DNS:other.example'],
  ] as const)('%s with a certificate that is %s: nothing is sent, and it says so', async (security, what, names) => {
    const own = certificate(names);
    const started = await server({ security, certificate: own });
    const mailer = mailerFor(started, { security, authority: what === 'unknown' ? null : own.cert });
    const refusal = { kind: 'later', message: expect.stringContaining('a certificate that cannot be trusted') };
    expect(await mailer.send(buildMessage())).toEqual(refusal);
    expect(await mailer.verify()).toEqual(refusal);
    expect(started.received).toEqual([]);
  });

  test('starttls with a server that does not offer it: nothing is sent, not even the sign-in', async () => {
    const started = await server({ security: 'none', account: { user: 'alerts', password: 'right' } });
    const mailer = mailerFor(started, { security: 'starttls', user: 'alerts', password: 'right' });
    expect(await mailer.send(buildMessage())).toEqual({
      kind: 'later',
      message: expect.stringContaining('does not offer encryption (STARTTLS)'),
    });
    expect(started.received).toEqual([]);
  });

  test('tls with a port that begins without it: the sentence names the two ports', async () => {
    const started = await server({ security: 'none' });
    const outcome = await mailerFor(started, { security: 'tls' }).send(buildMessage());
    expect(outcome).toMatchObject({ kind: 'later', message: expect.stringContaining('for port 587 choose starttls') });
  });

  test('starttls with a port that begins with TLS: the sentence says to compare port and setting', async () => {
    const started = await server({ security: 'tls', certificate: certificate() });
    const outcome = await mailerFor(started, { security: 'starttls', timeoutMs: 200 }).send(buildMessage());
    expect(outcome).toMatchObject({
      kind: 'later',
      message: expect.stringContaining('the port fits the security setting (starttls)'),
    });
  });
});
