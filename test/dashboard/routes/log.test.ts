import { expect, test } from 'vitest';
import type { DaemonApi } from '../../../daemon/api/contract.ts';
import { buildFound } from '../../support/dashboard-log-models.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

async function as(account = lead, answers: Partial<DaemonApi> = {}) {
  const server = await startDashboard(answers);
  return { ...server, reader: await signedIn(server.app, account) };
}

/** Monday 9 February 2026 in London, where it is as in UTC; the fake clock stands at nine. */
const at = (hour: number, minute = 0) => Date.UTC(2026, 1, 9, hour, minute);

test('the form says before it is sent what is kept of a search, and that requests of staff are left out', async () => {
  const { reader } = await as();
  const page = textOf((await reader.get('/log')).body);
  expect(page).toContain('Every search is kept: who searched, when, for what and why. Senior leaders can read that.');
  expect(page).toContain('Requests of members of staff are left out');
  expect(page).toContain('The log reaches back to 10 Jan 2026.');
});

test('a search leads to an address that holds nothing that was searched for', async () => {
  const { reader, daemon } = await as();
  const answered = await reader.send('/log', '/log', {
    who: ' pupil017 ',
    site: 'bet.example',
    words: 'odds',
    category: 'gambling',
    disposition: 'blocked',
    outcome: 'flag',
    from: '2026-02-09T08:30',
    until: '',
    order: 'oldest_first',
    purpose: 'A concern',
  });
  expect([answered.statusCode, answered.headers.location]).toEqual([303, '/log/search-1#heading']);
  const search = {
    ...{ from: at(8, 30), to: at(9) + 1, who: 'pupil017', device: '', site: 'bet.example', words: 'odds' },
    ...{ category: 'gambling', disposition: 'blocked', outcome: 'flag', order: 'oldest_first', subject: null },
  };
  expect(daemon.calls).toEqual([`search lead-1 page ${JSON.stringify({ search, purpose: 'A concern' })}`]);
});

test('what cannot be read stands beside its field, with all that was typed', async () => {
  const faults = [{ field: 'purpose', fault: 'no_purpose' }] as const;
  const { reader } = await as(lead, { beginSearch: async () => ({ kind: 'refused', faults }) });
  const answered = await reader.send('/log', '/log', { who: 'Sam', purpose: '' });
  expect(answered.statusCode).toBe(422);
  expect(textOf(answered.body)).toContain('Say what you are looking for it for');
  expect(answered.body).toContain('value="Sam"');
  const time = await reader.send('/log', '/log', { from: '31/02/2026', until: 'soon', purpose: 'x' });
  expect(textOf(time.body).match(/Write a day and a time/g)).toHaveLength(4);
});

test('where it cannot be written down nothing is searched, and the page says so', async () => {
  const { reader } = await as(lead, { beginSearch: async () => ({ kind: 'not_kept' }) });
  const answered = await reader.send('/log', '/log', { purpose: 'x' });
  expect(answered.statusCode).toBe(422);
  expect(textOf(answered.body)).toContain('It cannot be written down now who searches, so nothing was searched.');
});

test('an answer is a table with a way to the next page and to a narrower search', async () => {
  const { reader, daemon } = await as();
  const { body } = await reader.get('/log/search-1?after=mark-0');
  expect(textOfFirst(body, 'h1')).toBe('1,204 requests found');
  expect(body).toContain('href="/log/search-1?after&#61;mark-1"');
  expect(body).not.toMatch(/href="[^"]*(?:bet\.example|pupil017|egypt)/);
  const narrowed = await reader.send('/log/search-1', '/log/search-1/narrow', { subject: 'person:pupil017' });
  expect(narrowed.headers.location).toBe('/log/search-2#heading');
  expect(daemon.calls).toEqual([
    'found lead-1 search-1 mark-0',
    'found lead-1 search-1',
    'narrow lead-1 search-1 person:pupil017',
  ]);
});

test('an empty answer says what was searched and how far the log reaches', async () => {
  const { reader } = await as(lead, { logPage: async () => buildFound({ rows: [], records: 0, next: null }) });
  const page = textOf((await reader.get('/log/search-1')).body);
  expect(page).toContain('There is nothing in the log for this search; the log reaches back to 10 Jan 2026.');
  expect(page).toContain('Pupil Seventeen (pupil017) and 2 more');
  expect(page).not.toContain('Save what was found');
});

test('a search that takes too long says what to narrow', async () => {
  const { reader } = await as(lead, { logPage: async () => ({ kind: 'slow', begun: buildFound().begun }) });
  const answered = await reader.get('/log/search-1');
  expect(answered.statusCode).toBe(503);
  expect(textOf(answered.body)).toContain('Shorten the time, or say who or which site');
});

test('a search that is gone, or not the reader’s own, is no page', async () => {
  const { reader } = await as();
  const answered = await reader.get('/log/search-9');
  expect([answered.statusCode, textOfFirst(answered.body, 'h1')]).toEqual([404, 'There is no such search']);
});

test('what was found is a file whose name holds no name', async () => {
  const { reader, daemon } = await as();
  const answered = await reader.send('/log/search-1', '/log/search-1/export', { format: 'csv' });
  expect([answered.statusCode, answered.body]).toEqual([200, 'a\nb\n']);
  expect(answered.headers).toMatchObject({
    'content-disposition': 'attachment; filename="filterwatch-log-2026-02-09.csv"',
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(daemon.calls.at(-1)).toBe('export lead-1 search-1 csv');
});

test('a file that would hold too much is none, and the answer says why', async () => {
  const tooMany = { kind: 'too_many', records: 2_000_000, most: 1_000_000 } as const;
  const { reader } = await as(lead, { exportLog: async () => tooMany });
  const answered = await reader.send('/log/search-1', '/log/search-1/export', { format: 'csv' });
  expect(answered.statusCode).toBe(422);
  expect(textOf(answered.body)).toContain('2,000,000 requests were found, and a file holds 1,000,000 at most.');
});

test('technicians have no way to the log, and the list of searches is for the head alone', async () => {
  const { reader, daemon } = await as(technician);
  for (const path of ['/log', '/log/search-1', '/log/searches', '/incidents/incident-1/around']) {
    expect((await reader.get(path)).statusCode, path).toBe(403);
  }
  expect((await reader.get('/health')).body).not.toContain('href="/log"');
  expect(daemon.calls.filter((call) => !call.startsWith('health'))).toEqual([]);
  expect((await (await as(lead)).reader.get('/log/searches')).statusCode).toBe(403);
  expect((await (await as(lead)).reader.get('/log')).body).not.toContain('href="/log/searches"');
});

test('the head reads who searched, for what and why', async () => {
  const { reader, daemon } = await as(head);
  expect((await reader.get('/log')).body).toContain('href="/log/searches"');
  const page = textOf((await reader.get('/log/searches?page=2')).body);
  expect(page).toContain('A concern of the class teacher');
  expect(page).toContain('pupil017, bet.example, “odds”, Gambling, blocked, flagged');
  expect(page).toContain('Command line (root)');
  expect(daemon.calls).toEqual(['searches head-1 2']);
});

test('a search that is changed stands in the form, the chosen name where it would be typed', async () => {
  const { begun } = buildFound();
  const before = { search: { ...begun.search, subject: 'person:pupil023' }, purpose: begun.purpose };
  const reach = begun.reach;
  const { reader } = await as(lead, { searchForm: async () => ({ reach, categories: [], before }) });
  const { body } = await reader.get('/log?before=search-1');
  for (const value of ['pupil023', 'bet.example', '2026-02-09T09:45', 'A concern of the class teacher']) {
    expect(body).toContain(`value="${value}"`);
  }
});
