import { expect, test } from 'vitest';
import { openBrowser, signIn, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

test('a page without a session leads to the sign-in page, and from there back', async () => {
  const { app } = await startTestServer();
  const response = await app.inject('/incidents?view=mine');
  expect(response.statusCode).toBe(303);
  expect(response.headers.location).toBe('/sign-in?then=%2Fincidents%3Fview%3Dmine');
});

test('a form without a session leads to the sign-in page alone', async () => {
  const { app } = await startTestServer();
  const response = await app.inject({ method: 'POST', url: '/note' });
  expect(response.headers.location).toBe('/sign-in');
});

test('an unknown page is not found, signed in or not', async () => {
  const { app } = await startTestServer();
  expect((await app.inject('/nothing')).statusCode).toBe(404);
  expect((await (await signIn(app, lead)).get('/nothing')).body).toBe('<h1>Nothing here</h1>');
});

test('a redirect to another server is stopped, whoever asked for it', async () => {
  const { app } = await startTestServer();
  expect((await app.inject('/away')).headers.location).toBe('/');
});

test('a host that is not ours gets nothing, not even the name of the school', async () => {
  const { app } = await startTestServer({
    allowedHosts: ['Filterwatch.School.example', '192.0.2.10', '[2001:db8::1]'],
  });
  const answers = async (host: string) => (await app.inject({ url: '/sign-in', headers: { host } })).statusCode;
  expect(await answers('filterwatch.school.example')).toBe(200);
  expect(await answers('FILTERWATCH.school.example:8080')).toBe(200);
  expect(await answers('192.0.2.10:8080')).toBe(200);
  expect(await answers('[2001:db8::1]:8080')).toBe(200);
  expect(await answers('rebound.example')).toBe(421);
  expect(await answers('filterwatch.school.example.evil.example')).toBe(421);
  const refused = await app.inject({ url: '/', headers: { host: 'rebound.example' } });
  expect(refused.body).toBe('This server does not answer to that name.\n');
  expect(refused.headers['content-type']).toBe('text/plain');
});

test('X-Forwarded-Host does not get round the check of hosts', async () => {
  const { app } = await startTestServer({ allowedHosts: ['filterwatch.school.example'] });
  const headers = { host: 'rebound.example', 'x-forwarded-host': 'filterwatch.school.example' };
  expect((await app.inject({ url: '/sign-in', headers })).statusCode).toBe(421);
});

test('a health check by address works whatever hosts are allowed', async () => {
  const { app } = await startTestServer({ allowedHosts: ['filterwatch.school.example'] });
  const headers = { host: '127.0.0.1:8080' };
  expect((await app.inject({ url: '/healthz', headers })).statusCode).toBe(200);
});

test('with secure cookies, plain http is told why nobody can sign in', async () => {
  const { app } = await startTestServer({ secureCookies: true, trustProxy: ['127.0.0.1'] });
  const plain = await app.inject('/sign-in');
  expect(plain.statusCode).toBe(400);
  expect(plain.body).toContain('X-Forwarded-Proto');
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect((await openBrowser(app, { 'x-forwarded-proto': 'https' }).get('/sign-in')).statusCode).toBe(200);
});

test('before set-up every page leads to the set-up page', async () => {
  const { app } = await startTestServer({ setUpDone: false });
  for (const url of ['/', '/incidents', '/updates', '/broken']) {
    const response = await app.inject(url);
    expect([response.statusCode, response.headers.location], url).toEqual([303, '/set-up']);
  }
});

test('before set-up the set-up page, its style, sign-in and the probes work, and the JSON API asks to sign in', async () => {
  const { app } = await startTestServer({ setUpDone: false });
  for (const url of ['/set-up', '/assets/app.css', '/sign-in', '/healthz', '/readyz']) {
    expect((await app.inject(url)).statusCode, url).toBe(200);
  }
  expect((await app.inject('/api/v1/today')).statusCode).toBe(401);
});

test('whoever finishes the set-up is not sent round again', async () => {
  const { app, daemon } = await startTestServer({ setUpDone: false });
  const browser = await signIn(app, lead);
  expect((await browser.get('/')).headers.location).toBe('/set-up');
  await daemon.finishSetUp(lead.viewer);
  expect((await browser.get('/')).statusCode).toBe(200);
});

test('a link from another site opens once more from ours, because the browser kept the cookie back', async () => {
  const { app } = await startTestServer();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const fromMail = await app.inject({ url: '/incidents?view=mine', headers });
  expect(fromMail.statusCode).toBe(200);
  expect(fromMail.headers.refresh).toBe('0; url=/incidents?view=mine');
  const fromOurs = await app.inject({
    url: '/incidents?view=mine',
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  });
  expect(fromOurs.statusCode).toBe(303);
});

test('a script of another site is not led anywhere', async () => {
  const { app } = await startTestServer();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
  expect((await app.inject({ url: '/incidents', headers })).statusCode).toBe(303);
});
