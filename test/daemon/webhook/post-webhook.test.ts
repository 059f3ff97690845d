import { createHmac, timingSafeEqual } from 'node:crypto';
import { expect, test } from 'vitest';
import { POST_PARTS, postWebhook } from '../../../daemon/webhook/post-webhook.ts';
import { reachWebhook } from '../../../daemon/webhook/reach-webhook.ts';
import type { WebhookTarget } from '../../../daemon/webhook/webhook-target.ts';
import { selfSignedCertificate } from '../../support/certificate.ts';
import { realTool } from '../../support/real-tool.ts';
import { answering, type Received, webhookReceiver } from '../../support/webhook-receiver.ts';

const AT = Date.UTC(2026, 1, 9, 10, 42);
const SECRET = 'a-secret-of-24-characters';
const MESSAGE = { id: 'webhook.help-desk.alert-1', body: '{"hello":"there"}', at: AT };
const QUICK = { ...POST_PARTS, wholeMs: 5_000 };

function targetAt(url: string, different: Partial<WebhookTarget> = {}): WebhookTarget {
  return { id: 'help-desk', url, secret: SECRET, authority: null, within: ['127.0.0.1'], proxy: null, ...different };
}

/** As README shows it to whoever writes a receiver. */
function isOurs({ headers, body }: Received, secret: string, now: number): boolean {
  const [id = '', time = '', said = ''] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`]);
  const expected = createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest();
  const given = Buffer.from(said.replace(/^v1,/, ''), 'base64');
  const isFresh = Math.abs(now / 1_000 - Number(time)) < 300;
  return isFresh && given.length === expected.length && timingSafeEqual(given, expected);
}

test('a request is JSON, says its id, and is signed so that a receiver can check it', async () => {
  const receiver = await webhookReceiver();
  expect(await postWebhook(targetAt(receiver.url), MESSAGE, QUICK)).toEqual({ kind: 'taken' });
  const [request] = receiver.received;
  if (request === undefined) throw new Error('Nothing was received.');
  expect(request).toMatchObject({ body: MESSAGE.body, path: '/hook?key=secret' });
  expect(request.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': MESSAGE.id,
    'webhook-timestamp': String(AT / 1_000),
  });
  expect(isOurs(request, SECRET, AT)).toBe(true);
  expect(isOurs(request, 'another-secret-of-24-char', AT)).toBe(false);
  expect(isOurs({ ...request, body: `${request.body} ` }, SECRET, AT)).toBe(false);
  expect(isOurs({ ...request, headers: { ...request.headers, 'webhook-id': 'another' } }, SECRET, AT)).toBe(false);
  expect(isOurs(request, SECRET, AT + 301_000)).toBe(false);
});

test('a secret that is written as whsec_… is the base64 of its bytes; without a secret nothing is signed', async () => {
  const receiver = await webhookReceiver();
  const bytes = Buffer.from('twenty-four bytes, indeed');
  await postWebhook(targetAt(receiver.url, { secret: `whsec_${bytes.toString('base64')}` }), MESSAGE, QUICK);
  await postWebhook(targetAt(receiver.url, { secret: null }), MESSAGE, QUICK);
  const [signed, unsigned] = receiver.received;
  const expected = createHmac('sha256', bytes)
    .update(`${MESSAGE.id}.${AT / 1_000}.${MESSAGE.body}`)
    .digest('base64');
  expect(signed?.headers['webhook-signature']).toBe(`v1,${expected}`);
  expect(unsigned?.headers).not.toHaveProperty('webhook-signature');
});

const later = (message: string, afterMs: number | null = null) => ({
  kind: 'later',
  message: `The webhook “help-desk” ${message}.`,
  afterMs,
});
const refused = (message: string) => ({ kind: 'refused', message: `The webhook “help-desk” ${message}.` });

test.each([
  [answering(204), { kind: 'taken' }],
  [answering(202, {}, 'x'.repeat(100_000)), { kind: 'taken' }],
  [answering(500), later('answers with an error (500)')],
  [answering(503, { 'retry-after': '120' }), later('answers with an error (503)', 120_000)],
  [answering(429, { 'retry-after': '30' }), later('answers with an error (429)', 30_000)],
  [
    answering(429, { 'retry-after': new Date(AT + 90_000).toUTCString() }),
    later('answers with an error (429)', 90_000),
  ],
  [answering(429, { 'retry-after': '99999999' }), later('answers with an error (429)', 24 * 3_600_000)],
  [answering(429, { 'retry-after': 'soon' }), later('answers with an error (429)')],
  [answering(408), later('answers with an error (408)')],
  [answering(400), refused('refuses what is sent to it (400). Check the address, and the form')],
  [answering(401), refused('refuses what is sent to it (401). Check the secret on both sides')],
  [
    answering(410),
    refused('refuses what is sent to it (410). Nothing is at this address any more; make a new one there'),
  ],
  [
    answering(302, { location: 'http://127.0.0.1:1/elsewhere' }),
    refused('passes us on to another address (302), which is not followed. Write that address'),
  ],
  // As the older webhooks of Teams say that there were too many.
  [
    answering(200, {}, 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429'),
    later('answers with an error (429)'),
  ],
] as const)('an answer is understood, %#', async (how, outcome) => {
  const receiver = await webhookReceiver();
  receiver.answer(how);
  expect(await postWebhook(targetAt(receiver.url), MESSAGE, QUICK)).toEqual(outcome);
  expect(receiver.received).toHaveLength(1);
});

test('an answer that is cut off after its status counts; one cut before it does not', async () => {
  const receiver = await webhookReceiver();
  receiver.answer((response) => {
    response.writeHead(200, { 'content-length': '100' }).write('ok');
    setImmediate(() => response.destroy());
  });
  expect(await postWebhook(targetAt(receiver.url), MESSAGE, QUICK)).toEqual({ kind: 'taken' });
  receiver.answer((response) => response.destroy());
  expect(await postWebhook(targetAt(receiver.url), MESSAGE, QUICK)).toEqual(later('cannot be reached (ECONNRESET)'));
});

test('whoever does not answer in time is tried again', async () => {
  const receiver = await webhookReceiver();
  receiver.answer(() => undefined);
  const outcome = await postWebhook(targetAt(receiver.url), MESSAGE, { ...QUICK, wholeMs: 300 });
  expect(outcome).toEqual(later('did not answer within 0.3 seconds'));
});

test('nor does a name that nobody looks up hold anything up', async () => {
  const parts = { wholeMs: 300, resolve: () => new Promise<never>(() => undefined) };
  const outcome = await postWebhook(targetAt('https://hooks.example.org/'), MESSAGE, parts);
  expect(outcome).toEqual(later('did not answer within 0.3 seconds'));
});

test('a public name that leads into the own network is not followed there', async () => {
  const receiver = await webhookReceiver();
  const url = receiver.url.replace('127.0.0.1', 'hooks.example.org');
  const leadingTo = (...addresses: readonly string[]) => ({
    ...QUICK,
    resolve: async () => addresses.map((address) => ({ address, family: 4 })),
  });
  const post = (parts: typeof QUICK, within: readonly string[] = []) =>
    postWebhook(targetAt(url, { within }), MESSAGE, parts);
  const nowhere = later(
    'has a name that leads to an address where no webhook may be. README, “Webhooks”, says what may be written',
  );
  expect(await post(leadingTo('127.0.0.1'))).toEqual(nowhere);
  expect(await post(leadingTo('192.0.2.7', '127.0.0.1'))).toEqual(nowhere);
  expect(await post(leadingTo('169.254.169.254'), ['169.254.0.0/16'])).toEqual(nowhere);
  expect(receiver.received).toHaveLength(0);
  expect(await post(leadingTo('127.0.0.1'), ['127.0.0.0/8'])).toEqual({ kind: 'taken' });
  expect(receiver.received[0]?.headers.host).toMatch(/^hooks\.example\.org:/);
});

const openssl = realTool('openssl', ['/usr/bin/openssl']);

test.skipIf(openssl === null)(
  'a certificate is checked, against the authority that the settings name too',
  async () => {
    const certificate = selfSignedCertificate(openssl ?? '');
    const receiver = await webhookReceiver(certificate);
    const untrusted = 'shows a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)';
    expect(await postWebhook(targetAt(receiver.url), MESSAGE, QUICK)).toEqual(later(untrusted));
    expect(receiver.received).toHaveLength(0);
    const trusted = targetAt(receiver.url, { authority: certificate.cert });
    expect(await postWebhook(trusted, MESSAGE, QUICK)).toEqual({ kind: 'taken' });
    expect(await reachWebhook(trusted, QUICK)).toBe(null);
    expect(await reachWebhook(targetAt(receiver.url), QUICK)).toBe(untrusted);
    expect(receiver.received).toHaveLength(1);
  },
);

test('whether it can be reached is seen without sending anything', async () => {
  const receiver = await webhookReceiver();
  expect(await reachWebhook(targetAt(receiver.url), QUICK)).toBe(null);
  expect(await reachWebhook(targetAt('http://127.0.0.1:1/'), QUICK)).toBe('cannot be reached (ECONNREFUSED)');
  expect(receiver.received).toHaveLength(0);
});
