import { describe, expect, test } from 'vitest';
import { buildClassIncident } from '../../support/dashboard-lane-pages.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { openingsOf, textOf } from '../../support/markup.ts';

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}

describe('may need support', () => {
  const item = '/support/support-1';
  const close = `${item}/close`;

  test('shows who looked for help without a name, and the name on the page of each', async () => {
    const { reader } = await as();
    const list = textOf((await reader.get('/support')).body);
    expect(list).toContain('Year 5 pupil looked for help twice');
    expect(list).not.toContain('Pupil Seventeen');
    const page = textOf((await reader.get(item)).body);
    expect(page).toContain('Pupil Seventeen');
    expect(page).toContain('Do not ask why they looked, and do not mention the log.');
    expect(page).toContain('Searched for childline number');
  });

  test('shows addresses as text, and asks nothing about guilt', async () => {
    const { reader } = await as();
    const { body } = await reader.get(item);
    expect(body).not.toMatch(/href="[^"]*childline/);
    const names = openingsOf(body).map(({ attributes }) => attributes.get('name'));
    expect(names.filter((name) => name === 'resolution' || name === 'intent')).toEqual([]);
  });

  test('writes down what was done', async () => {
    const { reader, daemon } = await as();
    const saved = await reader.send(item, close, { care: 'told_lead', note: 'She knows.' });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${item}?done=saved#heading`]);
    expect(daemon.calls).toContain('close support lead-1 support-1 {"care":"told_lead","note":"She knows."}');
    expect(textOf((await reader.get(`${item}?done=saved`)).body)).toContain('Thank you for looking after them.');
  });

  test('asks what was done, and keeps what was typed', async () => {
    const { reader } = await as();
    const asked = await reader.send(item, close, { note: 'She knows.' });
    expect([asked.statusCode, textOf(asked.body).includes('Choose what you did')]).toEqual([422, true]);
    expect(asked.body).toContain('She knows.');
    const long = await reader.send(item, close, { care: 'talked', note: 'x'.repeat(2_001) });
    expect([long.statusCode, textOf(long.body).includes('Shorten the note to 2000')]).toEqual([422, true]);
  });

  test('says when somebody was quicker, or it is gone', async () => {
    const changed = await as(lead, { closeSupport: async () => ({ kind: 'changed' }) });
    const late = await changed.reader.send(item, close, { care: 'talked', note: '' });
    expect([late.statusCode, textOf(late.body).includes('Somebody else has written down')]).toEqual([409, true]);
    expect((await changed.reader.get('/support/support-9')).statusCode).toBe(404);
  });

  test('does not exist for whom it is not', async () => {
    const { reader } = await as(lead, { support: async () => null, supportItem: async () => null });
    expect((await reader.get('/support')).statusCode).toBe(404);
    expect((await reader.get(item)).statusCode).toBe(404);
    const other = await as(technician);
    expect((await other.reader.get('/support')).statusCode).toBe(403);
    expect((await other.reader.get('/health')).body).not.toContain('/support');
  });

  test('stands in the navigation of those alone whom the school has named', async () => {
    const { reader } = await as();
    expect((await reader.get('/incidents')).body).toContain('href="/support"');
    const frame = await (await startDashboard()).daemon.frame();
    const forHeads = await as(lead, { frame: async () => ({ ...frame, supportFor: ['head'] }) });
    expect((await forHeads.reader.get('/incidents')).body).not.toContain('href="/support"');
  });

  test('is one quiet line on Today', async () => {
    const { reader } = await as();
    expect(textOf((await reader.get('/')).body)).toContain('2 pupils looked for help');
  });
});

describe('a class that was no lesson', () => {
  const page = '/incidents/incident-1';
  const form = `${page}/split`;
  const incident = async () => buildClassIncident({ version: 1 });

  test('is made single incidents again from its page, for a reason', async () => {
    const { reader, daemon } = await as(lead, { incident });
    expect((await reader.get(page)).body).toContain(`href="${form}#heading"`);
    const done = await reader.send(form, form, { reason: 'A dare.' });
    expect([done.statusCode, done.headers.location]).toEqual([303, `${page}?done=split#heading`]);
    expect(daemon.calls).toContain('split lead-1 incident-1 1 A dare.');
    expect(textOf((await reader.get(`${page}?done=split`)).body)).toContain('These are single incidents again');
  });

  test('is not split without a reason', async () => {
    const { reader } = await as(lead, { incident });
    const asked = await reader.send(form, form, { reason: ' ' });
    expect([asked.statusCode, textOf(asked.body).includes('Say why it was no lesson')]).toEqual([422, true]);
  });

  test.each([
    [{ kind: 'changed' } as const, 303],
    [{ kind: 'too_long' } as const, 422],
    [{ kind: 'gone' } as const, 404],
  ])('answers %o', async (result, status) => {
    const { reader } = await as(lead, { incident, splitClass: async () => result });
    expect((await reader.send(form, form, { reason: 'A dare.' })).statusCode).toBe(status);
  });

  test('one pupil’s incident has no such form', async () => {
    const { reader } = await as();
    expect((await reader.get(form)).statusCode).toBe(404);
  });
});
