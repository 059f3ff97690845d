import { expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { buildContext } from '../../support/dashboard-log-models.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const id = 'incident-1' as IncidentId;
const first = `/incidents/${id}`;
const finding = { resolution: 'false_alarm', intent: 'unclear', note: 'A mathematics lesson.', caseReference: '' };

test('a finding closes the incident and opens the next, which offers to undo', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const saved = await reader.send(first, `${first}/resolve`, finding);
  expect(saved.statusCode).toBe(303);
  expect(saved.headers.location).toBe('/incidents/incident-2?closed=incident-1&as=false_alarm#heading');
  const next = await reader.get('/incidents/incident-2?closed=incident-1&as=false_alarm');
  expect(textOf(next.body)).toContain('Closed as false alarm. Undo');
  const undone = await reader.send('/incidents/incident-2?closed=incident-1&as=false_alarm', `${first}/undo`);
  expect(undone.headers.location).toBe(`${first}?done=undone#heading`);
  expect(daemon.calls.filter((call) => /^(?:resolve|undo) /.test(call))).toEqual([
    'resolve lead-1 incident-1 {"resolution":"false_alarm","intent":"unclear","note":"A mathematics lesson.","caseReference":null}',
    'undo lead-1 incident-1',
  ]);
});

test('after the last incident Today says what was closed', async () => {
  const { app } = await startDashboard({ resolve: async () => ({ kind: 'done', nextId: null }) });
  const reader = await signedIn(app, lead);
  const saved = await reader.send(first, `${first}/resolve`, finding);
  expect(saved.headers.location).toBe('/?closed=incident-1&as=false_alarm#heading');
  expect(textOf((await reader.get('/?closed=incident-1&as=false_alarm')).body)).toContain('Closed as false alarm.');
});

test('a form that is not complete comes back with what was typed and what is missing', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const again = await reader.send(first, `${first}/resolve`, { note: 'She told me <herself>.', intent: 'unclear' });
  expect(again.statusCode).toBe(422);
  expect(textOfFirst(again.body, 'title')).toMatch(/^Error: /);
  expect(textOf(again.body)).toContain('There is a problem Choose what it was');
  expect(textOfFirst(again.body, 'textarea')).toBe('She told me <herself>.');
  expect(again.body).toMatch(/id="intent-unclear"[^>]*checked/);
  expect(daemon.calls.filter((call) => call.startsWith('resolve'))).toEqual([]);
});

test('when a colleague was quicker, nothing is overwritten and nothing that was typed is lost', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/resolve`);
  await daemon.claim(head.viewer, id, 1);
  const answered = await reader.post(`${first}/resolve`, { ...form, ...finding });
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Your finding is not saved; what you typed is below.');
  expect(textOf(answered.body)).toContain('Being looked at by Dr Sample');
  expect(textOfFirst(answered.body, 'textarea')).toBe('A mathematics lesson.');
  expect(answered.body).toContain('name="version" value="2"');
});

test('when a colleague has closed it, both findings are shown, and hers stands', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/resolve`);
  const hers = { resolution: 'concern', intent: 'deliberate', note: 'Told the lead.', caseReference: null } as const;
  await daemon.resolve(head.viewer, id, 1, hers);
  const answered = await reader.post(`${first}/resolve`, { ...form, ...finding });
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Finding Passed to safeguarding');
  expect(textOf(answered.body)).toContain('What you had typed Finding False alarm');
  expect(textOf(answered.body)).toContain('Note A mathematics lesson.');
});

test('taking up an incident that somebody else has changed shows how it stands', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/claim`);
  await daemon.claim(head.viewer, id, 1);
  const answered = await reader.post(`${first}/claim`, form);
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Somebody else changed this incident before you. Nothing of yours was saved');
});

test('an incident is taken up and given back', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send(first, `${first}/claim`)).headers.location).toBe(`${first}?done=claimed#heading`);
  expect(textOf((await reader.get(`${first}?done=claimed`)).body)).toContain('You are looking at this now.');
  expect((await reader.send(first, `${first}/release`)).headers.location).toBe(`${first}?done=released#heading`);
});

test('undoing after the ten minutes says that they are over', async () => {
  const { app, clock } = await startDashboard();
  const reader = await signedIn(app, lead);
  await reader.send(first, `${first}/resolve`, finding);
  const form = await reader.hidden(first, `${first}/undo`);
  clock.now += 601_000;
  const answered = await reader.post(`${first}/undo`, form);
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('The ten minutes for undoing are over.');
});

test('a form without its token changes nothing, and its page says what to do', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.post(`${first}/claim`, { version: '1' });
  expect(answered.statusCode).toBe(403);
  expect(textOfFirst(answered.body, 'h1')).toBe('This page was open for too long');
  expect(daemon.calls.filter((call) => call.startsWith('claim'))).toEqual([]);
});

test('a form without a version is refused', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send(first, `${first}/claim`, { version: 'latest' })).statusCode).toBe(400);
});

test('whether it was reported is written down beside the clues, and chosen by nobody but the reader', async () => {
  const { app, daemon } = await startDashboard({ incidentContext: async () => buildContext() });
  const reader = await signedIn(app, lead);
  const page = textOf((await reader.get(first)).body);
  expect(page).toContain('Deliberate, or by accident?');
  expect(page).toContain('1 thing in the log points to a deliberate act, 1 to an accident. What it was, you decide.');
  expect(page).toContain('Strong The words that were typed into a search name it.');
  const told = await reader.send(first, `${first}/told`, { told: 'at_once' });
  expect(told.headers.location).toBe(`${first}?done=told#heading`);
  const nothing = await reader.send(first, `${first}/told`, {});
  expect(nothing.headers.location).toBe(`${first}?done=notTold#heading`);
  expect(daemon.calls.filter((call) => call.startsWith('told'))).toEqual(['told lead-1 incident-1']);
});
