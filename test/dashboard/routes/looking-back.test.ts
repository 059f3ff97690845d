import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const batch = '/looking-back/batch-1';
const finding = `${batch}/findings/finding-1`;

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}

describe('looking back', () => {
  test('shows what was learnt, and who had to do with it', async () => {
    const { reader } = await as();
    expect(textOf((await reader.get('/looking-back')).body)).toContain(
      'County list learnt 214 sites 3 people had to do with it: 41 requests to 2 sites or searches. 2 findings wait for you',
    );
    const { body } = await reader.get(batch);
    expect(textOf(body)).toContain('Sam Example');
    expect(textOf(body)).toContain('12 requests, 3 of them blocked');
    expect(body).not.toMatch(/href="[^"]*dice\.example/);
  });

  test('is not for technicians', async () => {
    const { reader } = await as(technician);
    expect((await reader.get('/looking-back')).statusCode).toBe(403);
    expect((await reader.get('/lists')).body).not.toContain('/looking-back');
  });

  test('makes an incident of a finding, and says so', async () => {
    const { reader, daemon } = await as();
    const made = await reader.send(batch, `${finding}/raise`, {});
    expect([made.statusCode, made.headers.location]).toEqual([303, `${batch}?done=raised#heading`]);
    expect(daemon.calls).toContain('raise lead-1 finding-1');
    expect(textOf((await reader.get(`${batch}?done=raised`)).body)).toContain('It is an incident now');
  });

  test.each(['decided', 'nothing_left'] as const)('says why nothing was done: %s', async (kind) => {
    const { reader } = await as(lead, { raiseFinding: async () => ({ kind, batchId: 'batch-1' }) });
    const { headers } = await reader.send(batch, `${finding}/raise`, {});
    expect(headers.location).toBe(`${batch}?done=${kind}#heading`);
  });

  test('leaves a finding, or all that waits, for a reason alone', async () => {
    const { reader, daemon } = await as();
    for (const form of [`${finding}/leave`, `${batch}/leave`]) {
      const asked = await reader.send(form, form, { reason: ' ' });
      expect([asked.statusCode, textOf(asked.body).includes('Say why')]).toEqual([422, true]);
      const left = await reader.send(form, form, { reason: 'A lesson.' });
      expect([left.statusCode, left.headers.location]).toEqual([303, `${batch}?done=left#heading`]);
    }
    expect(daemon.calls).toEqual(
      expect.arrayContaining(['leave lead-1 finding-1 A lesson.', 'leave all lead-1 batch-1 A lesson.']),
    );
  });

  test('knows no other', async () => {
    const { reader } = await as();
    expect((await reader.get('/looking-back/batch-9')).statusCode).toBe(404);
    expect((await reader.send(batch, `${batch}/findings/finding-2/raise`, {})).statusCode).toBe(404);
  });
});

const SEEN =
  'In the last 30 days, this would have taken away 14 flagged requests of 3 people in 2 incidents. None of them was flagged because somebody may need help or protection.';
const CHANGED = /^(?:site|word|silence) /;

describe('before something is saved', () => {
  test.each([
    ['/lists/sites/add', { site: 'dice.example', as: 'allow' }, { kind: 'site', entry: 'dice.example', as: 'allow' }],
    [
      '/lists/words/add',
      { phrase: 'the den', category: 'gaming', excludes: 'lion, bear' },
      { kind: 'word', phrase: 'the den', category: 'gaming', excludes: ['lion', 'bear'] },
    ],
    ['/lists/words/silence', { phrase: 'the den' }, { kind: 'silence', phrase: 'the den' }],
    [
      '/incidents/incident-1/correct?what=site-key',
      { scope: 'bet.example', say: 'allow' },
      { kind: 'site', entry: 'bet.example', as: 'allow' },
    ],
  ])('%s shows what it would have changed, and keeps what was typed', async (form, typed, say) => {
    const { reader, daemon } = await as();
    const shown = await reader.send(form, form, { ...typed, preview: 'yes' });
    expect([shown.statusCode, textOf(shown.body).includes(SEEN)]).toEqual([200, true]);
    expect(shown.body).toContain(Object.values(typed)[0]);
    expect(daemon.calls).toContain(`preview lead-1 ${JSON.stringify(say)}`);
    expect(daemon.calls.filter((call) => CHANGED.test(call))).toEqual([]);
  });

  test('a form that says nothing yet is not looked for', async () => {
    const { reader, daemon } = await as();
    const shown = await reader.send('/lists/sites/add', '/lists/sites/add', { preview: 'yes' });
    expect(textOf(shown.body)).toContain('Say first what it is');
    expect(daemon.calls.filter((call) => call.startsWith('preview'))).toEqual([]);
  });
});
