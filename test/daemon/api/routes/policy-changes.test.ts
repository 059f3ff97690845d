import { describe, expect, test } from 'vitest';
import { csrfTokenFor, signIn, startTestServer } from '../../../support/api-server.ts';
import { buildPolicy } from '../../../support/dashboard-policy-models.ts';
import { type FakeAccount, head, lead, technician } from '../../../support/fake-daemon.ts';
import {
  buildBook,
  buildHistory,
  buildPolicyPreview,
  buildProposal,
  gamesAllowed,
} from '../../../support/policy-models.ts';

/** Somebody's script. */
async function as(account: FakeAccount) {
  const { app, daemon } = await startTestServer();
  const reader = await signIn(app, account);
  const token = await csrfTokenFor(reader);
  return {
    daemon,
    post: (path: string, body: unknown) => reader.postJson(`/api/v1/policy/changes${path}`, body, token),
  };
}

const { id, decidedBy, decidedOn, ...rule } = gamesAllowed.after ?? { id: '', decidedBy: '', decidedOn: '' };
const say = { basedOn: '2026-01-05', ruleId: id, rule: { ...rule, why: 'Play' }, reason: 'The club asked.' };

test('the book, the history and each version are fetched whole, by everybody with an account', async () => {
  const { app } = await startTestServer();
  const reader = await signIn(app, technician);
  expect((await reader.get('/api/v1/policy/book')).json()).toEqual(buildBook({ waiting: [buildProposal()] }));
  expect((await reader.get('/api/v1/policy/versions')).json()).toEqual(buildHistory());
  expect((await reader.get('/api/v1/policy/versions/2026-01-05')).json()).toEqual(buildPolicy());
  expect((await reader.get('/api/v1/policy/versions/1999-01-01')).statusCode).toBe(404);
});

describe('a change', () => {
  test('of a lead waits, and that of a head is in force', async () => {
    const waiting = await (await as(lead)).post('', say);
    expect(waiting.json()).toEqual({ outcome: 'waiting', version: null, id: 'change-1' });
    const done = await (await as(head)).post('', { ...say, rule: null });
    expect(done.json()).toEqual({ outcome: 'in_force', version: '2026-02-09', id: null });
    expect((await (await as(technician)).post('', say)).statusCode).toBe(403);
  });

  test.each([
    { ...say, rule: { ...say.rule, category: 'nothing' } },
    { ...say, rule: { ...say.rule, ruling: { kind: 'acceptable_at', periods: [] } } },
    { ...say, rule: { ...say.rule, ruling: { kind: 'acceptable_for', groups: [] } } },
    { ...say, rule: { ...say.rule, ruling: { kind: 'acceptable_for', groups: ['two\nlines'] } } },
    { ...say, rule: { ...say.rule, attempts: 0 } },
    { ...say, rule: { ...say.rule, why: 'two\nlines' } },
    { ...say, reason: 'x'.repeat(501) },
  ])('that no policy file could hold is refused', async (wrong) => {
    expect((await (await as(head)).post('', wrong)).statusCode).toBe(400);
  });

  test('is looked at without being made', async () => {
    const { daemon, post } = await as(lead);
    const preview = await post('/preview', say);
    expect(preview.json()).toEqual(buildPolicyPreview());
    expect(daemon.calls.filter((call) => call.startsWith('change-policy'))).toEqual([]);
  });

  test('that waits is decided by its id', async () => {
    const { post } = await as(head);
    const decide = (path: string) => post(`/${path}`, { reason: 'Agreed.' });
    expect((await decide('change-1/accept')).json()).toEqual({ outcome: 'in_force', version: '2026-02-09', id: null });
    expect((await decide('change-1/refuse')).json()).toEqual({ outcome: 'closed', version: null, id: null });
    expect((await decide('change-9/withdraw')).statusCode).toBe(404);
  });
});
