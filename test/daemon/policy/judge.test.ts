import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Initiator } from '../../../daemon/activity/initiator.ts';
import { createJudge, type JudgeInput } from '../../../daemon/policy/judge.ts';
import { PERIODS, type Rule, SEVERITIES } from '../../../daemon/policy/policy.ts';
import type { Verdict } from '../../../daemon/policy/verdict.ts';
import { buildRecord } from '../identity/build-record.ts';
import { attemptCounter, buildInput, buildPolicy, buildRule, matchOf } from './build-rule.ts';

const gambling = buildRule();
const blocked = buildRecord({ disposition: 'blocked' });

function judgeWith(rules: readonly Rule[], parts: Partial<JudgeInput>): Verdict {
  return createJudge(buildPolicy(...rules)).judge(buildInput(parts));
}

function sentencesOf(verdict: Verdict): readonly string[] {
  return verdict.outcome === 'flag' ? verdict.reasons.map(({ sentence }) => sentence) : [];
}

function outcomeOf(verdict: Verdict): string {
  return verdict.outcome === 'flag' ? `flag ${verdict.ruleId}` : verdict.reason;
}

describe('what passes', () => {
  test('a request about nothing in particular passes without a rule', () => {
    const verdict = judgeWith([gambling], {});
    expect(verdict).toEqual({ outcome: 'pass', policyVersion: '2026-09-01', reason: 'no_rule', ruleId: null });
  });

  test('a category that no rule names passes without a rule', () => {
    expect(outcomeOf(judgeWith([gambling], { matches: [matchOf('news')] }))).toBe('no_rule');
  });

  test('passing verdicts are shared and frozen', () => {
    const { judge } = createJudge(buildPolicy(gambling));
    const first = judge(buildInput());
    expect(judge(buildInput({ matches: [matchOf('news')] }))).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    const background = buildInput({ matches: [matchOf('gambling')], initiator: 'page' });
    expect(judge(background)).toBe(judge(background));
  });

  test('what a policy allows passes under its rule', () => {
    const rule = buildRule({ category: 'video', ruling: { kind: 'acceptable' } });
    expect(judgeWith([rule], { matches: [matchOf('video')] })).toEqual({
      outcome: 'pass',
      policyVersion: '2026-09-01',
      reason: 'acceptable',
      ruleId: 'everyone-video',
    });
  });
});

describe('what the filter let through', () => {
  test.each(['allowed', 'unknown'] as const)('a request that is %s is flagged at once', (disposition) => {
    const verdict = judgeWith([gambling], { matches: [matchOf('gambling')], record: buildRecord({ disposition }) });
    expect(outcomeOf(verdict)).toBe('flag everyone-gambling');
  });

  test('is not counted as an attempt', () => {
    let counted = 0;
    const countAttempt = () => {
      counted += 1;
      return { number: counted, isNew: true };
    };
    judgeWith([gambling], { matches: [matchOf('gambling')], countAttempt });
    expect(counted).toBe(0);
  });
});

describe('what the filter stopped', () => {
  test('is flagged from the number of attempts that the rule names, and every time after', () => {
    const countAttempt = attemptCounter();
    const outcomes = Array.from({ length: 5 }, () =>
      outcomeOf(judgeWith([gambling], { matches: [matchOf('gambling')], record: blocked, countAttempt })),
    );
    expect(outcomes).toEqual(['below_attempts', 'below_attempts', ...Array(3).fill('flag everyone-gambling')]);
  });

  test('is one attempt, even where two lists name the site', () => {
    const countAttempt = attemptCounter();
    const matches = [matchOf('gambling'), matchOf('gambling', 'filter_label', 'Betting')];
    judgeWith([gambling], { matches, record: blocked, countAttempt });
    expect(countAttempt(gambling.id).number).toBe(2);
  });

  test('counts for each rule that it goes against, and is flagged by the one that is due', () => {
    const porn = buildRule({ category: 'pornography', severity: 'high', attempts: 1 });
    const countAttempt = attemptCounter();
    const matches = [matchOf('gambling'), matchOf('pornography')];
    const verdict = judgeWith([gambling, porn], { matches, record: blocked, countAttempt });
    expect(outcomeOf(verdict)).toBe('flag everyone-pornography');
    expect(JSON.stringify(verdict)).not.toContain('gambling');
    expect(countAttempt(gambling.id).number).toBe(2);
  });

  test('is not counted when a page loaded it by itself', () => {
    const countAttempt = attemptCounter();
    judgeWith([gambling], { matches: [matchOf('gambling')], record: blocked, initiator: 'page', countAttempt });
    expect(countAttempt(gambling.id).number).toBe(1);
  });
});

describe('who started it', () => {
  test.each<[Initiator, string]>([
    ['person', 'flag everyone-gambling'],
    ['unclear', 'flag everyone-gambling'],
    ['page', 'background'],
    ['software', 'background'],
  ])('a site that was opened by %s: %s', (initiator, outcome) => {
    expect(outcomeOf(judgeWith([gambling], { matches: [matchOf('gambling')], initiator }))).toBe(outcome);
  });

  test.each<Initiator>(['page', 'software'])('search words count as a person’s even when %s sent them', (initiator) => {
    const verdict = judgeWith([gambling], { matches: [matchOf('gambling', 'search_term', 'bets')], initiator });
    expect(outcomeOf(verdict)).toBe('flag everyone-gambling');
  });

  test.each<Initiator>(['page', 'software'])('what may be illegal is flagged even when %s loaded it', (initiator) => {
    const illegal = buildRule({ category: 'terrorist-content', ruling: { kind: 'illegal' } });
    const verdict = judgeWith([illegal], { matches: [matchOf('terrorist-content')], initiator });
    expect(outcomeOf(verdict)).toBe('flag everyone-terrorist-content');
  });

  test('background says more than acceptable when a request is both', () => {
    const video = buildRule({ category: 'video', ruling: { kind: 'acceptable' } });
    const matches = [matchOf('video'), matchOf('gambling'), matchOf('video')];
    expect(outcomeOf(judgeWith([gambling, video], { matches, initiator: 'page' }))).toBe('background');
  });
});

describe('whose rules', () => {
  const forPupils = buildRule({ appliesTo: 'pupils', severity: 'high' });
  const forStaff = buildRule({ appliesTo: 'staff', ruling: { kind: 'acceptable' } });

  test.each(['pupils', 'unknown'] as const)('%s are held to the rules for pupils', (audience) => {
    const verdict = judgeWith([forStaff, forPupils], { matches: [matchOf('gambling')], audience });
    expect(outcomeOf(verdict)).toBe('flag pupils-gambling');
  });

  test('staff are held to the rules for staff', () => {
    const verdict = judgeWith([forPupils, forStaff], { matches: [matchOf('gambling')], audience: 'staff' });
    expect(verdict).toMatchObject({ reason: 'acceptable', ruleId: 'staff-gambling' });
  });

  test('a rule for one audience goes before one for everyone, in whatever order they stand', () => {
    const verdict = judgeWith([gambling, forStaff], { matches: [matchOf('gambling')], audience: 'staff' });
    expect(verdict.ruleId).toBe('staff-gambling');
  });

  test('a rule for staff says nothing about pupils', () => {
    expect(outcomeOf(judgeWith([forStaff], { matches: [matchOf('gambling')] }))).toBe('no_rule');
  });
});

describe('when and for whom', () => {
  const atBreaks = buildRule({ ruling: { kind: 'acceptable_at', periods: ['breaks'] } });
  const forTeam = buildRule({ ruling: { kind: 'acceptable_for', groups: ['Digital Leaders'] } });

  test.each(PERIODS)('a rule for breaks holds in %s', (period) => {
    const outcome = outcomeOf(judgeWith([atBreaks], { matches: [matchOf('gambling')], period }));
    expect(outcome).toBe(period === 'breaks' ? 'acceptable' : 'flag everyone-gambling');
  });

  test('a nominated group is allowed, however its name is spelt', () => {
    const groups = ['Year 5', 'digital leaders'];
    expect(outcomeOf(judgeWith([forTeam], { matches: [matchOf('gambling')], groups }))).toBe('acceptable');
  });

  test('everybody else is not', () => {
    expect(outcomeOf(judgeWith([forTeam], { matches: [matchOf('gambling')] }))).toBe('flag everyone-gambling');
    expect(outcomeOf(judgeWith([forTeam], { matches: [matchOf('gambling')], groups: [] }))).toBe(
      'flag everyone-gambling',
    );
  });
});

describe('what excuses a site', () => {
  const suicide = buildRule({ category: 'suicide', severity: 'critical', attempts: 1 });
  const games = buildRule({ category: 'gaming' });
  const illegal = buildRule({ category: 'child-abuse-material', ruling: { kind: 'illegal' } });
  const allowed = matchOf('school-allowed', 'school_list', 'www.example.org');
  const helper = matchOf('help-seeking', 'domain_list', 'help.example');

  test('a site that the school allows is not flagged, whatever lists say', () => {
    const matches = [matchOf('gambling', 'filter_label', 'Betting'), allowed];
    expect(outcomeOf(judgeWith([gambling], { matches }))).toBe('acceptable');
  });

  test('search words typed on an allowed site still count', () => {
    const matches = [allowed, matchOf('suicide', 'search_term', 'how to end it')];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('flag everyone-suicide');
  });

  test('no list of the school excuses what may be illegal', () => {
    const matches = [allowed, matchOf('child-abuse-material', 'filter_label', 'Illegal')];
    expect(outcomeOf(judgeWith([illegal], { matches }))).toBe('flag everyone-child-abuse-material');
  });

  test('a site that the school says offers help is not flagged, whatever the filter calls it', () => {
    const matches = [
      matchOf('help-seeking', 'school_list', 'help.example'),
      matchOf('suicide', 'filter_label', 'Suicide'),
    ];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('acceptable');
  });

  test('a helpline that the filter puts under suicide is not flagged', () => {
    const matches = [matchOf('suicide', 'filter_label', 'Suicide'), helper];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('acceptable');
  });

  test('a label that only sounds like help does not excuse a harmful site', () => {
    const matches = [matchOf('suicide'), matchOf('help-seeking', 'filter_label', 'Health')];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('flag everyone-suicide');
  });

  test('typing a helper’s name on a harmful site does not excuse the site', () => {
    const matches = [matchOf('suicide'), matchOf('help-seeking', 'search_term', 'childline')];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('flag everyone-suicide');
  });

  test('a public list that calls a site helpful does not excuse what another list says of it', () => {
    const called = { ...matchOf('help-seeking', 'domain_list', 'help.example'), lists: ['A public list'] };
    expect(outcomeOf(judgeWith([gambling], { matches: [matchOf('gambling'), called] }))).toBe('flag everyone-gambling');
  });

  test('looking for help in the same words does not hide that a child is in danger', () => {
    const matches = [
      matchOf('help-seeking', 'search_term', 'childline'),
      matchOf('suicide', 'search_term', 'want to die'),
    ];
    expect(outcomeOf(judgeWith([suicide], { matches }))).toBe('flag everyone-suicide');
  });

  test('sound information on health is not pornography, whatever the filter calls it', () => {
    const matches = [matchOf('pornography', 'filter_label', 'Adult'), matchOf('health-and-identity', 'domain_list')];
    expect(outcomeOf(judgeWith([buildRule({ category: 'pornography' })], { matches }))).toBe('acceptable');
  });

  test('the school’s own mail is not personal mail, and nothing else is excused by it', () => {
    const work = matchOf('office-and-school-systems');
    const mail = buildRule({ category: 'personal-email' });
    expect(outcomeOf(judgeWith([mail], { matches: [matchOf('personal-email'), work] }))).toBe('acceptable');
    expect(outcomeOf(judgeWith([gambling], { matches: [matchOf('gambling'), work] }))).toBe('flag everyone-gambling');
  });

  test('an educational game is no game, and nothing else is excused by it', () => {
    const learning = matchOf('gaming-educational');
    expect(outcomeOf(judgeWith([games], { matches: [matchOf('gaming'), learning] }))).toBe('acceptable');
    expect(outcomeOf(judgeWith([gambling], { matches: [matchOf('gambling'), learning] }))).toBe(
      'flag everyone-gambling',
    );
  });
});

describe('one list that has been wrong before', () => {
  const porn = buildRule({ category: 'pornography', severity: 'high', attempts: 1 });
  const unsure = { ...matchOf('pornography'), lists: ['UT1 Toulouse (adult)'], isUnconfirmed: true };
  const sure = { ...matchOf('pornography'), lists: ['UT1 Toulouse (adult)', 'Another list'] };

  test('counts one step less serious, and the reasons say why', () => {
    const verdict = judgeWith([porn], { matches: [unsure] });
    expect(verdict).toMatchObject({ outcome: 'flag', severity: 'medium' });
    expect(sentencesOf(verdict)).toContain(
      'Only one list says so, and that list has been wrong before, so it counts as less serious until a second one agrees.',
    );
  });

  test('counts in full where other evidence for the same rule stands beside it', () => {
    const verdict = judgeWith([porn], { matches: [unsure, matchOf('pornography', 'search_term', 'porn')] });
    expect(verdict).toMatchObject({ outcome: 'flag', severity: 'high' });
  });

  test('counts in full where two lists agree, and names both', () => {
    const verdict = judgeWith([porn], { matches: [sure] });
    expect(verdict).toMatchObject({ outcome: 'flag', severity: 'high' });
    expect(sentencesOf(verdict)[0]).toContain('UT1 Toulouse (adult), Another list');
  });

  test('counts in full where somebody may need help', () => {
    const suicide = buildRule({ category: 'suicide', severity: 'critical', attempts: 1 });
    const verdict = judgeWith([suicide], { matches: [{ ...unsure, category: suicide.category }] });
    expect(verdict).toMatchObject({ outcome: 'flag', severity: 'critical' });
  });
});

describe('several rules at once', () => {
  const categories = ['gambling', 'pornography', 'violence', 'drugs'];
  const anyRules = fc.tuple(
    ...categories.map((category) =>
      fc.constantFrom(...SEVERITIES).map((severity) => buildRule({ category, severity })),
    ),
  );

  test('the most serious rule wins, the first of two alike, and the reasons tell of all', () => {
    fc.assert(
      fc.property(anyRules, fc.shuffledSubarray(categories, { minLength: 1 }), (rules, named) => {
        const verdict = judgeWith(rules, { matches: named.map((category) => matchOf(category)) });
        if (verdict.outcome !== 'flag') throw new Error('not flagged');
        const broken = named.flatMap((category) => rules.filter((rule) => rule.category === category));
        const worst = SEVERITIES.toReversed().find((severity) => broken.some((rule) => rule.severity === severity));
        expect(verdict.severity).toBe(worst);
        expect(verdict.ruleId).toBe(broken.find((rule) => rule.severity === worst)?.id);
        for (const category of named)
          expect(verdict.reasons.some(({ sentence }) => sentence.includes(category))).toBe(true);
      }),
    );
  });
});

test('every verdict carries the version of the policy, and every flag its reasons', () => {
  const rules = [gambling, buildRule({ category: 'video', ruling: { kind: 'acceptable' } })];
  const anyInput = fc.record({
    matches: fc.subarray([matchOf('gambling'), matchOf('video'), matchOf('news'), matchOf('gambling', 'search_term')]),
    initiator: fc.constantFrom<Initiator>('person', 'page', 'software', 'unclear'),
    audience: fc.constantFrom('pupils' as const, 'staff' as const, 'unknown' as const),
    record: fc.constantFrom(buildRecord(), blocked, buildRecord({ kind: 'dns', disposition: 'unknown' })),
  });
  fc.assert(
    fc.property(anyInput, (parts) => {
      const verdict = judgeWith(rules, parts);
      expect(verdict.policyVersion).toBe('2026-09-01');
      if (verdict.outcome === 'pass') return;
      expect(verdict.reasons.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['category', 'ruling', 'period', 'disposition', 'initiator']),
      );
    }),
  );
});

describe('a look-up', () => {
  const lookUp = buildRecord({ kind: 'dns', url: null, urlDomain: 'bet.example' });
  const gamblingSite = { matches: [matchOf('gambling')], record: lookUp };

  test('counts as one step less serious than a visit', () => {
    expect(judgeWith([gambling], gamblingSite)).toMatchObject({ outcome: 'flag', severity: 'low' });
    expect(judgeWith([gambling], { matches: [matchOf('gambling')] })).toMatchObject({ severity: 'medium' });
  });

  test.each([
    buildRule({ category: 'self-harm', severity: 'high' }),
    buildRule({ category: 'terrorism', severity: 'high', ruling: { kind: 'illegal' } }),
  ])('counts as much as a visit where somebody may need help: $title', (rule) => {
    const verdict = judgeWith([rule], { matches: [matchOf(rule.category)], record: lookUp });
    expect(verdict).toMatchObject({ outcome: 'flag', severity: 'high' });
  });

  test('that repeats the one before passes, and is no attempt of its own', () => {
    let counted = 0;
    const countAttempt = () => {
      counted += 1;
      return { number: counted, isNew: true };
    };
    const record = buildRecord({ kind: 'dns', disposition: 'blocked' });
    const verdict = judgeWith([gambling], { ...gamblingSite, record, countAttempt, isRepeatedLookUp: () => true });
    expect(verdict).toMatchObject({ outcome: 'pass', reason: 'repeated_look_up', ruleId: 'everyone-gambling' });
    expect(counted).toBe(0);
  });

  test('is asked about by its rule and the entry that all names of a site share', () => {
    const asked: string[] = [];
    const isRepeatedLookUp: JudgeInput['isRepeatedLookUp'] = (ruleId, evidence) => {
      asked.push(`${ruleId} ${evidence}`);
      return false;
    };
    judgeWith([gambling], { ...gamblingSite, isRepeatedLookUp });
    judgeWith([gambling], { matches: [matchOf('gambling')], isRepeatedLookUp });
    expect(asked).toEqual(['everyone-gambling bet.example']);
  });
});

describe('a search', () => {
  const vaping = buildRule({ category: 'vaping-alcohol-tobacco', attempts: 1 });
  const selfHarm = buildRule({ category: 'self-harm', attempts: 1 });
  const search = buildRecord({ searchTerms: 'how to buy vapes', disposition: 'blocked' });
  const typed = { record: search, matches: [matchOf('vaping-alcohol-tobacco', 'search_term', 'buy vapes')] };

  test('that goes on from the one before passes, and is no attempt of its own', () => {
    let counted = 0;
    const countAttempt = () => {
      counted += 1;
      return { number: counted, isNew: true };
    };
    const verdict = judgeWith([vaping], { ...typed, countAttempt, isSameSearch: () => true });
    expect(outcomeOf(verdict)).toBe('same_search');
    expect(counted).toBe(0);
  });

  test('is flagged all the same under a rule that has not been told of it', () => {
    const matches = [...typed.matches, matchOf('self-harm', 'search_term', 'hurt myself')];
    const verdict = judgeWith([vaping, selfHarm], {
      record: search,
      matches,
      isSameSearch: (ruleId) => ruleId === vaping.id,
    });
    expect(outcomeOf(verdict)).toBe('flag everyone-self-harm');
  });

  test('is asked about by what was typed, and with its evidence where somebody may need help', () => {
    const asked: string[] = [];
    const isSameSearch: JudgeInput['isSameSearch'] = (...question) => {
      asked.push(question.join(' | '));
      return false;
    };
    const matches = [...typed.matches, matchOf('self-harm', 'search_term', 'hurt myself')];
    judgeWith([vaping, selfHarm], { record: search, matches, isSameSearch });
    expect(asked).toEqual([
      'everyone-vaping-alcohol-tobacco | how to buy vapes | ',
      'everyone-self-harm | how to buy vapes | hurt myself',
    ]);
  });

  test('on a site that the policy does not allow counts as a visit to it each time', () => {
    const site = [matchOf('vaping-alcohol-tobacco'), ...typed.matches];
    const verdict = judgeWith([vaping], { ...typed, matches: site, isSameSearch: () => true });
    expect(outcomeOf(verdict)).toBe('flag everyone-vaping-alcohol-tobacco');
  });
});
