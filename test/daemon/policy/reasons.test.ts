import { describe, expect, test } from 'vitest';
import { createJudge, type JudgeInput } from '../../../daemon/policy/judge.ts';
import type { Rule } from '../../../daemon/policy/policy.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { buildRecord } from '../identity/build-record.ts';
import { attemptOf, buildInput, buildPolicy, buildRule, matchOf } from './build-rule.ts';

const { dayAndTime } = createPeriods(defaultTimetable);

function sentences(rule: Rule, parts: Partial<JudgeInput>): readonly string[] {
  const verdict = createJudge(buildPolicy(rule), dayAndTime).judge(buildInput(parts));
  return verdict.outcome === 'flag' ? verdict.reasons.map(({ sentence }) => sentence) : [];
}

test('a search about self-harm is explained without a word of blame', () => {
  const rule = buildRule({ category: 'self-harm', appliesTo: 'pupils', attempts: 1 });
  const matches = [matchOf('self-harm', 'search_term', 'how to self harm')];
  expect(sentences(rule, { matches, record: buildRecord({ searchTerms: 'how to self harm' }) })).toEqual([
    'The search words contain “how to self harm”, which is about self-harm.',
    'Our policy (2026-09-01) asks a person to look whenever it is about self-harm, because somebody may need help.',
    'It was during lessons (Tuesday 10:42).',
    'The filter let it through.',
    'A person very probably opened this.',
  ]);
});

test('a repeated attempt by an unknown person is explained in full', () => {
  const matches = [matchOf('gambling'), matchOf('gambling', 'filter_label', 'Betting')];
  const input: Partial<JudgeInput> = {
    matches,
    audience: 'unknown',
    identity: { kind: 'unknown', account: null, address: '192.0.2.17' },
    initiator: 'unclear',
    record: buildRecord({ disposition: 'blocked', kind: 'tls' }),
    countAttempt: () => attemptOf(4),
  };
  expect(sentences(buildRule(), input)).toEqual([
    '“bet.example” is on a list of sites about gambling.',
    'The filter put it under “Betting”, which we read as gambling.',
    'Our policy (2026-09-01) does not allow gambling for pupils.',
    'We do not know who this was, so the rules for pupils were applied.',
    'It was during lessons (Tuesday 10:42).',
    'The filter stopped it.',
    'The filter stopped requests of this kind 4 times today; our policy asks a person to look from the 3rd time on.',
    'The log shows only the name of the site, so not whether a person or a page opened it.',
  ]);
});

describe('what is described in our own words reads as a sentence', () => {
  const first = (category: string, because: Parameters<typeof matchOf>[1], evidence: string) =>
    sentences(buildRule({ category }), { matches: [matchOf(category, because, evidence)] })[0];

  test('the form of an address', () => {
    expect(first('filter-bypass', 'address_form', 'a web proxy shows www.example.org')).toBe(
      'The address is made in a way that is used for getting round the filter: a web proxy shows www.example.org.',
    );
  });

  test('a kind of file', () => {
    expect(first('executable-files', 'file_type', 'a program for Windows (.exe)')).toBe(
      'The request was for a program for Windows (.exe), which counts as downloading programs.',
    );
  });

  test('an amount', () => {
    expect(first('large-transfers', 'transfer', '2.1 GB down within an hour')).toBe(
      'The log shows 2.1 GB down within an hour, which counts as very large downloads and uploads.',
    );
  });
});

test('an address that harmless services use too counts one step less, and says why', () => {
  const rule = buildRule({ category: 'filter-bypass', severity: 'medium' });
  const evidence = 'a page under a number instead of a name (192.0.2.1)';
  const match = { ...matchOf('filter-bypass', 'address_form', evidence), isUnconfirmed: true };
  expect(createJudge(buildPolicy(rule)).judge(buildInput({ matches: [match] }))).toMatchObject({ severity: 'low' });
  expect(sentences(rule, { matches: [match] })).toContain(
    'Harmless services use such addresses too, so it counts as less serious.',
  );
});

test.each([
  [2, '2nd'],
  [3, '3rd'],
  [5, '5th'],
  [11, '11th'],
  [21, '21st'],
])('from %i attempts on reads as the %s time', (attempts, ordinal) => {
  const record = buildRecord({ disposition: 'blocked' });
  const told = sentences(buildRule({ attempts }), {
    matches: [matchOf('gambling')],
    record,
    countAttempt: () => attemptOf(30),
  });
  expect(told.join(' ')).toContain(`from the ${ordinal} time on`);
});

describe('the policy is told in its own terms', () => {
  test('times', () => {
    const rule = buildRule({
      category: 'gaming',
      ruling: { kind: 'acceptable_at', periods: ['breaks', 'before_after_school', 'out_of_hours'] },
    });
    expect(sentences(rule, { matches: [matchOf('gaming')], audience: 'staff' })).toContain(
      'Our policy (2026-09-01) allows games for staff only during a break, before or after school or outside school hours.',
    );
  });

  test('nominated groups', () => {
    const rule = buildRule({
      category: 'social-media',
      ruling: { kind: 'acceptable_for', groups: ['nominated pupils'] },
    });
    expect(sentences(rule, { matches: [matchOf('social-media')] })).toContain(
      'Our policy (2026-09-01) allows social media for pupils only in these groups: nominated pupils.',
    );
  });

  test('the law', () => {
    const rule = buildRule({ category: 'stirring-up-hatred', ruling: { kind: 'illegal' } });
    expect(sentences(rule, { matches: [matchOf('stirring-up-hatred')] })).toContain(
      'Our policy (2026-09-01) treats stirring up hatred as against the law.',
    );
  });

  test('the law, where a child may be the victim', () => {
    const rule = buildRule({ category: 'grooming', ruling: { kind: 'illegal' } });
    expect(sentences(rule, { matches: [matchOf('grooming', 'search_term', 'x')] })).toContain(
      'Our policy (2026-09-01) treats grooming or exploitation as against the law, and somebody may need protection.',
    );
  });
});

test('the address of what may be illegal is in no reason, whichever list names it', () => {
  const illegal = buildRule({ category: 'child-abuse-material', ruling: { kind: 'illegal' }, severity: 'critical' });
  const { judge } = createJudge(buildPolicy(buildRule({ category: 'pornography' }), illegal));
  const matches = [
    matchOf('pornography', 'domain_list', 'hidden.example'),
    matchOf('pornography', 'school_list', 'hidden.example'),
    matchOf('child-abuse-material', 'filter_label', 'Illegal'),
  ];
  const verdict = judge(buildInput({ matches }));
  expect(verdict).toMatchObject({ ruleId: illegal.id });
  expect(JSON.stringify(verdict)).not.toContain('hidden.example');
  expect(JSON.stringify(verdict)).toContain('The address (not shown) is on a list of sites about pornography.');
});

test('what stands inside an address that may be illegal is in no reason either', () => {
  const illegal = buildRule({ category: 'child-abuse-material', ruling: { kind: 'illegal' }, severity: 'critical' });
  const { judge } = createJudge(buildPolicy(buildRule({ category: 'filter-bypass' }), illegal));
  const matches = [
    matchOf('filter-bypass', 'address_form', 'a translation service shows hidden.example'),
    matchOf('child-abuse-material', 'domain_list', 'hidden.example'),
  ];
  const verdict = judge(buildInput({ matches }));
  expect(JSON.stringify(verdict)).not.toContain('hidden.example');
  expect(JSON.stringify(verdict)).toContain('getting round the filter: something that is not shown here.');
});

test('why something that a page loaded is shown all the same', () => {
  const rule = buildRule({ category: 'terrorist-content', ruling: { kind: 'illegal' } });
  expect(sentences(rule, { matches: [matchOf('terrorist-content')], initiator: 'page' })).toContain(
    'A page probably loaded this by itself. It is shown because it may be against the law.',
  );
});

test('search words are a person’s, where the request alone leaves it open', () => {
  const matches = [matchOf('gambling', 'search_term', 'free bets')];
  expect(sentences(buildRule(), { matches, initiator: 'unclear' })).toContain('Search words are typed by a person.');
});

test('a shared account and a bare device are not passed off as a person', () => {
  const matches = [matchOf('gambling')];
  const shared = { kind: 'shared', account: 'ipads-y2', group: 'Year 2' } as const;
  expect(sentences(buildRule(), { matches, identity: shared })).toContain(
    'Several people use this account, so it does not show who it was.',
  );
  const device = { kind: 'device', deviceName: 'LIB-PC-04', group: '' } as const;
  expect(sentences(buildRule(), { matches, identity: device, audience: 'unknown' })).toContain(
    'We know the device but not who used it, so the rules for pupils were applied.',
  );
});

test('a look-up is not passed off as a visit', () => {
  expect(sentences(buildRule(), { matches: [matchOf('gambling')], record: buildRecord({ kind: 'dns' }) })).toContain(
    'The filter let the name be looked up; that alone does not show that the site was opened.',
  );
});

test('a label of any length becomes a sentence of a bounded one', () => {
  const matches = [matchOf('gambling', 'filter_label', 'x'.repeat(10_000))];
  for (const sentence of sentences(buildRule(), { matches })) expect(sentence.length).toBeLessThan(250);
});

test('without the school’s clock the time is left out', () => {
  const verdict = createJudge(buildPolicy(buildRule())).judge(buildInput({ matches: [matchOf('gambling')] }));
  expect(verdict).toMatchObject({
    reasons: expect.arrayContaining([{ kind: 'period', sentence: 'It was during lessons.' }]),
  });
});

describe('a look-up is told from a visit', () => {
  const told = (parts: Parameters<typeof buildRecord>[0], rule = buildRule({ attempts: 1 })) =>
    sentences(rule, {
      matches: [matchOf(rule.category)],
      initiator: 'unclear',
      record: buildRecord({ kind: 'dns', url: null, ...parts }),
    }).slice(-3);

  test('that was answered', () => {
    expect(told({})).toEqual([
      'The filter let the name be looked up; that alone does not show that the site was opened.',
      'The log shows only the name of the site, so not whether a person or a page opened it.',
      'Devices look names up for links that nobody opens, so a look-up is weaker evidence than a visit and counts as less serious.',
    ]);
  });

  test('that was blocked', () => {
    expect(told({ disposition: 'blocked' })[0]).toBe('The filter did not give out the address of the site.');
  });

  test('about self-harm, which a person must see all the same', () => {
    expect(told({}, buildRule({ category: 'self-harm', attempts: 1 })).at(-1)).toBe(
      'Devices look names up for links that nobody opens, so a look-up is weaker evidence than a visit; it counts as much here, because somebody may need help or protection.',
    );
  });
});

test('words that are the school’s own say so', () => {
  const rule = buildRule({ category: 'gaming', attempts: 1 });
  const match = { ...matchOf('gaming', 'search_term', 'lan party'), lists: ['our school’s own words'] };
  const [reason] = sentences(rule, { matches: [match], record: buildRecord({ searchTerms: 'lan party' }) });
  expect(reason).toBe('The search words contain “lan party”, which is about games: our school’s own words.');
});
