import { expect, test } from 'vitest';
import { startTestServer } from '../../../support/api-server.ts';

const TOKEN = 'a-token-of-many-characters';

async function asked(token: string | null, request: { remoteAddress?: string; headers?: Record<string, string> }) {
  const metrics = {
    contentType: 'text/plain; version=0.0.4',
    text: async () => 'filterwatch_incidents_open 3\n',
    token,
  };
  const { app } = await startTestServer({ metrics });
  return app.inject({ method: 'GET', url: '/metrics', ...request });
}

test('this machine may ask without a token, and nobody else', async () => {
  for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect((await asked(null, { remoteAddress })).body).toBe('filterwatch_incidents_open 3\n');
  expect((await asked(null, { remoteAddress: '192.0.2.7' })).statusCode).toBe(403);
});

test('what a proxy on this machine passes on is not from here', async () => {
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect((await asked(null, { headers: { [name]: '192.0.2.7' } })).statusCode).toBe(403);
});

test('with the token anybody may ask, and with another nobody', async () => {
  const from = (token: string) => ({ remoteAddress: '192.0.2.7', headers: { authorization: `Bearer ${token}` } });
  expect((await asked(TOKEN, from(TOKEN))).statusCode).toBe(200);
  expect((await asked(TOKEN, from(`${TOKEN}x`))).statusCode).toBe(403);
  expect((await asked(null, from(''))).statusCode).toBe(403);
});
