import { expect, test } from 'vitest';
import { openBrowser, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

const wrong = { email: lead.email, password: 'wrong' };

test('the eleventh try to sign in within a minute is answered 429, with the time to wait', async () => {
  const { app, daemon } = await startTestServer();
  const browser = openBrowser(app);
  const token = (await browser.get('/sign-in')).body;
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await browser.post('/sign-in', { _csrf: token, ...wrong })).statusCode).toBe(422);
  }
  const response = await browser.post('/sign-in', { _csrf: token, ...wrong });
  expect(response.statusCode).toBe(429);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(response.body).toContain('Too many requests came from your address.');
  expect(daemon.signInAddresses).toHaveLength(10);
});

test('another address is not held back by it, and pages still open', async () => {
  const { app } = await startTestServer({ trustProxy: ['127.0.0.1'] });
  const [pupil, teacher] = ['192.0.2.17', '192.0.2.18'].map((ip) => openBrowser(app, { 'x-forwarded-for': ip }));
  if (!pupil || !teacher) throw new Error('two browsers');
  for (let tries = 0; tries < 11; tries += 1) await pupil.post('/sign-in', wrong);
  expect((await pupil.post('/sign-in', wrong)).statusCode).toBe(429);
  expect((await pupil.get('/sign-in')).statusCode).toBe(200);
  const token = (await teacher.get('/sign-in')).body;
  const response = await teacher.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  expect(response.statusCode).toBe(303);
});

test('an address cannot be made up where no proxy is trusted', async () => {
  const { app } = await startTestServer();
  for (let tries = 0; tries < 10; tries += 1) {
    await openBrowser(app, { 'x-forwarded-for': `192.0.2.${tries}` }).post('/sign-in', wrong);
  }
  expect((await openBrowser(app, { 'x-forwarded-for': '192.0.2.99' }).post('/sign-in', wrong)).statusCode).toBe(429);
});

test('a flood is answered 429 as a JSON problem by the JSON API, and the probes go on answering', async () => {
  const { app } = await startTestServer();
  for (let asked = 0; asked < 600; asked += 1) await app.inject('/api/v1/today');
  const response = await app.inject('/api/v1/today');
  expect(response.statusCode).toBe(429);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.headers).toHaveProperty('retry-after');
  expect(response.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
  expect((await app.inject('/nothing')).statusCode).toBe(429);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});

test('a body over 64 KiB is refused, as a form and as JSON', async () => {
  const { app } = await startTestServer();
  const browser = openBrowser(app);
  const token = (await browser.get('/sign-in')).body;
  const big = 'x'.repeat(65_536);
  expect((await browser.post('/sign-in', { _csrf: token, email: big, password: '' })).statusCode).toBe(413);
  expect((await browser.postJson('/sign-in', { email: big }, token)).statusCode).toBe(413);
});

test('a body from nobody is not read at all', async () => {
  const { app } = await startTestServer();
  const response = await app.inject({ method: 'POST', url: '/api/v1/try', payload: { text: 'x'.repeat(100_000) } });
  expect(response.statusCode).toBe(401);
});
