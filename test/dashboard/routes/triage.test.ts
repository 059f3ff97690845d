import { expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const id = 'incident-1' as IncidentId;
const first = `/incidents/${id}`;

test('an incident is left waiting, and the next one of the list opens', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = `${first}/wait?group=Year+5`;
  expect(textOfFirst((await reader.get(form)).body, 'h1')).toBe('Wait for an answer');
  const saved = await reader.send(form, form, { waitingFor: 'the parents', until: '20/11/2026' });
  expect(saved.headers.location).toBe('/incidents/incident-2?group=Year+5&done=waits#heading');
  expect(daemon.calls).toContain('wait lead-1 incident-1 2026-11-20 the parents');
  expect(textOf((await reader.get('/incidents/incident-2?done=waits')).body)).toContain('It waits now');
});

test('what cannot be taken like that comes back as it was typed, with what is wrong', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const again = await reader.send(`${first}/wait`, `${first}/wait`, { waitingFor: '', until: 'soon' });
  expect(again.statusCode).toBe(422);
  expect(textOfFirst(again.body, 'title')).toMatch(/^Error: /);
  expect(textOf(again.body)).toContain('Write a few words here');
  expect(again.body).toContain('value="soon"');
});

test('when a colleague was quicker, what was typed is kept, and what the colleague did is told', async () => {
  const by = { at: 0, kind: 'claimed', byName: 'Dr Sample', detail: null } as const;
  const { app } = await startDashboard({ wait: async () => ({ kind: 'changed', by }) });
  const reader = await signedIn(app, lead);
  const late = await reader.send(`${first}/wait`, `${first}/wait`, { waitingFor: 'the parents', until: '2026-11-20' });
  expect(late.statusCode).toBe(409);
  expect(textOf(late.body)).toContain('Meanwhile: Taken up by Dr Sample.');
  expect(textOfFirst(late.body, 'textarea')).toBe('the parents');
});

test('a closed incident is opened again with a reason', async () => {
  const { app, daemon, clock } = await startDashboard();
  const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
  await daemon.resolve(head.viewer, id, 1, finding);
  clock.now += 601_000;
  const reader = await signedIn(app, lead);
  expect(textOf((await reader.get(first)).body)).toContain('Open again');
  const saved = await reader.send(`${first}/reopen`, `${first}/reopen`, { reason: 'It went on.' });
  expect(saved.headers.location).toBe(`${first}?done=reopened#heading`);
  expect(daemon.calls).toContain('reopen lead-1 incident-1 It went on.');
});

test('a note is added, and an empty one is not', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const saved = await reader.send(first, `${first}/note`, { added: 'Asked her.' });
  expect(saved.headers.location).toBe(`${first}?done=noted#heading`);
  const empty = await reader.send(first, `${first}/note`, { added: ' ' });
  expect(empty.statusCode).toBe(422);
  expect(daemon.calls.filter((call) => call.startsWith('note '))).toEqual([
    'note lead-1 incident-1 Asked her.',
    'note lead-1 incident-1',
  ]);
});

const together = { resolution: 'no_concern', intent: 'unclear', note: 'A lesson.' };

test('several are closed together, and opened again', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = await reader.get('/incidents?choose=all');
  expect(page.body.match(/ checked/g)).toHaveLength(2);
  const chosen = { ...together, 'choose-incident-1': '1', 'choose-incident-2': '1' };
  const saved = await reader.send('/incidents', '/incidents/together', chosen);
  expect(saved.headers.location).toBe('/incidents?ids=incident-1.incident-2&all=no_concern#heading');
  const after = `${saved.headers.location}`.replace('#heading', '');
  expect(textOf((await reader.get(after)).body)).toContain('2 incidents: Closed as no concern. Undo');
  const undone = await reader.send(after, '/incidents/together/undo', { ids: 'incident-1.incident-2' });
  expect(undone.headers.location).toBe('/incidents?done=undoneTogether#heading');
  expect(daemon.calls.filter((call) => call.includes('Together'))).toEqual([
    'resolveTogether lead-1 incident-1 incident-2 {"resolution":"no_concern","intent":"unclear","note":"A lesson."}',
    'undoTogether lead-1 incident-1 incident-2',
  ]);
});

test('without a choice nothing is closed, and what was typed stays', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const again = await reader.send('/incidents', '/incidents/together', { note: 'A lesson.' });
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain(
    'Choose at least one incident Choose what it was Choose whether it was deliberate',
  );
  expect(textOfFirst(again.body, 'textarea')).toBe('A lesson.');
});

test('of those that a colleague changed meanwhile each is told', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden('/incidents', '/incidents/together');
  await daemon.claim(head.viewer, id, 1);
  const chosen = { ...form, ...together, 'choose-incident-1': '1', 'choose-incident-2': '1' };
  const saved = await reader.post('/incidents/together', chosen);
  expect(saved.statusCode).toBe(409);
  expect(textOf(saved.body)).toContain('1 incident: Closed as no concern.');
  expect(textOf(saved.body)).toContain('was changed by somebody else meanwhile, and left as it is.');
});

test('the filters of a list are links that keep one another, and go on to its incidents', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const { body: escaped } = await reader.get('/incidents?group=Year+5&sort=oldest');
  const body = unescaped(escaped);
  expect(body).toContain('href="/incidents?severity=high&group=Year+5&sort=oldest"');
  expect(body).toContain('href="/incidents/incident-1?group=Year+5&sort=oldest#heading"');
  const none = textOf((await reader.get('/incidents?severity=critical&group=Year+5&week=2026-02-09')).body);
  expect(none).toContain('No open incidents marked Urgent, Year 5, week of 9 Feb 2026');
  expect(none).toContain('Clear filters');
  const incident = unescaped((await reader.get('/incidents/incident-1?group=Year+5')).body);
  expect(incident).toContain('action="/incidents/incident-1/resolve?group=Year+5"');
  expect(incident).toContain('href="/incidents/incident-2?group=Year+5#heading"');
});

test('incidents are put together and made single ones again', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const none = await reader.send(`${first}/merge`, `${first}/merge`, { reason: 'The same tablet.' });
  expect(none.statusCode).toBe(422);
  expect(textOf(none.body)).toContain('Choose at least one incident');
  expect(textOfFirst(none.body, 'textarea')).toBe('The same tablet.');
  const saved = await reader.send(`${first}/merge`, `${first}/merge`, { 'choose-incident-2': '1', reason: 'One.' });
  expect(saved.headers.location).toBe(`${first}?merged=incident-2%3A2#heading`);
  const { hidden } = reader;
  const form = await hidden(first, `${first}/claim`);
  const apart = await reader.post(`${first}/separate`, form);
  expect(apart.headers.location).toBe(`${first}?done=separated#heading`);
  expect(daemon.calls.filter((call) => /^(?:merge|separate) .*incident/.test(call)).slice(-2)).toEqual([
    'merge lead-1 incident-1 incident-2 One.',
    'separate lead-1 incident-1',
  ]);
});

test('a merging is undone by the button in the notice', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = `${first}?merged=incident-2%3A2`;
  const shown = await reader.get(page);
  expect(textOf(shown.body)).toContain('These are one incident now.');
  const form = await reader.hidden(page, `${first}/separate`);
  expect(form).toMatchObject({ merged: 'incident-2:2' });
  const apart = await reader.post(`${first}/separate`, form);
  expect(apart.headers.location).toBe(`${first}?done=unmerged#heading`);
  expect(daemon.calls.at(-1)).toBe('separate lead-1 incident-2');
  const gone = await reader.post(`${first}/separate`, { ...form, merged: 'nothing-there:2' });
  expect(gone.headers.location).toBe(`${first}?done=notSeparated#heading`);
  expect(textOf((await reader.get(`${first}?merged=%22%3E:1`)).body)).not.toContain('These are one incident now.');
});

test('single requests are taken out, and put back by a button in the notice', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = `${first}/take-out`;
  const none = await reader.send(page, page, { 'request-event0': 'yes', reason: 'Another pupil.' });
  expect(none.statusCode).toBe(422);
  expect(textOf(none.body)).toContain('Choose what they are');
  expect(none.body).toMatch(/name="request-event0" value="yes" checked/);
  const empty = await reader.send(page, page, { as: 'own', reason: 'Another pupil.' });
  expect(textOf(empty.body)).toContain('Choose at least one request');
  expect(textOfFirst(empty.body, 'textarea')).toBe('Another pupil.');
  const chosen = { 'request-event0': 'yes', 'request-event1': 'yes', as: 'not_theirs', reason: 'Another pupil.' };
  const saved = await reader.send(page, page, chosen);
  expect(saved.headers.location).toBe(`${first}?made=taken1#heading`);
  const said = await reader.get(`${first}?made=taken1`);
  expect(textOf(said.body)).toContain('These requests are an incident of their own now.');
  const form = await reader.hidden(`${first}?made=taken1`, '/incidents/taken1/put-back');
  const back = await reader.post('/incidents/taken1/put-back', form);
  expect(back.headers.location).toBe(`${first}?done=putBack#heading`);
  const late = await reader.post(`${first}/put-back`, form);
  expect(late.headers.location).toBe(`${first}?done=notPutBack#heading`);
  expect(daemon.calls.filter((call) => /^(?:takeOut|putBack) .*(?:event|taken1)/.test(call)).slice(-2)).toEqual([
    'takeOut lead-1 incident-1 1 event0 event1 not_theirs Another pupil.',
    'putBack lead-1 taken1',
  ]);
});

test('who is slower than a colleague keeps what was chosen', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = `${first}/take-out`;
  const form = await reader.hidden(page, page);
  await daemon.claim(head.viewer, 'incident-1' as IncidentId, 1);
  const saved = await reader.post(page, { ...form, 'request-event0': 'yes', as: 'own', reason: 'By itself.' });
  expect(saved.statusCode).toBe(409);
  expect(saved.body).toMatch(/name="request-event0" value="yes" checked/);
  expect(textOfFirst(saved.body, 'textarea')).toBe('By itself.');
});

function unescaped(markup: string): string {
  return markup.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
