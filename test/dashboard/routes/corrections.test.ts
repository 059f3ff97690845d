import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead } from '../../support/fake-daemon.ts';
import { openingsOf, textOf, textOfFirst } from '../../support/markup.ts';

const incident = '/incidents/incident-1';
const siteForm = `${incident}/correct?what=site-key`;
const phraseForm = `${incident}/correct?what=phrase-key`;
const right = { scope: 'bet.example', say: 'allow', reason: 'Probability.' };

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}
const changes = (calls: readonly string[]) => calls.filter((call) => /^(?:site|silence) /.test(call));

describe('the incident', () => {
  test('asks of each piece of evidence whether it is wrong', async () => {
    const { reader } = await as();
    const shown = textOf((await reader.get(incident)).body);
    expect(shown).toContain(
      'bet.example is listed under “Gambling” in UT1 Toulouse (gambling). Only this list says so, and it has been wrong before. Put this right',
    );
    expect(shown).toContain('grand national in a search counts as “Gambling”. Silence this phrase');
  });

  test('says why words about a child in need are never silenced, and offers no way', async () => {
    const { reader } = await as();
    const { body } = await reader.get(incident);
    expect(textOf(body)).toContain('Words that may mean a child needs help, or something illegal, are never silenced.');
    expect(body).not.toContain('never-key');
  });
});

describe('a wrong site', () => {
  test('is put right, and the incident says so', async () => {
    const { reader, daemon } = await as(head);
    const saved = await reader.send(siteForm, siteForm, right);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${incident}?done=corrected#heading`]);
    expect(changes(daemon.calls)).toEqual(['site head-1 bet.example allow incident-1 Probability.']);
    const shown = await reader.get(`${incident}?done=corrected`);
    expect(textOf(shown.body)).toContain('Saved on our own list. It counts from now on');
  });

  test('is about something else, for one page of it', async () => {
    const { reader, daemon } = await as();
    const form = { ...right, scope: 'bet.example/poker', say: 'other', category: 'education' };
    await reader.send(siteForm, siteForm, form);
    expect(changes(daemon.calls)).toEqual(['site lead-1 bet.example/poker education incident-1 Probability.']);
  });

  test('that a colleague has put right meanwhile is said to be right', async () => {
    const { reader } = await as();
    await reader.send(siteForm, siteForm, right);
    const again = await reader.send(siteForm, siteForm, right);
    expect(again.headers.location).toBe(`${incident}?done=correctedBefore#heading`);
    const shown = await reader.get(`${incident}?done=correctedBefore`);
    expect(textOf(shown.body)).toContain('on our own list already');
  });

  test('has nothing chosen beforehand where there is a choice', async () => {
    const { reader } = await as();
    const openings = openingsOf((await reader.get(siteForm)).body);
    expect(openings.filter(({ attributes }) => attributes.has('checked') || attributes.has('selected'))).toEqual([]);
  });

  test.each([
    [{ ...right, scope: 'google.example' }, 'Choose how much of it'],
    [{ ...right, say: '' }, 'Choose what is right'],
    [{ ...right, say: 'other' }, 'Choose what it is about'],
    [{ ...right, reason: '' }, 'Say why'],
  ])('with something missing comes back as it was filled in (%#)', async (form, message) => {
    const { reader, daemon } = await as();
    const shown = await reader.send(siteForm, siteForm, form);
    expect(shown.statusCode).toBe(422);
    expect(textOf(shown.body)).toContain(`There is a problem ${message}`);
    expect(textOfFirst(shown.body, 'textarea')).toBe(form.reason);
    expect(changes(daemon.calls)).toEqual([]);
  });
});

test('a phrase is silenced from the incident in which it was a false alarm', async () => {
  const { reader, daemon } = await as();
  const saved = await reader.send(phraseForm, phraseForm, { reason: 'The race is on the news.' });
  expect(saved.headers.location).toBe(`${incident}?done=corrected#heading`);
  expect(changes(daemon.calls)).toEqual(['silence lead-1 grand national incident-1 The race is on the news.']);
});

test.each(['never-key', 'nonsense', ''])(
  'evidence that cannot be put right (“%s”) leads back to the incident',
  async (key) => {
    const { reader, daemon } = await as();
    const path = `${incident}/correct?what=${key}`;
    const shown = await reader.get(path);
    expect([shown.statusCode, shown.headers.location]).toEqual([303, incident]);
    const token = (await reader.hidden(siteForm, siteForm))._csrf ?? '';
    const posted = await reader.post(path, { ...right, _csrf: token });
    expect(posted.headers.location).toBe(incident);
    expect(changes(daemon.calls)).toEqual([]);
  },
);

test('an incident that is not for the reader has nothing to put right', async () => {
  const { reader } = await as();
  expect((await reader.get('/incidents/none/correct?what=site-key')).statusCode).toBe(404);
  const gone = await as(lead, { addSchoolEntry: async () => ({ kind: 'gone' }) });
  expect((await gone.reader.send(siteForm, siteForm, right)).statusCode).toBe(404);
});
