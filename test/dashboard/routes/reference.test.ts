import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

test('what is tried is judged, and never stands in an address', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.send('/try', '/try', { text: 'http://bet.example/', as: 'staff', period: 'breaks' });
  expect(answered.statusCode).toBe(200);
  expect(textOf(answered.body)).toContain('It would be flagged under “Gambling”.');
  expect(textOfFirst(answered.body, 'textarea')).toBe('http://bet.example/');
  expect(daemon.calls).toContain('try lead-1 staff');
});

test('trying nothing says what to enter', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.send('/try', '/try', { text: ' ' });
  expect(answered.statusCode).toBe(422);
  expect(textOf(answered.body)).toContain('Enter a log line, an address or a search');
});

test('a test alert says what became of it', async () => {
  const { app } = await startDashboard({ sendTestAlert: async () => ({ kind: 'sent', to: 'lead@school.example' }) });
  const reader = await signedIn(app, technician);
  const answered = await reader.send('/health', '/health/test-alert');
  expect(textOf(answered.body)).toContain('A test alert was sent to lead@school.example.');
});

test('the policy says of its rows what the log can and cannot show', async () => {
  const { app } = await startDashboard();
  const page = textOf((await (await signedIn(app, lead)).get('/policy')).body);
  expect(page).toContain('What this can and cannot see');
  expect(page).toContain(
    'Photographs taken on phones or cameras Nothing. Only people can know of it. Taking a photograph sends nothing.',
  );
});

test('the policy is shown for pupils and for staff', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect(textOfFirst((await reader.get('/policy')).body, 'caption')).toBe('What pupils may do');
  expect(textOf((await reader.get('/policy?for=staff')).body)).toContain('What staff may do');
});
