import { expect, test } from 'vitest';
import { buildConcern } from '../../support/dashboard-action-pages.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { sampleRemoval } from '../../support/fake-actions.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const incident = '/incidents/incident-1';
const form = `${incident}/actions/remove-access`;
const access = `${incident}/access`;
const days = { fromDay: '2026-02-10', untilDay: '2026-02-20', reason: 'Games in every lesson.' };

async function as(account = lead) {
  const { app, daemon } = await startDashboard({ incident: async () => buildConcern() });
  return { daemon, reader: await signedIn(app, account) };
}
const done = ({ calls }: { readonly calls: readonly string[] }) =>
  calls.filter((call) => / access | removal /.test(call));

test('access is taken away from one day to another, and the incident says that it is recorded', async () => {
  const { reader, daemon } = await as();
  expect(done(daemon)).toEqual([]);
  const saved = await reader.send(form, access, days);
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `${incident}?done=actionRecorded#actions`]);
  expect(done(daemon)).toEqual(['remove access lead-1 incident-1 2026-02-10 2026-02-20 Games in every lesson.']);
});

test.each([
  ['fromDay', { fromDay: '' }, 'Write the first and the last day'],
  ['untilDay', { untilDay: '2026-02-01' }, 'The last day comes before the first'],
  ['reason', { reason: '' }, 'Say why'],
])('what is missing or wrong is said at its field, and what was typed stays: %s', async (field, wrong, words) => {
  const { reader } = await as();
  const typed = { ...days, ...wrong };
  const again = await reader.send(form, access, typed);
  expect([again.statusCode, textOf(again.body).includes(words)]).toEqual([422, true]);
  expect(again.body).toContain(`id="${field}-error"`);
  for (const value of Object.values(typed).filter((one) => one !== ''))
    expect(again.body).toContain(`value="${value}"`);
});

test('whose access is taken away stands in a list without names, with a button to say that it was given back', async () => {
  const { reader, daemon } = await as();
  const { body } = await reader.get('/access');
  expect(textOf(body)).toContain('Access removed until the end of 9 Feb 2026: Year 5 pupil It is to be given back.');
  expect(done(daemon)).toEqual([]);
  const end = `${access}/${sampleRemoval().id}/end`;
  const ended = await reader.send('/access', end);
  expect([ended.statusCode, ended.headers.location]).toEqual([303, '/access']);
  expect(done(daemon)).toEqual([`end removal lead-1 incident-1 ${sampleRemoval().id}`]);
});

test('who is slower than a colleague is led to the list as it stands; of no incident there is nothing', async () => {
  const { reader } = await as();
  const { _csrf = '' } = await reader.hidden('/access', `${access}/${sampleRemoval().id}/end`);
  expect((await reader.post(`${access}/removal-9/end`, { _csrf })).headers.location).toBe('/access');
  expect((await reader.post('/incidents/incident-404/access/removal-1/end', { _csrf })).statusCode).toBe(404);
  expect((await reader.post('/incidents/incident-404/access', { _csrf, ...days })).statusCode).toBe(404);
});

test('nothing is taken away or given back without the token of the form', async () => {
  const { reader, daemon } = await as();
  for (const path of [access, `${access}/${sampleRemoval().id}/end`])
    expect((await reader.post(path, days)).statusCode).toBe(403);
  expect(done(daemon)).toEqual([]);
});

test('a technician is told of none of it', async () => {
  const { reader } = await as(technician);
  expect((await reader.get('/access')).statusCode).toBe(403);
});
