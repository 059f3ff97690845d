import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, senior, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const CHECKS = '/filter-checks';
const RECORD = '/filter-checks/record';
const filled = {
  ...{ at: '2026-07-01T12:00', profile: 'guests', address: 'abc123', outcome: 'allowed' },
  ...{ place: 'Class iPad 4, Room 12', note: '' },
};

async function as(account = technician) {
  const { app, daemon } = await startDashboard();
  return { daemon, reader: await signedIn(app, account) };
}

describe('filter checks', () => {
  test('say first what the filter did not do, with since when and why', async () => {
    const { reader, daemon } = await as();
    const { body } = await reader.get(`${CHECKS}?profile=guests&page=2`);
    expect(textOf(body)).toContain('The filter did not do 2 things that it must');
    expect(textOf(body)).toContain('Wrong: allowed');
    expect(textOf(body)).toContain('The filter could not be reached.');
    expect(daemon.calls).toContain('checks guests 2');
  });

  test('are made when somebody presses the button', async () => {
    const { reader, daemon } = await as();
    const sent = await reader.send(CHECKS, '/filter-checks/run', {});
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/filter-checks?done=queued#heading']);
    expect(daemon.calls).toContain('run checks all');
  });

  test('are taken along as they are shown', async () => {
    const { reader, daemon } = await as(senior);
    const { body, headers } = await reader.send(CHECKS, '/filter-checks/export', { profile: 'guests', format: 'csv' });
    expect([body, headers['content-disposition']]).toEqual([
      'one\r\ntwo\r\n',
      'attachment; filename="filter-checks.csv"',
    ]);
    expect(daemon.calls).toContain('export checks guests csv');
  });

  test('are seen by a senior leader, who makes none', async () => {
    const { reader } = await as(senior);
    expect((await reader.get(CHECKS)).statusCode).toBe(200);
    expect((await reader.get(RECORD)).statusCode).toBe(403);
  });
});

describe('a check by hand', () => {
  test('is sent as it was typed, at the time of the school', async () => {
    const { reader, daemon } = await as(head);
    const saved = await reader.send(RECORD, RECORD, filled);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/filter-checks?done=recorded#heading']);
    const wish = {
      at: Date.UTC(2026, 6, 1, 11),
      profileId: 'guests',
      outcome: 'allowed',
      place: filled.place,
      note: '',
    };
    expect(daemon.calls).toContain(
      `record check ${JSON.stringify({ ...wish, key: 'abc123', site: '', expected: null })}`,
    );
  });

  test('of another site needs that site, and what must become of it', async () => {
    const { reader, daemon } = await as(head);
    const empty = await reader.send(RECORD, RECORD, { ...filled, address: 'another' });
    expect(empty.statusCode).toBe(422);
    for (const field of ['site', 'expected']) expect(empty.body).toContain(`href="#${field}"`);
    await reader.send(RECORD, RECORD, { ...filled, address: 'another', site: 'games.example', expected: 'blocked' });
    expect(daemon.calls.join()).toContain('"key":"","site":"games.example","expected":"blocked"');
  });

  test('leads to each thing that is missing, and keeps what was typed', async () => {
    const { reader } = await as();
    const empty = await reader.send(RECORD, RECORD, { at: 'soon' });
    expect(empty.statusCode).toBe(422);
    for (const field of ['at', 'profile', 'address', 'outcome', 'place'])
      expect(empty.body).toContain(`href="#${field}"`);
    const named = await reader.send(RECORD, RECORD, { ...filled, place: 'iPad of pupil017' });
    expect(named.body).toContain('href="#place"');
    expect(named.body).toContain('value="iPad of pupil017"');
  });
});
