import { expect, test } from 'vitest';
import { startTestServer } from '../../support/api-server.ts';

test('a short session secret stops the start', async () => {
  const start = startTestServer({ sessionSecret: 'x'.repeat(31) });
  await expect(start).rejects.toMatchObject({ code: 'SESSION_SECRET_SHORT' });
});

test('secure cookies without a trusted proxy stop the start, for nobody could sign in', async () => {
  const start = startTestServer({ secureCookies: true, trustProxy: false });
  await expect(start).rejects.toMatchObject({ code: 'SECURE_COOKIES_WITHOUT_PROXY' });
});

test('a handler has 20 seconds, and a client 30 to send its request', async () => {
  const { app } = await startTestServer();
  expect(app.initialConfig).toMatchObject({ handlerTimeout: 20_000, requestTimeout: 30_000, bodyLimit: 65_536 });
});
