import { describe, expect, test } from 'vitest';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

describe('what is kept', () => {
  test('is there for everybody with an account; holds are not for technicians', async () => {
    const { app } = await startDashboard();
    const shown = async (account: typeof lead) => textOf((await (await signedIn(app, account)).get('/kept')).body);
    expect(await shown(head)).toContain('The police asked for it.');
    const forTechnician = await shown(technician);
    expect(forTechnician).toContain('What is kept, and for how long');
    expect(forTechnician).not.toContain('Legal holds');
  });

  test('says when the last backup was made, or that there is none', async () => {
    const { app, daemon } = await startDashboard();
    const kept = await daemon.kept(lead.viewer);
    const at = Date.UTC(2026, 1, 2, 3, 0);
    const textWith = async (lastBackupAt: number | null) => {
      const one = await startDashboard({ kept: async () => ({ ...kept, lastBackupAt }) });
      return textOf((await (await signedIn(one.app, technician)).get('/kept')).body);
    };
    await app.close();
    expect(await textWith(at)).toContain('Last backup: Mon 2 Feb 2026, 03:00.');
    expect(await textWith(null)).toContain('No backup was ever made.');
  });

  test('says what failed', async () => {
    const { app, daemon } = await startDashboard();
    const kept = await daemon.kept(lead.viewer);
    const nights = [
      {
        startedAt: 0,
        tookMs: 5,
        deleted: [],
        contextsKept: 0,
        damaged: 0,
        failures: [{ kind: 'records', message: 'The disk is broken.' }],
      },
    ];
    const ill = await startDashboard({ kept: async () => ({ ...kept, nights }) });
    await app.close();
    const text = textOf((await (await signedIn(ill.app, lead)).get('/kept')).body);
    expect(text).toContain('In the last night, not everything could be deleted.');
    expect(text).toContain('The log: every request: The disk is broken.');
  });
});

describe('a legal hold', () => {
  test('is placed from the page of the incident, with a reason', async () => {
    const { app, daemon } = await startDashboard();
    const reader = await signedIn(app, lead);
    const id = 'incident-2' as IncidentId;
    const current = await daemon.incident(lead.viewer, id);
    const free = await startDashboard({ incident: async () => current && { ...current, hold: null } });
    const other = await signedIn(free.app, lead);
    expect((await other.get(`/incidents/${id}`)).body).toContain(`href="/incidents/${id}/hold#heading"`);
    const refused = await other.send(`/incidents/${id}/hold`, `/incidents/${id}/hold`, { reason: ' ' });
    expect([refused.statusCode, textOf(refused.body)]).toEqual([422, expect.stringContaining('Say why')]);
    const placed = await other.send(`/incidents/${id}/hold`, `/incidents/${id}/hold`, { reason: 'The police asked.' });
    expect([placed.statusCode, placed.headers.location]).toEqual([303, `/incidents/${id}?done=held#heading`]);
    expect(free.daemon.calls).toContain(`hold lead-1 ${id} The police asked.`);
    expect((await reader.get(`/incidents/${id}?done=held`)).body).toContain('Under a legal hold now.');
  });

  test('is lifted in the same way, and a reason that is too long comes back to be shortened', async () => {
    const { app, daemon } = await startDashboard();
    const reader = await signedIn(app, head);
    const path = '/incidents/incident-1/hold';
    const long = await reader.send(path, path, { reason: 'x'.repeat(501) });
    expect([long.statusCode, textOf(long.body)]).toEqual([422, expect.stringContaining('to 500 characters or fewer')]);
    const lifted = await reader.send(path, path, { reason: 'They are done.' });
    expect(lifted.headers.location).toBe('/incidents/incident-1?done=holdLifted#heading');
    expect(daemon.calls).toContain('lift head-1 incident-1 They are done.');
  });

  test('is not for technicians', async () => {
    const { app } = await startDashboard();
    const reader = await signedIn(app, technician);
    expect((await reader.get('/incidents/incident-1/hold')).statusCode).toBe(403);
  });
});
