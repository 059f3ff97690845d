import { expect, test } from 'vitest';
import { csrfTokenFor, openBrowser, signIn, startTestServer } from '../../support/api-server.ts';
import { head, lead } from '../../support/fake-daemon.ts';

test('a form without the token is refused and changes nothing', async () => {
  const { app, daemon } = await startTestServer();
  const browser = openBrowser(app);
  await browser.get('/sign-in');
  const response = await browser.post('/sign-in', { email: lead.email, password: lead.password });
  expect(response.statusCode).toBe(403);
  expect(daemon.signInAddresses).toEqual([]);
});

test('a form without any session is refused', async () => {
  const { app } = await startTestServer();
  const response = await openBrowser(app).post('/sign-in', { _csrf: 'made-up', email: lead.email, password: 'x' });
  expect(response.statusCode).toBe(403);
});

test('the token of another session is refused', async () => {
  const { app } = await startTestServer();
  const [browser, other] = [await signIn(app, lead), await signIn(app, head)];
  const [own, foreign] = [await csrfTokenFor(browser), await csrfTokenFor(other)];
  expect((await browser.post('/note', { _csrf: foreign })).statusCode).toBe(403);
  expect((await browser.post('/note', { _csrf: own })).statusCode).toBe(200);
});

test('the token from before sign-in is refused after it', async () => {
  const { app } = await startTestServer();
  const browser = openBrowser(app);
  const token = (await browser.get('/sign-in')).body;
  await browser.post('/sign-in', { _csrf: token, email: lead.email, password: lead.password });
  expect((await browser.post('/note', { _csrf: token })).statusCode).toBe(403);
});

test('the right token is accepted from the form field and from the header', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  expect((await browser.post('/note', { _csrf: token })).body).toBe('Noted');
  expect((await browser.postJson('/note', {}, token)).body).toBe('Noted');
});

test('a change by JSON needs the token in the header', async () => {
  const { app, daemon } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  const url = '/api/v1/incidents/incident-1/claim';
  const missing = await browser.postJson(url, { version: 1 });
  expect(missing.statusCode).toBe(403);
  expect(missing.json()).toMatchObject({ code: 'CSRF_TOKEN' });
  expect((await browser.postJson(url, { version: 1 }, 'wrong-token')).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
  expect((await browser.postJson(url, { version: 1 }, token)).statusCode).toBe(200);
});

test('a token sent twice in one form is not taken for a token', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  const response = await app.inject({
    method: 'POST',
    url: '/note',
    headers: { cookie: browser.cookie ?? '', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `_csrf=${token}&_csrf=${token}`,
  });
  expect(response.statusCode).toBe(403);
});
