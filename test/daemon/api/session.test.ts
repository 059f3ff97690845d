import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cookieName } from '../../../daemon/api/session.ts';
import { csrfTokenFor, openBrowser, signIn, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

const MINUTE_MS = 60_000;

function idIn(cookie: string | null): string {
  // The cookie is 'name=id.signature', with the signature's own characters escaped.
  return decodeURIComponent(cookie?.split('=')[1] ?? '').split('.')[0] ?? '';
}

test('signing in shows the pages of the one who signed in', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  expect((await browser.get('/')).body).toBe('Today for Ms Example');
});

test('the session id from before sign-in is worth nothing after it', async () => {
  const { app } = await startTestServer();
  const browser = openBrowser(app);
  const token = (await browser.get('/sign-in')).body;
  const planted = browser.cookie;
  await browser.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  expect(browser.cookie).not.toBe(planted);

  const attacker = openBrowser(app);
  attacker.cookie = planted;
  expect((await attacker.get('/')).statusCode).toBe(303);
});

test('an id that the server never gave is not taken over', async () => {
  const { app, sessions } = await startTestServer();
  const browser = openBrowser(app);
  browser.cookie = 'filterwatch=chosen-by-an-attacker.signature';
  const token = (await browser.get('/sign-in')).body;
  await browser.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  expect(idIn(browser.cookie)).not.toBe('chosen-by-an-attacker');
  expect(sessions.rows.size).toBe(1);
});

test('signing out ends the session for whoever copied the cookie', async () => {
  const { app, sessions } = await startTestServer();
  const browser = await signIn(app, lead);
  const copied = browser.cookie;
  const token = await csrfTokenFor(browser);
  const response = await browser.post('/sign-out', { _csrf: token });
  expect(response.statusCode).toBe(303);
  expect(browser.cookie).toBeNull();
  expect(sessions.rows.size).toBe(0);

  browser.cookie = copied;
  expect((await browser.get('/')).statusCode).toBe(303);
});

test('a request that began before sign-out does not bring the session back', async () => {
  const { app, sessions, clock, daemon } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  const copied = browser.cookie;
  clock.now += 2 * MINUTE_MS;

  const slow = Promise.withResolvers<Awaited<ReturnType<typeof daemon.today>>>();
  const started = Promise.withResolvers<void>();
  daemon.today = () => {
    started.resolve();
    return slow.promise;
  };
  const slowAnswer = app.inject({ method: 'GET', url: '/api/v1/today', headers: { cookie: copied ?? '' } });
  await started.promise;
  await browser.post('/sign-out', { _csrf: token });
  slow.reject(new Error('too late'));
  await slowAnswer;
  expect(sessions.rows.size).toBe(0);
});

test('what is stored is a hash of the session id, never the id', async () => {
  const { app, sessions } = await startTestServer();
  const browser = await signIn(app, lead);
  const id = idIn(browser.cookie);
  expect(id.length).toBeGreaterThanOrEqual(32);
  expect([...sessions.rows.keys()]).toEqual([createHash('sha256').update(id).digest('hex')]);
  expect(JSON.stringify([...sessions.rows])).not.toContain(id);
});

test('half an hour without a request signs out', async () => {
  const { app, clock, sessions } = await startTestServer();
  const browser = await signIn(app, lead);
  clock.now += 30 * MINUTE_MS;
  expect((await browser.get('/')).statusCode).toBe(303);
  expect(sessions.rows.size).toBe(0);
});

test('each request begins the half hour anew', async () => {
  const { app, clock } = await startTestServer();
  const browser = await signIn(app, lead);
  for (let minute = 0; minute < 90; minute += 29) {
    clock.now += 29 * MINUTE_MS;
    expect((await browser.get('/')).statusCode).toBe(200);
  }
});

test('what the page asks by itself does not keep an unattended session alive', async () => {
  const { app, clock } = await startTestServer();
  const browser = await signIn(app, lead);
  clock.now += 20 * MINUTE_MS;
  expect((await browser.get('/updates?since=0')).statusCode).toBe(200);
  clock.now += 10 * MINUTE_MS;
  expect((await browser.get('/')).statusCode).toBe(303);
});

test('twelve hours after sign-in everybody signs in again, however busy', async () => {
  const { app, clock } = await startTestServer();
  const browser = await signIn(app, lead);
  for (let elapsed = 0; elapsed < 11.8 * 60; elapsed += 20) {
    expect((await browser.get('/')).statusCode).toBe(200);
    clock.now += 20 * MINUTE_MS;
  }
  expect((await browser.get('/')).statusCode).toBe(303);
});

test('a sign-in form that stood open for an hour still works', async () => {
  const { app, clock } = await startTestServer();
  const browser = openBrowser(app);
  const token = (await browser.get('/sign-in')).body;
  clock.now += 60 * MINUTE_MS;
  const response = await browser.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  expect(response.headers.location).toBe('/');
});

test('a removed account is out at once', async () => {
  const { app, daemon, sessions } = await startTestServer();
  const browser = await signIn(app, lead);
  daemon.removeAccount(lead.viewer.staffId);
  expect((await browser.get('/')).statusCode).toBe(303);
  expect(sessions.rows.size).toBe(0);
});

test('a session whose stored row cannot be read is no session', async () => {
  const { app, sessions, clock } = await startTestServer();
  const browser = await signIn(app, lead);
  for (const data of ['not json', '{"staffId":7}', 'null']) {
    for (const id of sessions.rows.keys()) sessions.rows.set(id, { data, expiresAt: clock.now + MINUTE_MS });
    expect((await browser.get('/')).statusCode).toBe(303);
  }
});

test('visitors who only look leave nothing in the store', async () => {
  const { app, sessions } = await startTestServer();
  await app.inject('/healthz');
  await app.inject('/');
  await app.inject('/assets/app.css');
  await app.inject('/nothing');
  expect(sessions.rows.size).toBe(0);
});

test('over http the cookie is httpOnly and strict; over https it is also secure and bound to this host', async () => {
  const plain = await startTestServer();
  const [cookie] = (await openBrowser(plain.app).get('/sign-in')).cookies;
  expect(cookie).toMatchObject({ name: 'filterwatch', path: '/', httpOnly: true, sameSite: 'Strict' });
  expect(cookie).not.toHaveProperty('secure');

  const secured = await startTestServer({ secureCookies: true, trustProxy: ['127.0.0.1'] });
  const browser = openBrowser(secured.app, { 'x-forwarded-proto': 'https' });
  const [secureCookie] = (await browser.get('/sign-in')).cookies;
  expect(secureCookie).toMatchObject({
    name: '__Host-filterwatch',
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: true,
  });
  expect(secureCookie).not.toHaveProperty('domain');
});

test('the secure cookie is deleted with the attributes without which a browser ignores the deletion', async () => {
  const { app } = await startTestServer({ secureCookies: true, trustProxy: ['127.0.0.1'] });
  const browser = openBrowser(app, { 'x-forwarded-proto': 'https' });
  const token = (await browser.get('/sign-in')).body;
  await browser.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  const response = await browser.post('/sign-out', { _csrf: await csrfTokenFor(browser) });
  expect(response.cookies).toEqual([
    expect.objectContaining({ name: cookieName(true), value: '', path: '/', secure: true, expires: new Date(0) }),
  ]);
});

test('a cookie signed with another secret is no session', async () => {
  const first = await startTestServer();
  const browser = await signIn(first.app, lead);
  const second = await startTestServer({
    sessions: first.sessions,
    sessionSecret: 'another secret, just as long as the first',
  });
  const stranger = openBrowser(second.app);
  stranger.cookie = browser.cookie;
  expect((await stranger.get('/')).statusCode).toBe(303);
});
