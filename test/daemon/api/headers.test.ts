import { expect, test } from 'vitest';
import { openBrowser, signIn, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

const EVERYWHERE = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

test('pages, refusals, faults, redirects, JSON and what is not found all carry the same headers', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  for (const url of ['/', '/incidents', '/broken', '/nothing', '/api/v1/today', '/api/nothing', '/healthz']) {
    expect((await browser.get(url)).headers, url).toMatchObject(EVERYWHERE);
  }
  expect((await app.inject('/incidents')).headers).toMatchObject(EVERYWHERE);
  expect((await app.inject('/api/v1/today')).headers).toMatchObject(EVERYWHERE);
});

test('a style sheet may be cached and carries every other header', async () => {
  const { app } = await startTestServer();
  const { headers } = await app.inject('/assets/app.css');
  expect(headers).toMatchObject({ ...EVERYWHERE, 'cache-control': 'max-age=60' });
});

test('only over https are browsers told to stay with https', async () => {
  const plain = await startTestServer();
  expect((await plain.app.inject('/sign-in')).headers).not.toHaveProperty('strict-transport-security');
  const secured = await startTestServer({ secureCookies: true, trustProxy: ['127.0.0.1'] });
  const { headers } = await openBrowser(secured.app, { 'x-forwarded-proto': 'https' }).get('/sign-in');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('every answer has a request id of ours, whatever id the client sent', async () => {
  const { app } = await startTestServer();
  const { headers } = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'mine', 'request-id': 'mine' } });
  expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
});
