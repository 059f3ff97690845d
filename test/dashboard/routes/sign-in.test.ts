import { expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { openReader, signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const id = 'incident-1' as IncidentId;
const first = `/incidents/${id}`;

test('whoever has not signed in is asked to, and then led to the page that was asked for', async () => {
  const { app } = await startDashboard();
  const reader = openReader(app);
  const asked = await reader.get('/incidents?view=mine');
  expect(asked.headers.location).toBe('/sign-in?then=%2Fincidents%3Fview%3Dmine');
  const { email, password } = lead;
  const signedInto = await reader.send(String(asked.headers.location), '/sign-in', { email, password });
  expect(signedInto.headers.location).toBe('/incidents?view=mine');
});

test('a wrong password is refused without saying which of the two is wrong, and the address is kept', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).send('/sign-in', '/sign-in', { email: lead.email, password: 'wrong' });
  expect(refused.statusCode).toBe(422);
  expect(textOf(refused.body)).toContain('The e-mail address and the password do not belong together.');
  expect(refused.body).toContain(`value="${lead.email}"`);
  expect(refused.body).not.toContain('value="wrong"');
});

test('an empty sign-in form says what is missing', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).send('/sign-in', '/sign-in');
  expect(textOf(refused.body)).toContain('Enter your e-mail address Enter your password');
});

test('after signing out the pages are closed', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send('/', '/sign-out')).headers.location).toBe('/sign-in');
  expect((await reader.get('/')).headers.location).toBe('/sign-in');
});

test('a technician is led to Health, and told that the rest is not for that account', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, technician);
  expect((await reader.get('/')).headers.location).toBe('/health');
  expect((await reader.get('/health')).statusCode).toBe(200);
  const refused = await reader.get(first);
  expect(refused.statusCode).toBe(403);
  expect(textOfFirst(refused.body, 'h1')).toBe('This page is not for your account');
});
