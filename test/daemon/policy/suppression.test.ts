import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNeverSilenced } from '../../../categories/never-silenced.ts';
import { createJudge, type JudgeInput } from '../../../daemon/policy/judge.ts';
import { type Rule, SEVERITIES } from '../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import {
  createIsQuietened,
  mayBeQuietened,
  needsSecond,
  type Suppression,
  type SuppressionScope,
} from '../../../daemon/policy/suppression.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { WEEKDAYS } from '../../../daemon/policy/timetable-week.ts';
import { buildRecord } from '../identity/build-record.ts';
import { attemptOf, buildInput, buildPolicy, buildRule, matchOf } from './build-rule.ts';

const { dayAndTime } = createPeriods(defaultTimetable);
const around = { dayAndTime, isNeverSilenced };
const gambling = buildRule({ attempts: 1 });
const weapons = buildRule({ category: 'weapons', attempts: 1 });
/** A Tuesday, 10:42 in London. */
const at = Date.UTC(2026, 10, 17, 10, 42);
const record = buildRecord({ timestamp: at, urlDomain: 'www.bet.example' });
const nothing: SuppressionScope = { ruleId: null, host: null, phrase: null, group: null, lesson: null };

function quiet(scope: Partial<SuppressionScope>, parts: Partial<Suppression> = {}): Suppression {
  const times = { from: at - 1, until: at + 1 };
  return { id: 'q', scope: { ...nothing, ...scope }, reason: '', includesStaff: false, ...times, ...parts };
}

function outcomeOf(
  suppression: Suppression,
  parts: Partial<JudgeInput> = {},
  rules: readonly Rule[] = [gambling, weapons],
) {
  const judge = createJudge(buildPolicy(...rules), dayAndTime, createIsQuietened([suppression], around));
  const verdict = judge.judge(buildInput({ record, matches: [matchOf('gambling')], ...parts }));
  return verdict.outcome === 'flag' ? `flag ${verdict.ruleId}` : verdict.reason;
}

const searching = (searchTerms: string, ...evidence: readonly string[]) => ({
  record: { ...record, searchTerms },
  matches: evidence.map((words) => matchOf('gambling', 'search_term', words)),
});

describe('what has been quietened passes', () => {
  test.each<[string, Partial<SuppressionScope>]>([
    ['by its rule', { ruleId: gambling.id }],
    ['by its site', { host: 'bet.example' }],
    ['by its group', { ruleId: gambling.id, group: 'year 5' }],
    ['by its lesson', { host: 'bet.example', lesson: { weekday: 'tuesday', from: '10:30', to: '10:43' } }],
  ])('%s', (_, scope) => {
    expect(outcomeOf(quiet(scope))).toBe('suppressed');
  });

  test('by the words of a search, in whatever signs they are written', () => {
    const { record: searched, matches } = searching('Is Roulette, a maths game?', 'roulette');
    expect(outcomeOf(quiet({ phrase: 'roulette a maths' }), { record: searched, matches })).toBe('suppressed');
  });

  test('and is not counted as an attempt', () => {
    const blocked = { ...record, disposition: 'blocked' as const };
    const countAttempt = () => attemptOf(Number.NaN);
    expect(outcomeOf(quiet({ host: 'bet.example' }), { record: blocked, countAttempt })).toBe('suppressed');
  });
});

describe('what has not been quietened is flagged', () => {
  test.each<[string, Partial<SuppressionScope>]>([
    ['another rule', { ruleId: weapons.id }],
    ['another site', { host: 'dice.example' }],
    ['a site that ends in the same letters', { host: 'et.example' }],
    ['another group', { host: 'bet.example', group: 'Year 6' }],
    ['another weekday', { host: 'bet.example', lesson: { weekday: 'monday', from: '10:30', to: '12:00' } }],
    [
      'a lesson that has just ended',
      { host: 'bet.example', lesson: { weekday: 'tuesday', from: '08:50', to: '10:42' } },
    ],
    ['no search', { phrase: 'roulette' }],
  ])('%s', (_, scope) => {
    expect(outcomeOf(quiet(scope))).toBe('flag everyone-gambling');
  });

  test('before it begins and from its end on, by the time of the request', () => {
    const scope = { host: 'bet.example' };
    const judged = (from: number, until: number) => outcomeOf(quiet(scope, { from, until }));
    expect([judged(at, at + 1), judged(at + 1, at + 9), judged(at - 9, at)]).toEqual([
      'suppressed',
      'flag everyone-gambling',
      'flag everyone-gambling',
    ]);
  });

  test('what is typed in a search box, though the site is quietened', () => {
    expect(outcomeOf(quiet({ host: 'bet.example' }), searching('roulette', 'roulette'))).toBe('flag everyone-gambling');
  });

  test('a search that was found by more than the words that are quietened', () => {
    expect(outcomeOf(quiet({ phrase: 'roulette' }), searching('roulette tips', 'roulette tips'))).toBe(
      'flag everyone-gambling',
    );
    expect(outcomeOf(quiet({ phrase: 'roulette' }), searching('roulette and poker', 'roulette', 'poker'))).toBe(
      'flag everyone-gambling',
    );
  });

  test('the other of two breaches, with its own reasons alone', () => {
    const both = { matches: [matchOf('gambling'), matchOf('weapons', 'url_word', 'knives')] };
    expect(outcomeOf(quiet({ ruleId: gambling.id }), both)).toBe('flag everyone-weapons');
    const judge = createJudge(
      buildPolicy(gambling, weapons),
      null,
      createIsQuietened([quiet({ ruleId: gambling.id })], around),
    );
    const verdict = judge.judge(buildInput({ record, ...both }));
    expect(JSON.stringify(verdict)).not.toContain('bet.example');
  });

  test('staff, where it was not the head who said so', () => {
    const staff = { audience: 'staff', groups: ['staff'] } as const;
    expect(outcomeOf(quiet({ host: 'bet.example' }), staff)).toBe('flag everyone-gambling');
    expect(outcomeOf(quiet({ host: 'bet.example' }, { includesStaff: true }), staff)).toBe('suppressed');
  });

  test('how somebody behaves, unless its rule is named', () => {
    const sharing = buildRule({ category: 'account-sharing', attempts: 1 });
    const shared = { matches: [matchOf('account-sharing', 'behaviour', 'Two devices')] };
    expect(outcomeOf(quiet({ host: 'bet.example' }), shared, [sharing])).toBe('flag everyone-account-sharing');
    expect(outcomeOf(quiet({ group: 'Year 5' }), shared, [sharing])).toBe('flag everyone-account-sharing');
    expect(outcomeOf(quiet({ ruleId: sharing.id }), shared, [sharing])).toBe('suppressed');
  });
});

describe('whatever is quietened', () => {
  const pressing = matrixPolicy.rules.filter((rule) => !mayBeQuietened(rule, isNeverSilenced));
  const because = fc.constantFrom('domain_list' as const, 'search_term' as const, 'filter_label' as const);
  const scopes = fc.record({
    ruleId: fc.option(fc.constantFrom(...matrixPolicy.rules.map(({ id }) => id))),
    host: fc.option(fc.constant('bet.example')),
    phrase: fc.option(fc.constant('bet example')),
    group: fc.option(fc.constantFrom('Year 5', 'pupils')),
    lesson: fc.option(fc.constant({ weekday: 'tuesday' as const, from: '00:00', to: '23:59' })),
  });
  const request = fc.record({
    audience: fc.constantFrom('pupils' as const, 'staff' as const, 'unknown' as const),
    matches: fc.array(fc.tuple(fc.constantFrom(...matrixPolicy.rules), because), { minLength: 1, maxLength: 4 }),
  });
  const inputOf = ({ audience, matches }: typeof request extends fc.Arbitrary<infer Value> ? Value : never) =>
    buildInput({
      record: { ...record, searchTerms: 'bet example' },
      audience,
      matches: matches.map(([{ category }, why]) => matchOf(category, why, 'bet example')),
    });

  test('what may be illegal and where somebody may need help is never among it', () => {
    const categories = new Set<string>(pressing.map(({ category }) => category));
    const care = ['suicide', 'self-harm', 'grooming', 'abuse-and-neglect', 'child-abuse-material', 'terrorist-content'];
    expect(care.filter((category) => !categories.has(category))).toEqual([]);
  });

  test('a request is flagged for all that is pressing, as if nothing had been quietened', () => {
    const forPressingAlone = createJudge({ ...matrixPolicy, rules: pressing }, dayAndTime);
    let flagged = 0;
    fc.assert(
      fc.property(fc.array(scopes, { minLength: 1, maxLength: 6 }), request, (all, one) => {
        const suppressions = all.map((scope) => quiet(scope, { includesStaff: true }));
        const isQuietened = createIsQuietened(suppressions, around);
        const verdict = createJudge(matrixPolicy, dayAndTime, isQuietened).judge(inputOf(one));
        const alone = forPressingAlone.judge(inputOf(one));
        if (alone.outcome !== 'flag') return;
        flagged += 1;
        expect(verdict.outcome).toBe('flag');
        if (verdict.outcome !== 'flag') return;
        expect(SEVERITIES.indexOf(verdict.severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(alone.severity));
        const rulings = alone.reasons.filter(({ kind }) => kind === 'ruling');
        expect(verdict.reasons).toEqual(expect.arrayContaining(rulings));
      }),
      { numRuns: 200 },
    );
    expect(flagged).toBeGreaterThan(10);
  });
});

test.each<[string, Partial<SuppressionScope>, boolean]>([
  ['a site for the whole school', { host: 'bet.example' }, true],
  ['a site for all pupils', { host: 'bet.example', group: 'Pupils' }, true],
  ['a rule as a whole', { ruleId: gambling.id }, true],
  ['a rule for a year', { ruleId: gambling.id, group: 'Year 5' }, true],
  [
    'a rule for a lesson of the whole school',
    { ruleId: gambling.id, lesson: { weekday: 'monday', from: '09:00', to: '10:00' } },
    true,
  ],
  [
    'a rule for a year in one lesson',
    { ruleId: gambling.id, group: 'Year 5', lesson: { weekday: 'monday', from: '09:00', to: '10:00' } },
    false,
  ],
  ['a site for a year', { host: 'bet.example', group: 'Year 5' }, false],
  ['words in a lesson', { phrase: 'roulette', lesson: { weekday: 'monday', from: '09:00', to: '10:00' } }, false],
])('%s: a second person is needed: %j, %s', (_, scope, needed) => {
  expect(needsSecond({ ...nothing, ...scope })).toBe(needed);
});

test('weekdays are compared as the reasons word them', () => {
  const days = WEEKDAYS.map((_, place) =>
    dayAndTime(Date.UTC(2026, 10, 16 + place, 12))
      .split(' ')[0]
      ?.toLowerCase(),
  );
  expect(days).toEqual([...WEEKDAYS]);
});
