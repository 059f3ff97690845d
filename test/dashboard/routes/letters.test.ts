import { describe, expect, test } from 'vitest';
import { buildConcern } from '../../support/dashboard-action-pages.ts';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, technician } from '../../support/fake-daemon.ts';
import { sampleDraft, sampleLetter } from '../../support/fake-letters.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

const letters = '/incidents/incident-1/letters';
const fresh = `${letters}/new/inform-parents`;

async function as(account = lead, daemonOf: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard({ incident: async () => buildConcern(), ...daemonOf });
  return { daemon, reader: await signedIn(app, account) };
}
const sentBy = ({ calls }: { readonly calls: readonly string[] }) => calls.filter((call) => call.startsWith('letter '));

describe('a letter', () => {
  test('is filled in to be read: opening it sends nothing, and no way of sending is chosen', async () => {
    const { reader, daemon } = await as();
    const { body } = await reader.get(fresh);
    expect(textOfFirst(body, 'textarea')).toContain('I am writing about a pupil in Year 5.');
    expect(body).not.toMatch(/<input [^>]*name="way"[^>]*checked/);
    expect(sentBy(daemon)).toEqual([]);
    expect(daemon.calls).toContain('draft lead-1 incident-1 inform-parents en false');
  });

  test('is filled in with the name, or in Welsh, where that is asked for', async () => {
    const { reader, daemon } = await as();
    await reader.get(`${fresh}?names=yes&language=cy`);
    expect(daemon.calls).toContain('draft lead-1 incident-1 inform-parents cy true');
    await reader.get(`${fresh}?language=klingon`);
    expect(daemon.calls.filter((call) => call.startsWith('draft ')).at(-1)).toContain(' en false');
  });

  test('goes by mail with one press, and the incident says that it is on its way', async () => {
    const { reader, daemon } = await as();
    const chosen = { way: 'mail', recipient: 'parent@example.org', body: 'Dear parent,\r\nplease call.' };
    const sent = await reader.send(fresh, letters, chosen);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/incidents/incident-1?done=letterQueued#actions']);
    expect(sentBy(daemon)).toEqual(['letter lead-1 incident-1 inform-parents mail parent@example.org']);
  });

  test.each(['print', 'copy'])('opens on its own to %s it', async (way) => {
    const { reader } = await as();
    const sent = await reader.send(fresh, letters, { way });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${letters}/${sampleDraft().id}#heading`]);
  });

  test('is not sent without a way or an address, and what was written stays', async () => {
    const { reader, daemon } = await as();
    const body = 'Dear parent, I changed this.';
    const unsaid = await reader.send(fresh, letters, { body });
    expect([unsaid.statusCode, textOfFirst(unsaid.body, 'textarea')]).toEqual([422, body]);
    expect(sentBy(daemon)).toEqual([]);
    const nowhere = await reader.send(fresh, letters, { body, way: 'mail', recipient: '' });
    expect([nowhere.statusCode, textOfFirst(nowhere.body, 'textarea')]).toEqual([422, body]);
    expect(nowhere.body).toMatch(/value="mail"[^>]*checked/);
  });

  test.each([
    [{ kind: 'no_text' }, 'body'],
    [{ kind: 'too_long' }, 'body'],
    [{ kind: 'no_mail' }, 'way'],
    [{ kind: 'faults', faults: [{ kind: 'address', part: 'body' }] }, 'body'],
  ] as const)('that cannot go like that says what is wrong: %j', async (result, field) => {
    const { reader } = await as(lead, { sendLetter: async () => result as never });
    const again = await reader.send(fresh, letters, { way: 'print' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain(`id="${field}-error"`);
  });

  test('that was written is read again as it was', async () => {
    const { reader } = await as();
    const read = await reader.get(`${letters}/${sampleLetter().id}`);
    expect([read.statusCode, textOf(read.body).includes('I am writing about a pupil in Year 5.')]).toEqual([200, true]);
  });

  test.each([
    ['of a kind that there is not', `${letters}/new/somebody`],
    ['about no incident', '/incidents/incident-404/letters/new/inform-parents'],
    ['that nobody wrote', `${letters}/another-letter`],
  ])('%s is not there', async (_, page) => {
    const { reader } = await as();
    expect((await reader.get(page)).statusCode).toBe(404);
  });

  test('is not sent without the token of the form', async () => {
    const { reader, daemon } = await as();
    const { _csrf, ...form } = await reader.hidden(fresh, letters);
    expect((await reader.post(letters, { ...form, way: 'print' })).statusCode).toBe(403);
    expect(sentBy(daemon)).toEqual([]);
  });

  test('is nothing for a technician', async () => {
    const { reader, daemon } = await as(technician);
    for (const page of [fresh, `${letters}/${sampleLetter().id}`])
      expect((await reader.get(page)).statusCode).toBe(403);
    expect(daemon.calls.filter((call) => /^(?:draft|letter|read letter) /.test(call))).toEqual([]);
  });
});
