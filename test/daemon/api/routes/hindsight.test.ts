import { expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { type FakeAccount, lead, technician } from '../../../support/fake-daemon.ts';
import { buildBatch, buildBatchRow } from '../../../support/hindsight-models.ts';

async function as(account: FakeAccount) {
  const server = await startTestServer();
  const browser = await signIn(server.app, account);
  const token = await csrfTokenFor(browser);
  const post = (path: string, body: unknown) => browser.postJson(`/api/v1/hindsight${path}`, body, token);
  return { ...server, browser, post };
}

test('what looking back found comes whole', async () => {
  const { browser } = await as(lead);
  expect((await browser.get('/api/v1/hindsight')).json()).toEqual({ batches: [buildBatchRow()], foundNothing: 3 });
  expect((await browser.get('/api/v1/hindsight/batch-1')).json()).toEqual(buildBatch());
  expect((await browser.get('/api/v1/hindsight/batch-9')).statusCode).toBe(404);
});

test('a finding becomes an incident, or is left', async () => {
  const { post } = await as(lead);
  const raised = await post('/findings/finding-1/raise', {});
  expect(raised.json()).toEqual({ outcome: 'raised', incidentIds: ['incident-1'], findings: 1 });
  const left = await post('/batch-1/leave', { reason: 'A lesson.' });
  expect(left.json()).toEqual({ outcome: 'left', incidentIds: [], findings: 2 });
});

test.each([
  ['finding-3', 409, 'DECIDED'],
  ['finding-4', 422, 'NOTHING_LEFT'],
  ['finding-9', 404, 'NO_SUCH_FINDING'],
])('of %s is said why it becomes none', async (id, status, code) => {
  const { post } = await as(lead);
  const refused = await post(`/findings/${id}/raise`, {});
  expect([refused.statusCode, refused.json()]).toEqual([status, expect.objectContaining({ code })]);
});

test('a preview answers counts and changes nothing; a category that there is not is refused', async () => {
  const { post, daemon } = await as(lead);
  const say = { kind: 'site', entry: 'dice.example', as: 'gambling' };
  expect((await post('/preview', say)).json()).toMatchObject({ kind: 'counted', removed: { requests: 14 } });
  expect(daemon.calls).toEqual([`preview lead-1 ${JSON.stringify(say)}`]);
  expect((await post('/preview', { ...say, as: 'no-such-category' })).statusCode).toBe(400);
});

test('a technician sees and decides nothing of it', async () => {
  const { browser, post, daemon } = await as(technician);
  expect((await browser.get('/api/v1/hindsight')).statusCode).toBe(403);
  expect((await post('/findings/finding-1/raise', {})).statusCode).toBe(403);
  expect((await post('/preview', { kind: 'silence', phrase: 'the den' })).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});
