import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const REQUEST = '/requests/request-1';
const ASK = '/requests/ask';
const filled = {
  kind: 'block',
  site: 'casino.example',
  scope: 'groups',
  'group-0': 'Year 5',
  reason: 'Found it.',
  until: '',
};

async function as(account = head) {
  const { app, daemon } = await startDashboard();
  return { daemon, reader: await signedIn(app, account) };
}

describe('filter requests', () => {
  test('the list says first what waits, and leads to each', async () => {
    const { reader } = await as(technician);
    const { body } = await reader.get('/requests');
    expect(textOf(body)).toContain('2 requests wait for a senior leader');
    expect(textOf(body)).toContain('Asked 5 days ago, still getting through.');
    expect(body).toContain(`href="${REQUEST}#heading"`);
    expect((await reader.get('/requests/no-such')).statusCode).toBe(404);
  });

  test('what is asked is sent as it was chosen, with the end in the school’s time', async () => {
    const { reader, daemon } = await as(lead);
    const saved = await reader.send(ASK, ASK, { ...filled, until: '2026-07-01T12:00' });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${REQUEST}?done=asked#heading`]);
    const scope = { kind: 'groups', groups: ['Year 5'] };
    const wish = { kind: 'block', site: 'casino.example', scope, reason: 'Found it.', until: Date.UTC(2026, 6, 1, 11) };
    expect(daemon.calls).toContain(`ask ${JSON.stringify({ ...wish, incidentId: null })}`);
  });

  test('each thing that is missing leads to its field, and what was typed is kept', async () => {
    const { reader } = await as(lead);
    const empty = await reader.send(ASK, ASK, { until: 'soon' });
    expect(empty.statusCode).toBe(422);
    for (const field of ['kind', 'site', 'scope', 'reason', 'until']) expect(empty.body).toContain(`href="#${field}"`);
    const named = await reader.send(ASK, ASK, { ...filled, site: 'pupil.example' });
    expect(named.body).toContain('href="#reason"');
    expect(named.body).toContain('value="pupil.example"');
  });

  test.each([
    ['authorise', { what: 'only', letter: 'Hello' }, 'authorise without a letter request-1', 'authorise'],
    ['authorise', { what: 'send', letter: 'Hello\r\nYou' }, 'authorise Hello\nYou request-1', 'send'],
    ['refuse', { reason: 'No.' }, 'refuse No. request-1', 'refuse'],
  ] as const)('%s with %o', async (action, fields, call, done) => {
    const { reader, daemon } = await as();
    const sent = await reader.send(REQUEST, `${REQUEST}/${action}`, fields);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${REQUEST}?done=${done}#heading`]);
    expect(daemon.calls).toContain(call);
  });

  test('a refusal without a reason is asked for one', async () => {
    const { reader } = await as();
    const sent = await reader.send(REQUEST, `${REQUEST}/refuse`, { reason: '' });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('href="#reason"');
  });

  test('those who do not authorise cannot, whatever they send', async () => {
    const { reader } = await as(technician);
    const fields = await reader.hidden(REQUEST, `${REQUEST}/authorise`);
    expect((await reader.post(`${REQUEST}/authorise`, { ...fields, what: 'only' })).statusCode).toBe(403);
  });
});

describe('lists for the filter', () => {
  test('a token is shown on the answer itself, and in no address', async () => {
    const { reader, daemon } = await as(technician);
    const made = await reader.send('/requests/export', '/requests/export/tokens', { name: 'Squid' });
    expect([made.statusCode, made.headers.location]).toEqual([200, undefined]);
    expect(textOf(made.body)).toContain('t0ken');
    expect(textOf((await reader.get('/requests/export')).body)).not.toContain('t0ken');
    expect(daemon.calls).toContain('make token Squid');
    expect((await reader.send('/requests/export', '/requests/export/tokens', { name: '' })).statusCode).toBe(422);
  });

  test('tokens are replaced and withdrawn', async () => {
    const { reader } = await as();
    const page = '/requests/export';
    expect(textOf((await reader.send(page, `${page}/tokens/token-1/rotate`)).body)).toContain('an0ther');
    const withdrawn = await reader.send(page, `${page}/tokens/token-1/withdraw`);
    expect(withdrawn.headers.location).toBe(`${page}?done=withdrawn#heading`);
  });

  test('a senior leader chooses which of our own sites are on them', async () => {
    const { reader, daemon } = await as();
    const page = '/requests/export';
    await reader.send(page, `${page}/own-sites`, { 'own-gaming': 'yes', allowed: 'no' });
    expect(daemon.calls).toContain('own sites {"categories":["gaming"],"allowed":false}');
  });
});
