/* Webhooks through a real Squid, as a school's machines reach the internet. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST_PARTS, postWebhook } from '../../../daemon/webhook/post-webhook.ts';
import { reachWebhook } from '../../../daemon/webhook/reach-webhook.ts';
import type { WebhookTarget } from '../../../daemon/webhook/webhook-target.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { freePort } from '../../support/free-port.ts';
import { realTool } from '../../support/real-tool.ts';
import { type RunningSquid, startSquid } from '../../support/squid.ts';
import { answering, startReceiver, taking, type WebhookReceiver } from '../../support/webhook-receiver.ts';

const openssl = realTool('openssl', ['/usr/bin/openssl']);
const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const MESSAGE = { id: 'webhook.staff-chat.alert-1', body: '{"hello":"there"}', at: Date.UTC(2026, 1, 9, 10, 42) };
const QUICK = { ...POST_PARTS, wholeMs: 5_000 };
const HOST = 'chat.example.org';

describe.skipIf(openssl === null || squidProgram === null)('a webhook behind a proxy', () => {
  let certificate: Certificate;
  let receiver: WebhookReceiver & { close(): void };
  let squid: RunningSquid;

  beforeAll(async () => {
    certificate = selfSignedCertificate(openssl ?? '', `DNS:${HOST}`);
    receiver = await startReceiver(certificate);
    // Whose name no resolver knows: it is the proxy that finds it.
    squid = await startSquid({ users: [], denied: [], tunnels: [HOST], isOpen: true });
  }, 60_000);
  afterAll(async () => {
    receiver.close();
    await squid.stop();
  });

  const target = (different: Partial<WebhookTarget> = {}): WebhookTarget => ({
    ...{ id: 'staff-chat', secret: null, authority: certificate.cert, within: [] },
    url: receiver.url.replace('127.0.0.1', HOST),
    proxy: `127.0.0.1:${squid.port}`,
    ...different,
  });

  test('has what was said, of which the proxy learns host and port alone', async () => {
    receiver.answer(taking);
    expect(await postWebhook(target(), MESSAGE, QUICK)).toEqual({ kind: 'taken' });
    expect(receiver.received).toMatchObject([{ path: '/hook?key=secret', body: MESSAGE.body }]);
    expect(receiver.received[0]?.headers.host).toContain(HOST);
    expect(squid.log()).toContain(`CONNECT ${HOST}:`);
    expect(squid.log()).not.toMatch(/hook|key=secret/);
  });

  test('answers as one without a proxy does', async () => {
    receiver.answer(answering(503, { 'retry-after': '120' }));
    expect(await postWebhook(target(), MESSAGE, QUICK)).toMatchObject({ kind: 'later', afterMs: 120_000 });
    receiver.answer(answering(404));
    expect(await postWebhook(target(), MESSAGE, QUICK)).toMatchObject({ kind: 'refused' });
  });

  test('is not spoken to where its certificate is not trusted', async () => {
    const before = receiver.received.length;
    expect(await postWebhook(target({ authority: null }), MESSAGE, QUICK)).toMatchObject({
      ...{ kind: 'later', message: expect.stringContaining('shows a certificate that is not trusted') },
    });
    const elsewhere = target({ url: receiver.url.replace('127.0.0.1', 'other.example.org') });
    expect(await postWebhook(elsewhere, MESSAGE, QUICK)).toMatchObject({ kind: 'later' });
    expect(receiver.received).toHaveLength(before);
  });

  test('is reached, or it is said why not', async () => {
    const before = receiver.received.length;
    expect(await reachWebhook(target(), QUICK)).toBe(null);
    // Nothing was said.
    expect(receiver.received).toHaveLength(before);
    expect(await reachWebhook(target({ proxy: `127.0.0.1:${await freePort()}` }), QUICK)).toBe(
      'cannot be reached (ECONNREFUSED)',
    );
    // An origin is no proxy.
    expect(await reachWebhook(target({ proxy: `127.0.0.1:${squid.originPort}` }), QUICK)).toMatch(
      /through the proxy|cannot be reached/,
    );
  });

  test('says that the proxy wants a sign-in, which it is not given', async () => {
    const closed = await startSquid({ users: ['pupil017'], denied: [], tunnels: [HOST] });
    try {
      const outcome = await postWebhook(target({ proxy: `127.0.0.1:${closed.port}` }), MESSAGE, QUICK);
      expect(outcome).toMatchObject({ kind: 'later' });
      expect(outcome.kind === 'later' && outcome.message).toContain(
        'is not reached through the proxy, which answers with 407. Let this machine through without signing in.',
      );
    } finally {
      await closed.stop();
    }
  }, 60_000);
});
