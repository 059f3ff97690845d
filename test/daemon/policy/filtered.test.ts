import { describe, expect, test } from 'vitest';
import { TAXONOMY } from '../../../categories/taxonomy.ts';
import { createFilteredOf, type FilteredInput, isForLearning, isWayRound } from '../../../daemon/policy/filtered.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { PASS_REASONS } from '../../../daemon/policy/verdict.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { flagged, passed } from '../../support/judged.ts';
import { buildRecord } from '../identity/build-record.ts';
import { buildPolicy, buildRule, matchOf } from './build-rule.ts';

const policy = buildPolicy(
  buildRule({ appliesTo: 'pupils' }),
  buildRule({ category: 'filter-bypass', appliesTo: 'pupils' }),
  buildRule({ category: 'suicide', appliesTo: 'pupils' }),
  buildRule({ category: 'repeated-attempts', appliesTo: 'pupils', attempts: 1 }),
  buildRule({ category: 'gaming', appliesTo: 'pupils', ruling: { kind: 'acceptable_at', periods: ['breaks'] } }),
);
const filteredOf = createFilteredOf(policy);
const [BLOCKED, ALLOWED, UNKNOWN] = (['blocked', 'allowed', 'unknown'] as const).map(withDisposition);

function withDisposition(disposition: LogRecord['disposition']) {
  return { record: buildRecord({ disposition }) };
}

function kindOf(parts: Partial<FilteredInput>): string | null {
  const base = { record: buildRecord(), audience: 'pupils', matches: [], initiator: 'person' } as const;
  return filteredOf({ ...base, verdict: passed('no_rule'), ...parts })?.kind ?? null;
}

const GAMBLING = [matchOf('gambling')];

describe('what the policy calls unacceptable', () => {
  const flag = { matches: GAMBLING, verdict: flagged() };

  test('is stopped, gets through, or is neither as far as the log says', () => {
    expect(kindOf({ ...flag, ...BLOCKED })).toBe('stopped');
    expect(kindOf({ ...flag, ...ALLOWED })).toBe('through');
    expect(kindOf({ ...flag, ...UNKNOWN })).toBe('undecided');
  });

  test('is stopped too where nobody is told of so few attempts', () => {
    expect(kindOf({ matches: GAMBLING, ...BLOCKED, verdict: passed('below_attempts', 'pupils-gambling') })).toBe(
      'stopped',
    );
  });

  test('is in no share where the school has quietened it', () => {
    expect(kindOf({ matches: GAMBLING, ...ALLOWED, verdict: passed('suppressed', 'pupils-gambling') })).toBe(
      'quietened',
    );
  });

  test('is counted once where one page looks it up again, or a search is still being typed', () => {
    for (const reason of ['repeated_look_up', 'same_search'] as const)
      expect(kindOf({ matches: GAMBLING, ...ALLOWED, verdict: passed(reason, 'pupils-gambling') })).toBe(null);
  });

  test('is a search where only words show it, and a page where the site shows it too', () => {
    const words = matchOf('gambling', 'search_term', 'free bets');
    expect(kindOf({ ...flag, ...ALLOWED, matches: [words] })).toBe('search_through');
    expect(kindOf({ ...flag, ...BLOCKED, matches: [words] })).toBe('search_stopped');
    expect(kindOf({ ...flag, ...ALLOWED, matches: [words, ...GAMBLING] })).toBe('through');
  });

  test('is a site to be stopped where somebody may need help, and no search of theirs', () => {
    const verdict = flagged('pupils-suicide');
    expect(kindOf({ ...ALLOWED, verdict, matches: [matchOf('suicide')] })).toBe('through');
    expect(kindOf({ ...ALLOWED, verdict, matches: [matchOf('suicide', 'search_term')] })).toBe(null);
  });

  test('counts for what it was where it was flagged for a behaviour', () => {
    const verdict = flagged('pupils-repeated-attempts');
    const behaviour = matchOf('repeated-attempts', 'behaviour');
    expect(kindOf({ ...BLOCKED, verdict, matches: [...GAMBLING, behaviour] })).toBe('stopped');
    expect(kindOf({ ...ALLOWED, verdict, matches: [matchOf('education'), behaviour] })).toBe('fine');
    // Whether it was forbidden then is not known any more.
    expect(kindOf({ ...ALLOWED, verdict, matches: [matchOf('gaming'), behaviour] })).toBe('fine');
    expect(kindOf({ ...ALLOWED, verdict, matches: [behaviour] })).toBe(null);
  });
});

describe('what the policy allows', () => {
  test('is fine, or blocked needlessly, by what it is about', () => {
    const education = { matches: [matchOf('education')] };
    expect(kindOf({ ...education, ...ALLOWED })).toBe('fine');
    expect(kindOf({ ...education, ...BLOCKED })).toBe('over_blocked');
    expect(kindOf({ ...education, ...UNKNOWN })).toBe('fine');
  });

  test('is told under what serves learning, where it is that besides', () => {
    const matches = [matchOf('news'), matchOf('education')];
    const input = { ...BLOCKED, matches, audience: 'pupils', initiator: 'person', verdict: passed('no_rule') } as const;
    expect(filteredOf({ record: buildRecord({ disposition: 'blocked' }), ...input })?.category).toBe('education');
  });

  test('is not missed where nobody asks for it, and not known to be allowed where nothing is known', () => {
    expect(kindOf({ ...BLOCKED, matches: [matchOf('adverts')] })).toBe(null);
    expect(kindOf(BLOCKED ?? {})).toBe('unknown_blocked');
    expect(kindOf(ALLOWED ?? {})).toBe(null);
  });
});

test('nothing that a page or a program loads is counted, nor what the log leaves open, whatever was said of it', () => {
  for (const initiator of ['page', 'software', 'unclear'] as const) {
    for (const verdict of [flagged(), ...PASS_REASONS.map((reason) => passed(reason, 'pupils-gambling'))])
      expect(kindOf({ initiator, verdict, matches: GAMBLING, ...BLOCKED })).toBe(null);
  }
});

test('only a site by which a request goes past the filter is a way round it', () => {
  const way = { audience: 'pupils', initiator: 'person', record: buildRecord({ disposition: 'blocked' }) } as const;
  const verdict = flagged('pupils-filter-bypass');
  expect(filteredOf({ ...way, verdict, matches: [matchOf('filter-bypass')] })?.isBypass).toBe(true);
  expect(filteredOf({ ...way, verdict, matches: [matchOf('filter-bypass', 'search_term')] })?.isBypass).toBe(false);
  expect(filteredOf({ ...way, verdict: flagged(), matches: GAMBLING })?.isBypass).toBe(false);
});

test('no rule of a policy that is shipped forbids what serves learning always', () => {
  const forbidden = matrixPolicy.rules.filter(
    ({ ruling }) => ruling.kind === 'unacceptable' || ruling.kind === 'illegal',
  );
  expect(forbidden.filter(({ category }) => isForLearning(category))).toEqual([]);
  const ids = TAXONOMY.map(({ id }) => id);
  expect(ids.filter(isForLearning).length).toBe(9);
  expect(ids.filter(isWayRound).length).toBe(3);
});
