import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { openingsOf, textOf } from '../../support/markup.ts';
import { buildBook, buildPolicyPreview, buildProposal } from '../../support/policy-models.ts';

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}
const said = (calls: readonly string[]) =>
  calls.flatMap((call) =>
    /^(?:change-policy|decide|preview-policy) /.test(call) ? JSON.parse(call.slice(call.indexOf('{'))) : [],
  );
const targetsOf = (body: string) => openingsOf(body).flatMap(({ attributes }) => attributes.get('href') ?? []);

const RULE = '/policy/rules/pupils-gaming';
const FORM = {
  ...{ title: 'Games for fun', ruling: 'acceptable_at', 'times-breaks': 'yes', 'times-lessons': '', groups: '' },
  ...{
    severity: 'low',
    attempts: '5',
    falseAlarms: 'a lesson\n a club ',
    why: 'Play\nis fine.',
    reason: 'The club asked.',
  },
};

describe('the policy', () => {
  test('leads a reviewer to each rule but those that follow from the law', async () => {
    const { reader } = await as();
    const { body } = await reader.get('/policy');
    expect(targetsOf(body)).toEqual(
      expect.arrayContaining([RULE, '/policy/add', '/policy/history', '/policy/waiting/change-1']),
    );
    expect(targetsOf(body)).not.toContain('/policy/rules/everyone-law');
    expect(textOf(body)).toContain('Fixed by the law.');
  });

  test('leads from above the table to what stands below it', async () => {
    const { body } = await (await as()).reader.get('/policy');
    const inside = targetsOf(body).flatMap((target) => (/^#(?!main)/.test(target) ? [target.slice(1)] : []));
    expect(inside.length).toBeGreaterThan(1);
    expect(openingsOf(body).flatMap(({ attributes }) => attributes.get('id') ?? [])).toEqual(
      expect.arrayContaining(inside),
    );
  });

  test('is for a technician to read', async () => {
    const { reader } = await as(technician);
    const { body } = await reader.get('/policy');
    expect(targetsOf(body).filter((target) => /rules|add/.test(target))).toEqual([]);
    expect((await reader.get(RULE)).statusCode).toBe(403);
    expect((await reader.get('/policy/history')).statusCode).toBe(200);
  });

  test('says nothing that somebody writes into its address', async () => {
    const { reader } = await as(lead, { policyBook: async () => buildBook() });
    const { body } = await reader.get('/policy?done=paid');
    expect(openingsOf(body).some(({ attributes }) => attributes.get('class') === 'notice')).toBe(false);
  });
});

describe('a rule', () => {
  test('is changed as it was typed, on the version that was seen', async () => {
    const { reader, daemon } = await as(head);
    const saved = await reader.send(RULE, RULE, FORM);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/policy?done=in_force#heading']);
    expect(said(daemon.calls)).toEqual([
      {
        ...{ ruleId: 'pupils-gaming', reason: 'The club asked.', basedOn: '2026-01-05', despiteCases: false },
        rule: {
          ...{ title: 'Games for fun', category: 'gaming', ruling: { kind: 'acceptable_at', periods: ['breaks'] } },
          ...{ severity: 'low', attempts: 5, falseAlarms: ['a lesson', 'a club'], why: 'Play is fine.' },
          ...{ row: expect.any(String), appliesTo: 'pupils', lane: 'review' },
        },
      },
    ]);
    expect(textOf((await reader.get('/policy?done=in_force')).body)).toContain('Saved. It counts from now on');
  });

  test('that waits is said to wait', async () => {
    const { reader } = await as(lead);
    const saved = await reader.send(RULE, RULE, FORM);
    expect(saved.headers.location).toBe('/policy?done=waiting#heading');
  });

  test.each([
    [{ ruling: 'acceptable_at', 'times-breaks': '' }, 'Choose one time at least'],
    [{ ruling: 'acceptable_for', groups: ' , ' }, 'Name one group at least'],
    [{ attempts: '0' }, 'Enter a whole number from 1 to 1,000'],
    [{ why: '' }, 'Say why we say so'],
    [{ reason: '' }, 'Say why'],
    [{ reason: 'x'.repeat(501) }, 'Shorten the reason to 500 characters or fewer'],
    [{ title: '' }, 'Enter a title'],
  ])('with %j is asked for again, with what was typed', async (wrong, message) => {
    const { reader, daemon } = await as();
    const again = await reader.send(RULE, RULE, { ...FORM, ...wrong });
    expect(again.statusCode).toBe(422);
    expect(textOf(again.body)).toContain(message);
    expect(textOf(again.body)).toContain('a lesson');
    expect(said(daemon.calls)).toEqual([]);
  });

  test('is looked at before it is saved', async () => {
    const preview = buildPolicyPreview({ removed: { requests: 12, people: 3, incidents: 4, needingCare: 1 } });
    const { reader, daemon } = await as(lead, { previewPolicy: async () => preview });
    const shown = await reader.send(RULE, RULE, { ...FORM, preview: 'yes', reason: '' });
    expect(shown.statusCode).toBe(200);
    expect(textOf(shown.body)).toContain(
      'In the last 14 days, this would have taken away 12 flagged requests of 3 people in 4 incidents, and have called 2 requests of 1 person less serious.',
    );
    expect(textOf(shown.body)).toContain('1 request of these was flagged because somebody may need help or protection');
    expect(textOf(shown.body)).toContain('would not be flagged any more, for example in breaks');
    expect(said(daemon.calls)).toEqual([]);
  });

  test('that breaks a case of the school shows it, and can be saved all the same', async () => {
    const kinds: boolean[] = [];
    const { reader } = await as(head, {
      async changePolicy(_viewer, { despiteCases }) {
        kinds.push(despiteCases);
        if (despiteCases) return { kind: 'in_force', version: '2026-02-09' };
        return { kind: 'breaks_cases', sentences: ['“A game at lunch is flagged”: it would pass.'] };
      },
    });
    const refused = await reader.send(RULE, RULE, FORM);
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused.body)).toContain('“A game at lunch is flagged”: it would pass.');
    expect((await reader.send(RULE, RULE, { ...FORM, despiteCases: 'yes' })).statusCode).toBe(303);
    expect(kinds).toEqual([false, true]);
  });

  test('that somebody else has changed meanwhile is shown as it is now', async () => {
    const { reader } = await as(lead, { changePolicy: async () => ({ kind: 'changed' }) });
    const again = await reader.send(RULE, RULE, FORM);
    expect(again.statusCode).toBe(422);
    expect(textOf(again.body)).toContain('Somebody else has changed this rule meanwhile');
    expect(textOf(again.body)).not.toContain('a club');
  });

  test('that cannot be so is refused in the words of the daemon', async () => {
    const sentences = ['About suicide somebody must always look.'];
    const { reader } = await as(head, { changePolicy: async () => ({ kind: 'not_possible', sentences }) });
    expect(textOf((await reader.send(RULE, RULE, FORM)).body)).toContain('About suicide somebody must always look.');
  });

  test('that there is not, or that follows from the law, has no form', async () => {
    const { reader } = await as(head);
    expect((await reader.get('/policy/rules/everyone-law')).statusCode).toBe(404);
    expect((await reader.get('/policy/rules/nothing/remove')).statusCode).toBe(404);
  });

  test('is taken off with a reason', async () => {
    const { reader, daemon } = await as(head);
    const path = `${RULE}/remove`;
    expect((await reader.send(path, path, { reason: '' })).statusCode).toBe(422);
    expect((await reader.send(path, path, { reason: 'No longer needed.' })).statusCode).toBe(303);
    expect(said(daemon.calls)).toEqual([
      { ruleId: 'pupils-gaming', rule: null, reason: 'No longer needed.', basedOn: '2026-01-05', despiteCases: false },
    ]);
  });
});

describe('a new rule', () => {
  const NEW = {
    ...FORM,
    category: 'education',
    appliesTo: 'staff',
    ruling: 'acceptable_for',
    groups: 'chess club, Year 6',
  };

  test('is about a category for which there is none', async () => {
    const { reader, daemon } = await as(head);
    expect((await reader.send('/policy/add', '/policy/add', NEW)).statusCode).toBe(303);
    expect(said(daemon.calls)).toMatchObject([
      {
        ruleId: null,
        rule: {
          category: 'education',
          appliesTo: 'staff',
          ruling: { kind: 'acceptable_for', groups: ['chess club', 'Year 6'] },
        },
      },
    ]);
  });

  test('is refused for a category that has one, or none', async () => {
    const { reader, daemon } = await as(head);
    const taken = await reader.send('/policy/add', '/policy/add', { ...NEW, category: 'gaming', appliesTo: 'pupils' });
    expect(textOf(taken.body)).toContain('There is a rule about this for the same people already');
    const none = await reader.send('/policy/add', '/policy/add', { ...NEW, category: '' });
    expect(textOf(none.body)).toContain('Choose what it is about');
    expect(said(daemon.calls)).toEqual([]);
  });
});

describe('a change that waits', () => {
  const PATH = '/policy/waiting/change-1';

  test('is allowed or refused by a head, with a reason', async () => {
    const { reader, daemon } = await as(head);
    expect(textOf((await reader.get(PATH)).body)).toContain('Games for fun');
    expect((await reader.send(PATH, PATH, { what: 'accept', reason: '' })).statusCode).toBe(422);
    const done = await reader.send(PATH, PATH, { what: 'accept', reason: 'Agreed.' });
    expect(done.headers.location).toBe('/policy?done=accepted#heading');
    const refused = await reader.send(PATH, PATH, { what: 'refuse', reason: 'Not here.' });
    expect(refused.headers.location).toBe('/policy?done=refused#heading');
    expect(said(daemon.calls)).toEqual([
      { id: 'change-1', what: 'accept', reason: 'Agreed.' },
      { id: 'change-1', what: 'refuse', reason: 'Not here.' },
    ]);
  });

  test('has no button for a lead who has not asked for it, and one to take it back for who has', async () => {
    const { reader } = await as(lead);
    const buttons = (body: string) =>
      openingsOf(body).flatMap(({ attributes }) =>
        attributes.get('name') === 'what' ? (attributes.get('value') ?? []) : [],
      );
    expect(buttons((await reader.get(PATH)).body)).toEqual([]);
    const own = await as(lead, { policyBook: async () => buildBook({ waiting: [buildProposal({ isOwn: true })] }) });
    expect(buttons((await own.reader.get(PATH)).body)).toEqual(['withdraw']);
    const ownHead = await as(head, {
      policyBook: async () => buildBook({ waiting: [buildProposal({ isOwn: true })] }),
    });
    expect(buttons((await ownHead.reader.get(PATH)).body)).toEqual(['withdraw']);
  });

  test('that has been decided is gone, in words', async () => {
    const { reader } = await as(head);
    const gone = await reader.get('/policy/waiting/change-9');
    expect(gone.statusCode).toBe(404);
    expect(textOf(gone.body)).toContain('The history of the policy shows what became of it.');
  });
});

test('the history says who changed what, why, who allowed it, and what nobody allowed', async () => {
  const { reader } = await as(technician);
  const text = textOf((await reader.get('/policy/history')).body);
  expect(text).toContain('Changed by Ms Okafor. The chess club plays at lunch. Allowed by Dr Sample');
  expect(text).toContain('Ruling: Not acceptable → Acceptable at certain times: Breaks');
  expect(text).toContain('no senior leader has allowed it here');
  expect(text).toContain('Refused by Dr Sample');
});
