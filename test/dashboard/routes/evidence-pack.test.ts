import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const form = '/incidents/incident-1/evidence';

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}

describe('an evidence pack', () => {
  test('is reached from its incident, and the page says what is in it and with which key it is signed', async () => {
    const { reader } = await as();
    expect((await reader.get('/incidents/incident-1')).body).toContain(`href="${form}#heading"`);
    const shown = textOf((await reader.get(form)).body);
    expect(shown).toContain('It names the pupil or the member of staff');
    expect(shown).toContain(Array(16).fill('a1a1').join(' '));
  });

  test('is a file to keep, which no cache keeps, and whose name is nobody’s', async () => {
    const { reader, daemon } = await as();
    const answer = await reader.send(form, form, { purpose: 'Request of the police.' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="evidence-incident-1.zip"',
      'cache-control': 'no-store',
    });
    expect(answer.body).toBe('a pack');
    expect(daemon.calls).toContain('evidence lead-1 incident-1');
  });

  test('is not made without a purpose, nor where the key cannot be read, and what was typed stays', async () => {
    const { reader } = await as();
    const empty = await reader.send(form, form, { purpose: ' ' });
    expect([empty.statusCode, textOf(empty.body)]).toEqual([422, expect.stringContaining('Write what it is for')]);
    const message = 'Other accounts may read the key. Run: chmod 600.';
    const failing = await as(lead, {
      evidencePack: async () => ({ kind: 'failed', code: 'EVIDENCE_KEY_OPEN', message }),
    });
    const failed = await failing.reader.send(form, form, { purpose: 'For the police' });
    expect(failed.statusCode).toBe(422);
    expect(textOf(failed.body)).toContain(message);
    expect(failed.body).toContain('For the police</textarea>');
  });

  test('of an incident that there is not is not found, and technicians have no way to one', async () => {
    const { reader } = await as();
    expect((await reader.get('/incidents/none/evidence')).statusCode).toBe(404);
    expect((await (await as(technician)).reader.get(form)).statusCode).toBe(403);
  });
});
