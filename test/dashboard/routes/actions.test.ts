import { describe, expect, test } from 'vitest';
import { buildConcern } from '../../support/dashboard-action-pages.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { sampleChecklist } from '../../support/fake-actions.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const page = '/incidents/incident-1';
const actions = `${page}/actions`;

async function as(account = lead) {
  const { app, daemon } = await startDashboard({ incident: async () => buildConcern() });
  return { daemon, reader: await signedIn(app, account) };
}

describe('what our policy asks', () => {
  test('stands on the incident, each action with what was done', async () => {
    const { reader } = await as();
    const text = textOf((await reader.get(page)).body);
    expect(text).toContain('Tell the head To do');
    expect(text).toContain('Tell the Online Safety Lead Done by Ms Example');
    expect(text).toContain('A warning Called not applicable by Dr Sample');
    expect(text).toContain('2 things still to do.');
  });

  test('is recorded with one button', async () => {
    const { reader, daemon } = await as();
    const saved = await reader.send(page, actions, { action: 'head', state: 'done', version: '0' });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${page}?done=actionRecorded#actions`]);
    expect(daemon.calls).toContain('action lead-1 incident-1 head done  0');
  });

  test('asks why something does not apply, and keeps what was typed', async () => {
    const { reader } = await as();
    const form = `${actions}/head`;
    const asked = await reader.send(form, actions, { state: 'not_applicable', note: '' });
    expect([asked.statusCode, textOf(asked.body).includes('Say why it does not apply here')]).toEqual([422, true]);
    const unsaid = await reader.send(form, actions, { note: 'I rang her.' });
    expect(unsaid.statusCode).toBe(422);
    expect(unsaid.body).toContain('I rang her.');
  });

  test('says when somebody was quicker', async () => {
    const { reader } = await as();
    const late = await reader.send(page, actions, { action: 'head', state: 'done', version: '7' });
    expect(late.headers.location).toBe(`${page}?done=actionTooLate#actions`);
  });

  test('lets a row be chosen, none of them, and not both', async () => {
    const { reader, daemon } = await as();
    const form = textOf((await reader.get(`${actions}/rows`)).body);
    expect(form).toContain('Only if it was during a lesson. Asks for: tell the class teacher; a warning.');
    const sent = (boxes: Readonly<Record<string, string>>) =>
      reader.send(`${actions}/rows`, `${actions}/rows`, { note: '', ...boxes });
    expect((await sent({ 'row-disrepute': 'yes' })).statusCode).toBe(303);
    expect(daemon.calls).toContain('rows lead-1 incident-1 disrepute  1');
    expect((await sent({})).statusCode).toBe(422);
    expect((await sent({ 'row-none': 'yes', 'row-disrepute': 'yes' })).statusCode).toBe(422);
    expect(textOf((await sent({ 'row-none': 'yes' })).body)).toContain('Say why none of the rows fits');
  });

  test('does not exist for whom it is not, nor for an action that there is none of', async () => {
    const { reader } = await as();
    expect((await reader.get(`${actions}/fire`)).statusCode).toBe(404);
    expect((await reader.get(`${actions}/police`)).statusCode).toBe(200);
    const other = await as(technician);
    expect((await other.reader.get(`${actions}/police`)).statusCode).toBe(403);
  });

  test('needs a choice first where more than one row may fit', async () => {
    const checklist = sampleChecklist({ mustChoose: true, choice: null, items: [] });
    const { app } = await startDashboard({ incident: async () => buildConcern({ checklist }) });
    const { body } = await (await signedIn(app, lead)).get(page);
    expect(body).toContain(`href="${actions}/rows#heading"`);
    expect(textOf(body)).toContain('More than one row of our policy may fit.');
  });
});
