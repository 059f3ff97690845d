import { expect, test } from 'vitest';
import { startTestServer } from '../../../support/api-server.ts';

test('the process says that it lives, without asking the daemon', async () => {
  const { app, daemon } = await startTestServer();
  daemon.frame = () => Promise.reject(new Error('store is down'));
  const response = await app.inject('/healthz');
  expect([response.statusCode, response.body, response.headers['content-type']]).toEqual([200, 'ok', 'text/plain']);
});

test('it is ready when it says so, and says why when it is not', async () => {
  const state: { ready: boolean; why: string | null } = { ready: false, why: 'The category lists are being opened.' };
  const { app } = await startTestServer({ readiness: () => state });
  const waiting = await app.inject('/readyz');
  expect([waiting.statusCode, waiting.body]).toEqual([503, 'The category lists are being opened.']);
  state.ready = true;
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.body]).toEqual([200, 'ready']);
});
