import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { buildKept } from '../../../support/dashboard-kept.ts';
import { head, lead, technician } from '../../../support/fake-daemon.ts';

test('a script reads what the page says of what is kept', async () => {
  const { app } = await startTestServer();
  expect((await (await signIn(app, lead)).get('/api/v1/kept')).json()).toEqual(buildKept());
  expect((await (await signIn(app, technician)).get('/api/v1/kept')).json()).toEqual(buildKept({ holds: [] }));
});

test('a script places and lifts legal holds, with a reason', async () => {
  const { app, daemon } = await startTestServer();
  const browser = await signIn(app, head);
  const token = await csrfTokenFor(browser);
  const post = async (path: string, reason: string) => {
    const response = await browser.postJson(`/api/v1/incidents/${path}`, { reason }, token);
    const { outcome, code } = response.json<{ outcome?: string; code?: string }>();
    return [response.statusCode, outcome ?? code];
  };
  expect(await post('incident-2/hold', 'The police asked.')).toEqual([200, 'placed']);
  expect(await post('incident-1/hold', 'Again.')).toEqual([409, 'HELD_ALREADY']);
  expect(await post('incident-1/lift-hold', 'Done.')).toEqual([200, 'lifted']);
  expect(await post('incident-2/lift-hold', 'Done.')).toEqual([409, 'NOT_HELD']);
  expect(await post('incident-2/hold', ' ')).toEqual([422, 'NO_REASON']);
  expect(await post('elsewhere/hold', 'Mine.')).toEqual([404, 'NO_SUCH_INCIDENT']);
  expect(daemon.calls).toContain('hold head-1 incident-2 The police asked.');
});

test('holds are not for technicians', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, technician);
  const token = await csrfTokenFor(browser);
  const response = await browser.postJson('/api/v1/incidents/incident-1/hold', { reason: 'Mine.' }, token);
  expect(response.statusCode).toBe(403);
});
