import { describe, expect, test } from 'vitest';
import { categoryId } from '../../categories/taxonomy.ts';
import { createVisits } from '../../daemon/activity/visit.ts';
import { createBehaviourLedgers } from '../../daemon/examine/behaviour-ledgers.ts';
import { createCatalogueInUse } from '../../daemon/examine/catalogue-in-use.ts';
import { buildSteps } from '../../daemon/examine/steps.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import { createCorridor, createJudgeRecord, type Judged, type Steps } from '../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../daemon/policy/attempts.ts';
import { createLookUpMemory } from '../../daemon/policy/look-ups.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import { createSearchMemory } from '../../daemon/policy/same-search.ts';
import { createPeriods } from '../../daemon/policy/timetable.ts';
import type { ParseResult } from '../../parsers/record.ts';
import { examinerSettings } from '../support/batch.ts';
import { passed } from '../support/judged.ts';
import { buildRecord } from './identity/build-record.ts';
import { matchOf } from './policy/build-rule.ts';

const TEN_FORTY = Date.UTC(2026, 10, 17, 10, 42);
const settings = examinerSettings();
const catalogue = createCatalogueInUse(settings);

/** The real rooms, with one exchanged for the test. */
function stepsWith(different: Partial<Steps> = {}): Steps {
  const ledgers = {
    attempts: createAttemptLedger([]),
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    ...createBehaviourLedgers(settings.timetable, []),
    visits: createVisits(() => true),
  };
  return { ...buildSteps(settings, ledgers, catalogue), ...different };
}

describe('a record', () => {
  test('leaves the corridor with all that was decided about it', () => {
    const record = buildRecord({ url: 'http://bet365.com/', urlDomain: 'bet365.com', contentType: 'text/html' });
    const judged = createJudgeRecord(stepsWith())(record);
    expect(judged).toMatchObject({
      record,
      identity: { kind: 'person', personId: 'pupil017', group: 'Year 5' },
      audience: 'pupils',
      verdict: { outcome: 'flag', ruleId: 'everyone-gambling' },
    });
    expect(judged.matches.map(({ category }) => category)).toContain('gambling');
  });

  test('is judged by what the other rooms said of it', () => {
    const identity: Identity = { kind: 'device', deviceName: 'pc-1', group: '' };
    const match = matchOf('games');
    const asked: unknown[] = [];
    createJudgeRecord(
      stepsWith({
        identify: () => identity,
        audience: () => 'unknown',
        groupsOf: () => ['library'],
        categorise: () => [match],
        initiatorOf: () => 'unclear',
        periodAt: () => 'breaks',
        judge: ({
          countAttempt: _,
          isRepeatedLookUp: __,
          isSameSearch: ___,
          start: ____,
          whoReason: _____,
          ...input
        }) => {
          asked.push(input);
          return passed('no_rule');
        },
      }),
    )(buildRecord());
    expect(asked).toEqual([
      {
        record: buildRecord(),
        identity,
        audience: 'unknown',
        groups: ['library'],
        matches: [match],
        initiator: 'unclear',
        period: 'breaks',
      },
    ]);
  });

  test('counts as an attempt of its own subject, on its own school day', () => {
    const attempts = createAttemptLedger([]);
    const rule = ruleIdOf('pupils-games');
    const judgeRecord = createJudgeRecord(
      stepsWith({
        attempts,
        judge: ({ countAttempt }) => {
          countAttempt(rule);
          return passed('below_attempts');
        },
      }),
    );
    judgeRecord(buildRecord({ timestamp: TEN_FORTY }));
    judgeRecord(buildRecord({ timestamp: TEN_FORTY, userName: 'pupil023' }));
    judgeRecord(buildRecord({ timestamp: TEN_FORTY + 24 * 3_600_000, userName: 'pupil023' }));
    judgeRecord(buildRecord({ timestamp: TEN_FORTY + 24 * 3_600_000 + 4_000, userName: 'PUPIL023@school.example' }));
    const { schoolDayOf } = createPeriods(settings.timetable);
    expect(attempts.changes().map(({ recent: _, ...count }) => count)).toEqual([
      { schoolDay: schoolDayOf(TEN_FORTY), subjectKey: 'person:pupil017', ruleId: rule, attempts: 1 },
      { schoolDay: schoolDayOf(TEN_FORTY), subjectKey: 'person:pupil023', ruleId: rule, attempts: 1 },
      { schoolDay: '2026-11-18', subjectKey: 'person:pupil023', ruleId: rule, attempts: 2 },
    ]);
  });
});

describe('a search that is typed key by key', () => {
  const outcomesOf = (...texts: readonly string[]): readonly string[] => {
    const judge = createJudgeRecord(stepsWith());
    return texts.map((searchTerms, key) => {
      const timestamp = TEN_FORTY + key * 700;
      const { verdict } = judge(buildRecord({ urlDomain: 'www.google.com', searchTerms, timestamp }));
      return verdict.outcome === 'flag' ? verdict.ruleId : verdict.reason;
    });
  };

  test('is one flagged event, from the first text that goes against a rule', () => {
    expect(outcomesOf('sex', 'sex v', 'sex videos', 'sex videos free')).toEqual([
      'everyone-pornography',
      'no_rule',
      'same_search',
      'same_search',
    ]);
  });

  test('is flagged again when it turns to another matter', () => {
    expect(outcomesOf('free vpn', 'free vpn for porn')).toEqual(['everyone-filter-bypass', 'everyone-pornography']);
  });

  test('is flagged again when it says something new about a person who may need help', () => {
    expect(outcomesOf('i hate myself', 'i hate myself how to cut myself')).toHaveLength(2);
    expect(outcomesOf('i hate myself', 'i hate myself how to cut myself')).not.toContain('same_search');
  });
});

describe('every line', () => {
  const results: readonly ParseResult[] = [
    { kind: 'record', record: buildRecord() },
    { kind: 'skipped', reason: 'sign-in' },
    { kind: 'malformed', reason: 'strange' },
  ];

  test('is told to the tally with what it turned out to be; only records go on', () => {
    const told: unknown[] = [];
    const kept: unknown[] = [];
    const parse = (line: string): ParseResult => results[Number(line)] ?? { kind: 'malformed', reason: 'none' };
    const corridor = createCorridor(stepsWith(), parse, {
      line: (result, line) => told.push([line, result]),
      keep: (judged: Judged, offset, line) => kept.push([judged.record, offset, line]),
    });
    for (const [index] of results.entries()) corridor.examine(String(index), index * 10);
    expect(told).toEqual(results.map((result, index) => [String(index), result]));
    expect(kept).toEqual([[buildRecord(), 0, '0']]);
  });
});

describe('what only many requests show', () => {
  const seen = {
    category: categoryId('account-sharing'),
    because: 'behaviour',
    evidence: 'It was in two places',
  } as const;
  const warned = { ...seen, category: categoryId('continued-after-warning'), evidence: 'It came after a warning' };
  const NOTHING = { observe: () => [], refusedSignIn: () => null };

  test('is judged with the request that completes it, and stands in its reasons', () => {
    const steps = stepsWith({ behaviour: { ...NOTHING, observe: () => [seen] } });
    const { verdict, matches } = createJudgeRecord(steps)(
      buildRecord({ url: null, kind: 'tls', urlDomain: 'plain.example' }),
    );
    expect(matches).toEqual([seen]);
    expect(verdict).toMatchObject({ outcome: 'flag', ruleId: 'pupils-account-sharing' });
    expect(verdict.outcome === 'flag' && verdict.reasons[0]?.sentence).toBe('It was in two places.');
  });

  test('is added to a flag that is the same again after a warning', () => {
    const ledgers = createBehaviourLedgers(settings.timetable, []);
    const behaviour = { ...ledgers.behaviour, afterFlag: () => [warned] };
    const rest = {
      attempts: createAttemptLedger([]),
      lookUps: createLookUpMemory(),
      searches: createSearchMemory(),
      visits: createVisits(() => true),
    };
    const judge = createJudgeRecord(buildSteps(settings, { ...rest, ...ledgers, behaviour }, catalogue));
    const bet = buildRecord({ url: 'http://bet365.com/', urlDomain: 'bet365.com', contentType: 'text/html' });
    const { verdict, matches } = judge(bet);
    expect(matches.map(({ category }) => category)).toEqual(
      expect.arrayContaining(['gambling', 'continued-after-warning']),
    );
    const sentences = verdict.outcome === 'flag' ? verdict.reasons.map(({ sentence }) => sentence) : [];
    expect(sentences).toContain('It came after a warning.');
    expect(sentences).toEqual([...new Set(sentences)]);
    expect(judge(buildRecord({ urlDomain: 'plain.example', url: 'http://plain.example/' })).verdict.outcome).toBe(
      'pass',
    );
  });

  test('may be a sign-in that is refused again and again: it is kept without the name that nobody has proven', () => {
    const refused = buildRecord({
      userName: 'pupil023',
      statusCode: 407,
      disposition: 'unknown',
      searchTerms: 'private',
    });
    const match = { ...seen, category: categoryId('failed-sign-ins') };
    const kept: Judged[] = [];
    const lines: string[] = [];
    const tally = {
      line: ({ kind }: ParseResult) => void lines.push(kind),
      keep: (one: Judged) => void kept.push(one),
    };
    const parse = (): ParseResult => ({ kind: 'skipped', reason: 'proxy sign-in challenge', refused });
    const answers = [null, match];
    const steps = stepsWith({ behaviour: { ...NOTHING, refusedSignIn: () => answers.shift() ?? null } });
    const { examine } = createCorridor(steps, parse, tally);
    examine('first', 0);
    examine('second', 1);
    expect(lines).toEqual(['skipped', 'record']);
    expect(
      kept.map(({ record, identity, matches, verdict }) => ({ record, identity, matches, outcome: verdict.outcome })),
    ).toEqual([
      {
        record: { ...refused, userName: null, url: null, searchTerms: null },
        identity: { kind: 'unknown', account: null, address: '192.0.2.17' },
        matches: [match],
        outcome: 'flag',
      },
    ]);
  });
});
