import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../support/api-server.ts';
import { lead } from '../../support/fake-daemon.ts';

test('an unknown address of the JSON API is a JSON problem', async () => {
  const { app } = await startTestServer();
  for (const url of ['/api/nothing', '/api/v1/nothing', '/api/v2/today', '/api']) {
    const response = await app.inject(url);
    expect(response.statusCode, url).toBe(404);
    expect(response.headers['content-type'], url).toContain('application/problem+json');
    expect(response.json(), url).toMatchObject({ type: 'about:blank', title: 'Not Found', code: 'NOT_FOUND' });
  }
});

test('a fault of ours says the request id and nothing of its cause', async () => {
  const { app, daemon } = await startTestServer();
  daemon.today = async () => {
    throw new Error('SQLITE_CORRUPT: pupil017 at row 12');
  };
  const response = await (await signIn(app, lead)).get('/api/v1/today');
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('pupil017');
  expect(response.json()).toMatchObject({ code: 'FAULT', title: 'Internal Server Error' });
  expect(response.json().detail).toContain(response.headers['x-request-id']);
});

test('a fault of a page is worded by the dashboard', async () => {
  const { app } = await startTestServer();
  const response = await app.inject('/broken');
  expect([response.statusCode, response.body]).toEqual([500, '<h1>broken</h1>']);
});

test('an address that cannot be decoded is refused without being repeated', async () => {
  const { app } = await startTestServer();
  const response = await app.inject('/incidents/%zz?search=secret');
  expect(response.statusCode).toBe(400);
  expect(response.body).not.toContain('zz');
  expect(response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

test('a body that is not JSON, and one of another type, are the sender’s mistake', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  const send = (type: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/try',
      headers: { cookie: browser.cookie ?? '', 'x-csrf-token': token, 'content-type': type },
      payload,
    });
  const broken = await send('application/json', '{"text":');
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'BAD_REQUEST']);
  const wrongType = await send('text/xml', '<try/>');
  expect([wrongType.statusCode, wrongType.json().code]).toEqual([415, 'MEDIA_TYPE']);
  const poisoned = await send('application/json', '{"__proto__":{"role":"head"}}');
  expect(poisoned.statusCode).toBe(400);
});
