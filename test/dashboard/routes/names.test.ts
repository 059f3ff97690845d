import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';

const PATH = '/incidents/incident-1/names';

describe('a name that somebody wants to see', () => {
  test('is asked for on a page of its own, which goes on to where they came from', async () => {
    const { app, daemon } = await startDashboard();
    const reader = await signedIn(app, lead);
    const back = '/incidents/incident-1/letters/new/head?names=yes';
    const at = `${PATH}?${new URLSearchParams({ back })}`;
    expect((await reader.get(at)).body).toContain('<h1 id="heading" tabindex="-1">Show the name</h1>');
    const sent = await reader.send(at, PATH, { need: 'parents', needNote: '' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, back]);
    expect(daemon.calls).toContain('show names lead-1 incident incident-1 parents');
  });

  test('leads back to the incident where nothing else is said, and to no other server', async () => {
    const { app } = await startDashboard();
    const reader = await signedIn(app, lead);
    const send = (back: string) => reader.send(PATH, PATH, { need: 'speak', needNote: '', back });
    expect((await send('')).headers.location).toBe('/incidents/incident-1#names');
    expect((await send('https://example.org/')).headers.location).toBe('/');
  });

  test('is not shown without a reason, and what was typed stays', async () => {
    const { app } = await startDashboard();
    const reader = await signedIn(app, lead);
    const empty = await reader.send(PATH, PATH, { needNote: 'A lesson.' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Say what you need the name for');
    expect(empty.body).toContain('value="A lesson."');
    const other = await reader.send(PATH, PATH, { need: 'other', needNote: '' });
    expect(other.body).toContain('Say what for in your own words');
  });

  test('is not there for an incident that is not', async () => {
    const { app } = await startDashboard();
    const reader = await signedIn(app, lead);
    expect((await reader.get('/incidents/gone-1/names')).statusCode).toBe(404);
    const at = '/incidents/incident-9/names';
    expect((await reader.send(at, at, { need: 'speak', needNote: '' })).statusCode).toBe(404);
  });

  test('is hidden again with one button', async () => {
    const { app, daemon } = await startDashboard();
    const reader = await signedIn(app, lead);
    const page = await reader.get('/incidents/incident-1');
    expect(page.body).toContain('for you alone.');
    const sent = await reader.send('/incidents/incident-1', `${PATH}/hide`);
    expect(sent.headers.location).toBe('/incidents/incident-1#names');
    expect(daemon.calls).toContain('hide names lead-1 incident incident-1');
  });
});
