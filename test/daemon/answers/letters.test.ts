import { beforeEach, describe, expect, test } from 'vitest';
import { createActionAnswers } from '../../../daemon/answers/actions.ts';
import { createTemplateAnswers } from '../../../daemon/answers/letter-templates.ts';
import { createLetterAnswers } from '../../../daemon/answers/letters.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { LetterDraft, LetterToSend, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { LetterKind } from '../../../daemon/incidents/letters.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const CONCERN = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: 'SG-14' } as const;
let world: World;
let office: Office;
let letters: ReturnType<typeof createLetterAnswers>;
let templates: ReturnType<typeof createTemplateAnswers>;
let lead: Viewer;
let id: IncidentId;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  letters = createLetterAnswers(office);
  templates = createTemplateAnswers(office);
  lead = await addStaff(stores(), 'lead');
  const record = { timestamp: TUESDAY, url: 'http://proxy.example.net/x', urlDomain: 'proxy.example.net' };
  const [first] = await raise(stores(), [{ identity: pupil('pupil017'), rule: 'everyone-filter-bypass', record }]);
  if (first === undefined) throw new Error('An incident was expected.');
  id = first;
  await createReviews(office).resolve(lead, id, 1, CONCERN);
});

async function draft(
  kind: LetterKind,
  given: { language?: 'en' | 'cy'; hasNames?: boolean } = {},
): Promise<LetterDraft> {
  const made = await letters.letterDraft(lead, id, { kind, language: 'en', hasNames: false, ...given });
  if (made === null) throw new Error('A draft was expected.');
  return made;
}

async function send(kind: LetterKind, given: Partial<LetterToSend> = {}) {
  const made = await draft(kind);
  return letters.sendLetter(lead, id, { ...made, way: 'mail', recipient: 'office@example.org', ...given });
}

async function outbox() {
  const rows = await stores().database.reader.selectFrom('outbox').selectAll().where('kind', '=', 'letter').execute();
  return rows.map(({ id: row, subject_id }) => `${row} ${subject_id}`);
}

describe('a letter', () => {
  test('is filled in from the incident, without a name unless it is asked for', async () => {
    const { body, subject, mayMail } = await draft('inform-parents');
    expect(body).toContain('how a pupil in Year 5 used the internet at school');
    expect(body).toContain('17 November 2026');
    expect(body).not.toContain('pupil017');
    expect(subject).toBe('Your school: please get in touch with us');
    expect(mayMail).toBe(true);
    const named = await draft('inform-parents', { hasNames: true });
    expect(named.body).toContain('how Name of pupil017 used the internet');
    expect(named.subject).toBe(subject);
  });

  test('to parents is written in Welsh where they are', async () => {
    const { body, languages } = await draft('inform-parents', { language: 'cy' });
    expect(languages).toEqual(['en', 'cy']);
    expect(body).toContain('disgybl (Year 5)');
    expect(body).toContain('Tachwedd 2026');
    const none = { kind: 'police', language: 'cy', hasNames: false } as const;
    expect(await letters.letterDraft(lead, id, none)).toBe(null);
  });

  test('names sites to whoever runs the filter, and to nobody else', async () => {
    expect((await draft('filter-provider')).body).toContain('Sites: proxy.example.net');
    for (const kind of ['police', 'head', 'inform-parents', 'class-teacher', 'authority-governors-hr'] as const) {
      expect((await draft(kind)).body).not.toContain('proxy.example.net');
    }
  });

  test('goes once, however often it is sent, and its action is done', async () => {
    const made = await draft('filter-provider');
    const letter = { ...made, way: 'mail', recipient: 'help@example.org' } as const;
    expect(await letters.sendLetter(lead, id, letter)).toEqual({ kind: 'done', id: made.id });
    expect(await letters.sendLetter(lead, id, letter)).toEqual({ kind: 'done', id: made.id });
    expect(await outbox()).toEqual([`letter-${made.id} ${made.id}`]);
    const checklist = await createActionAnswers(office).checklist(lead, id);
    expect(checklist?.items.find(({ action }) => action === 'filter-provider')).toMatchObject({ state: 'done' });
    expect(checklist?.letters).toMatchObject([
      { kind: 'filter-provider', way: 'mail', sentAt: null, byName: lead.name },
    ]);
    await stores().outbox.close(`letter-${made.id}`, world.now, { kind: 'done' });
    const after = await createActionAnswers(office).checklist(lead, id);
    expect(after?.letters).toMatchObject([{ sentAt: world.now }]);
    const kinds = (await stores().incidents.history(id)).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['letter_queued', 'action_done', 'letter_sent']);
    expect((await draft('filter-provider')).recipient).toBe('help@example.org');
  });

  test('on paper is kept and waits nowhere', async () => {
    const result = await send('head', { way: 'print', recipient: 'ignored@example.org' });
    expect(result).toMatchObject({ kind: 'done' });
    expect(await outbox()).toEqual([]);
    const [written] = await stores().letters.of(id);
    expect(written).toMatchObject({
      way: 'print',
      recipient: '',
      subject: 'Your school: an online safety matter for the head',
    });
    expect(await letters.letter(lead, id, written?.id ?? '')).toMatchObject({ body: expect.stringContaining('SG-14') });
  });

  test('is not sent while something is wrong with it', async () => {
    expect(await send('head', { body: ' ' })).toEqual({ kind: 'no_text' });
    expect(await send('head', { body: 'x'.repeat(10_001) })).toEqual({ kind: 'too_long' });
    expect(await send('head', { body: 'Dear {name}' })).toMatchObject({ kind: 'faults' });
    expect(await send('head', { recipient: 'Head <head@example.org>' })).toEqual({ kind: 'no_recipient' });
    expect(await send('police', { body: 'It was www.bad.example' })).toMatchObject({ kind: 'faults' });
    world.isMailSetUp = false;
    expect(await send('head')).toEqual({ kind: 'no_mail' });
    expect(await stores().letters.of(id)).toEqual([]);
  });

  test('about what the viewer may not see does not exist', async () => {
    const technician = await addStaff(stores(), 'technician');
    expect(await letters.letterDraft(technician, id, { kind: 'head', language: 'en', hasNames: false })).toBe(null);
    await send('head', { way: 'print' });
    const [written] = await stores().letters.of(id);
    expect(await letters.letter(technician, id, written?.id ?? '')).toBe(null);
  });
});

describe('a template', () => {
  const which = { kind: 'head', language: 'en' } as const;
  const text = { subject: '{school}: for you', body: 'Dear Head,\n{what happened}' };

  test('is changed with a reason, counts at once, and can go back to what is shipped', async () => {
    const change = { text, reason: 'Shorter.', version: 0 };
    expect(await templates.changeTemplate(lead, which, change)).toEqual({ kind: 'done' });
    expect((await draft('head')).body).toContain('Dear Head,\n');
    expect(await templates.changeTemplate(lead, which, change)).toEqual({ kind: 'changed' });
    const back = { text: null, reason: 'The old one was better.', version: 1 };
    expect(await templates.changeTemplate(lead, which, back)).toEqual({ kind: 'done' });
    const [shown] = (await templates.letterTemplates(lead)).filter(({ kind }) => kind === 'head');
    expect(shown).toMatchObject({ isShipped: true, version: 2, mayChange: true });
    expect(shown?.versions.map(({ version, reason }) => `${version} ${reason}`)).toEqual([
      '2 The old one was better.',
      '1 Shorter.',
    ]);
    expect((await draft('head')).body).toContain('I am reporting an online safety matter');
  });

  test('is refused with an unknown gap, without a reason, or by whom it is not for', async () => {
    const bad = { text: { ...text, body: 'Dear {teacher}' }, reason: 'x', version: 0 };
    expect(await templates.changeTemplate(lead, which, bad)).toEqual({
      kind: 'faults',
      faults: [{ part: 'body', line: 1, kind: 'unknown', words: 'teacher' }],
    });
    expect(await templates.changeTemplate(lead, which, { text, reason: ' ', version: 0 })).toEqual({
      kind: 'no_reason',
    });
    const deputy = await addStaff(stores(), 'deputy');
    expect(await templates.changeTemplate(deputy, which, { text, reason: 'x', version: 0 })).toEqual({ kind: 'gone' });
    expect((await templates.letterTemplates(deputy)).every(({ mayChange }) => !mayChange)).toBe(true);
    const technician = await addStaff(stores(), 'technician');
    expect(await templates.letterTemplates(technician)).toEqual([]);
  });
});
