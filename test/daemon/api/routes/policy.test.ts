import { expect, test } from 'vitest';
import type { TryAnswer } from '../../../../daemon/api/contract.ts';
import { samplePolicy, samplePolicyRows, sampleTryAnswer } from '../../../support/api-models.ts';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { lead, technician } from '../../../support/fake-daemon.ts';

const question = { text: 'http://bet.example/', as: 'pupil', period: 'lessons' };

test('the policy is fetched whole', async () => {
  const { app } = await startTestServer();
  expect((await (await signIn(app, lead)).get('/api/v1/policy')).json()).toEqual(samplePolicy());
});

test('what a log can and cannot show of it is fetched row by row', async () => {
  const { app } = await startTestServer();
  expect((await (await signIn(app, lead)).get('/api/v1/policy/rows')).json()).toEqual(samplePolicyRows());
});

test('what would happen is answered whole', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const response = await browser.postJson('/api/v1/try', question, await csrfTokenFor(browser));
  expect([response.statusCode, response.json()]).toEqual([200, sampleTryAnswer(question.text)]);
});

const OTHER_ANSWERS: readonly Partial<TryAnswer>[] = [
  { kind: 'address', format: null, parsed: null, identity: null, initiator: null, verdict: null, ruleTitle: null },
  {
    parsed: { kind: 'skipped', reason: 'proxy sign-in challenge' },
    identity: { kind: 'shared', account: 'a', group: 'b' },
  },
  {
    parsed: { kind: 'malformed', reason: 'not a native Squid line' },
    identity: { kind: 'device', deviceName: 'pc', group: '' },
  },
  {
    identity: { kind: 'unknown', account: null, address: '192.0.2.17' },
    verdict: { outcome: 'pass', policyVersion: '2026-01-05', reason: 'acceptable', ruleId: null },
  },
];

test('every kind of answer comes through whole', async () => {
  const { app, daemon } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  for (const part of OTHER_ANSWERS) {
    const answer: TryAnswer = { ...sampleTryAnswer(question.text), ...part };
    daemon.tryIt = async () => answer;
    expect((await browser.postJson('/api/v1/try', question, token)).json()).toEqual(answer);
  }
});

test('an empty or endless question is refused', async () => {
  const { app } = await startTestServer();
  const browser = await signIn(app, lead);
  const token = await csrfTokenFor(browser);
  for (const text of ['', 'x'.repeat(16_385)]) {
    expect((await browser.postJson('/api/v1/try', { ...question, text }, token)).statusCode).toBe(400);
  }
});

test('a technician may not try, for a pasted line names a pupil', async () => {
  const { app, daemon } = await startTestServer();
  const browser = await signIn(app, technician);
  const response = await browser.postJson('/api/v1/try', question, await csrfTokenFor(browser));
  expect(response.statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});
