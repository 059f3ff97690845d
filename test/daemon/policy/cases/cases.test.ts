import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCategoryId } from '../../../../categories/taxonomy.ts';
import { parseCases } from '../../../../daemon/policy/cases/parse-cases.ts';
import { type CaseRooms, runCases } from '../../../../daemon/policy/cases/run-cases.ts';
import { createJudge } from '../../../../daemon/policy/judge.ts';
import { categoryIdOf } from '../../../../daemon/policy/rule-id.ts';
import { buildRecord } from '../../identity/build-record.ts';
import { buildPolicy, buildRule, matchOf } from '../build-rule.ts';

const parse = (value: unknown) => parseCases(value, isCategoryId);
const GAMBLING = { who: 'pupil', asks: { category: 'gambling' } };

describe('a case is read', () => {
  test('with the usual for what is not written', () => {
    expect(parse([{ title: 'Betting', given: GAMBLING, expect: 'flag' }])).toEqual({
      cases: [
        {
          title: 'Betting',
          given: {
            who: 'pupil',
            groups: [],
            when: { kind: 'period', period: 'lessons' },
            asks: {
              kind: 'categories',
              categories: ['gambling'],
              shownBy: 'domain_list',
              isUnconfirmed: false,
            },
            filter: 'allowed',
            opened: 'person',
            seenIn: 'web',
            attempt: 1,
          },
          expect: { verdict: 'flag', rule: null, severity: null, because: null },
        },
      ],
      problems: [],
    });
  });

  test('with everything that may be written', () => {
    const given = {
      who: 'staff',
      in: 'nominated staff',
      when: 'Monday 10:42',
      asks: { url: 'http://bet.example/' },
      filter: 'blocked',
      attempt: 3,
      opened: 'unclear',
      seen_in: 'dns',
    };
    const expected = { rule: 'everyone-gambling', severity: 'low', because: 'bet.example' };
    expect(parse([{ title: 'Betting', given, expect: expected }]).cases).toEqual([
      {
        title: 'Betting',
        given: {
          who: 'staff',
          groups: ['nominated staff'],
          when: { kind: 'time', weekday: 'monday', time: '10:42' },
          asks: { kind: 'url', url: 'http://bet.example/' },
          filter: 'blocked',
          attempt: 3,
          opened: 'unclear',
          seenIn: 'dns',
        },
        expect: { verdict: 'flag', ...expected },
      },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['no list', 'cases', ': found “cases”. Write a list of cases, each with title, given and expect'],
    ['no person', { who: 'teacher' }, '0.given.who: found “teacher”. Write pupil, staff or unknown'],
    [
      'no time',
      { when: 'teatime' },
      '0.given.when: found “teatime”. Write lessons, breaks, before_after_school, out_of_hours or a day and a time such as monday 10:42',
    ],
    ['an hour that no clock has', { when: 'monday 25:00' }, '0.given.when: found “monday 25:00”'],
    ['nothing asked', { asks: {} }, '0.given.asks: found nothing that is asked for'],
    ['two things asked', { asks: { host: 'a.example', search: 'a' } }, '0.given.asks: found more than one'],
    [
      'a category that is none',
      { asks: { categories: ['gambling', 'betting'] } },
      '0.given.asks.categories.1: found “betting”. Write the id of a category, such as gaming',
    ],
    ['a setting that is none', { filtre: 'blocked' }, '0.given.filtre: found “filtre”'],
    ['no attempt', { attempt: 0 }, '0.given.attempt: found 0. Write which attempt of the day it is, from 1'],
  ])('%s is told with its place and what to write', (_, part, said) => {
    const value = typeof part === 'object' ? [{ title: 'A', given: { ...GAMBLING, ...part }, expect: 'pass' }] : part;
    const { cases, problems } = parse(value);
    expect(cases).toEqual([]);
    expect(
      problems.map(({ path, found, write }) => `${path.join('.')}: found ${found}. Write ${write}`).join('\n'),
    ).toContain(said);
  });

  test('and the cases beside a wrong one are still read', () => {
    const wrong = { title: 'B', given: GAMBLING, expect: 'maybe' };
    const { cases, problems } = parse([wrong, { title: 'A', given: GAMBLING, expect: 'pass' }]);
    expect(cases.map(({ title }) => title)).toEqual(['A']);
    expect(problems).toEqual([
      { path: [0, 'expect'], found: '“maybe”', write: 'pass, flag, or a group with rule, severity or because' },
    ]);
  });

  test('and nothing that anybody writes makes it throw, or pass by without a word', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (written) => {
        const { cases, problems } = parse(written);
        expect(cases.length + new Set(problems.map(({ path }) => path[0])).size).toBe(written.length);
      }),
    );
  });
});

const policy = buildPolicy(buildRule());
const rooms: CaseRooms = {
  judge: createJudge(policy).judge,
  categorise: ({ urlDomain, url }) => (urlDomain === 'bet.example' && url !== null ? [matchOf('gambling')] : []),
  recordOf: (asks, timestamp) => (asks.kind === 'host' ? buildRecord({ urlDomain: asks.host, timestamp }) : null),
  recordAt: (timestamp) => buildRecord({ timestamp }),
  momentOf: () => 0,
  periodAt: () => 'breaks',
};

/** What came of one case, from how a school writes it. */
function cameOf(given: object, expected: unknown): string | null | undefined {
  const { cases, problems } = parse([{ title: 'A case', given: { who: 'pupil', ...given }, expect: expected }]);
  expect(problems).toEqual([]);
  return runCases(cases, rooms)[0]?.came;
}

describe('a case is held against the policy', () => {
  const site = { asks: { host: 'bet.example' } };

  test('and comes out as expected', () => {
    expect(cameOf(site, 'flag')).toBeNull();
    expect(cameOf(site, { rule: 'everyone-gambling', severity: 'medium', because: 'is on a list' })).toBeNull();
    expect(cameOf({ asks: { host: 'school.example' } }, 'pass')).toBeNull();
  });

  test('and where it does not, a sentence says what came instead', () => {
    expect(cameOf(site, 'pass')).toBe('Expected it to pass, but it was flagged as medium under “everyone-gambling”.');
    expect(cameOf(site, { severity: 'high' })).toBe(
      'Expected it to be flagged as high, but it was flagged as medium under “everyone-gambling”.',
    );
    expect(cameOf({ ...site, filter: 'blocked', attempt: 2 }, { rule: 'everyone-gambling' })).toBe(
      'Expected it to be flagged under “everyone-gambling”, but it passed: the filter stopped it, and not yet as often as the rule waits for.',
    );
    expect(cameOf(site, { because: 'at night' })).toContain('but none of the reasons holds these words: “');
  });

  test('by the attempt that it names', () => {
    expect(cameOf({ ...site, filter: 'blocked', attempt: 3 }, 'flag')).toBeNull();
  });

  test('by who or what opened it', () => {
    expect(cameOf({ ...site, opened: 'page' }, 'pass')).toBeNull();
  });

  test('a look-up shows the name alone', () => {
    expect(cameOf({ ...site, seen_in: 'dns' }, 'pass')).toBeNull();
  });

  test('at the time that it names, in the timetable', () => {
    expect(cameOf({ ...site, when: 'monday 10:35' }, { because: 'It was during a break' })).toBeNull();
  });

  test('what is no address is said to be none', () => {
    expect(cameOf({ asks: { search: 'x' } }, 'pass')).toBe(
      'What is asked for is no address that could stand in a log.',
    );
  });

  test('one unsure list counts for less, as in the log', () => {
    const asks = { category: String(categoryIdOf('gambling')), shown_by: 'one unsure list' };
    expect(cameOf({ asks }, { severity: 'low' })).toBeNull();
  });
});
