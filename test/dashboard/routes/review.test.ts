import { expect, test } from 'vitest';
import { buildToday } from '../../support/dashboard-health-models.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, senior, technician } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

test('an incident that is not there, or not for this reader, is the same page', async () => {
  const { app } = await startDashboard({ incident: async () => null });
  const reader = await signedIn(app, lead);
  const answered = await reader.get('/incidents/incident-9');
  expect(answered.statusCode).toBe(404);
  expect(textOfFirst(answered.body, 'h1')).toBe('There is no such incident');
});

test('what an address claims has happened is taken from our own words', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = await reader.get('/?closed=x&as=%3Cscript%3E&done=everything');
  expect(page.body).not.toContain('role="status"><p>');
  expect(page.body).not.toContain('&#60;script');
});

test('filters reach the daemon, and invented ones do not', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  await reader.get('/incidents?view=closed&severity=high&page=2&group=Year+5&week=2026-11-16&sort=oldest');
  await reader.get('/incidents?view=all&severity=extreme&page=-1&week=2026-02-31&sort=best');
  expect(daemon.calls.filter((call) => call.startsWith('incidents'))).toEqual([
    'incidents lead-1 {"view":"closed","severity":"high","group":"Year 5","week":"2026-11-16","sort":"oldest","page":2}',
    'incidents lead-1 {"view":"open","severity":null,"group":null,"week":null,"sort":"usual","page":1}',
  ]);
});

test('a senior leader begins with what waits for them and whether it works, without an incident or a name', async () => {
  const quiet = { policyWaiting: 0, filterRequests: { waiting: 0, late: 0 } };
  const asked = { policyWaiting: 1, filterRequests: { waiting: 2, late: 0 } };
  for (const [given, heading] of [
    [quiet, 'Nothing waits for you'],
    [asked, '1 change of our policy and 2 filter requests wait for your yes or no'],
  ] as const) {
    const { app } = await startDashboard({ today: async () => buildToday(given) });
    const reader = await signedIn(app, senior);
    const page = await reader.get('/');
    expect([page.statusCode, textOfFirst(page.body, 'h1')]).toEqual([200, heading]);
    expect(textOf(page.body)).toContain('Is it working?');
    // Figures of incidents that they may not see would be wrong.
    expect(textOf(page.body)).not.toMatch(/flagged|Last alert/);
    expect(page.body).toContain('href="/who-looked"');
    expect(page.body).not.toMatch(/href="\/(?:incidents|health|support|log")/);
  }
});

test('a technician still begins with Health', async () => {
  const { app } = await startDashboard();
  expect((await (await signedIn(app, technician)).get('/')).headers.location).toBe('/health');
});
