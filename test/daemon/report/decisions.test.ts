import { expect, test } from 'vitest';
import { categoryIdOf, ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { type DecisionsInput, decisionsOf, THRESHOLDS } from '../../../daemon/report/decisions.ts';
import { DEFINITIONS, definitionOf, FIGURE_IDS } from '../../../daemon/report/definitions.ts';
import type { GapRow, OverBlockRow } from '../../../daemon/report/report.ts';
import { reviewOf } from '../../../daemon/report/review.ts';
import { shareOf } from '../../../daemon/report/share.ts';
import type { CheckFigures } from '../../../daemon/report/watching.ts';

const DAY = 24 * 3_600_000;
const NONE = { now: 0, before: null, lastTerm: null };
const CHECKS: CheckFigures = {
  ...{ planned: 1, made: 1, passed: 1, failed: 0, notClear: 0, byHand: 0 },
  ...{ openFailures: [], byProfile: [] },
};
const QUIET: DecisionsInput = {
  period: {
    ...{ kind: 'week', id: '2026-W47', from: 0, to: 7 * DAY, firstDay: '2026-11-16', lastDay: '2026-11-22' },
    ...{ schoolDays: 5, daysOff: [] },
  },
  standing: { kind: 'ordinary', countedSince: 0, isUnfinished: false },
  madeAt: 10 * DAY,
  gaps: { requests: NONE, people: 0, hosts: 0, top: [] },
  overBlocking: {
    ...{ requests: NONE, share: shareOf(0, 0), educational: 0, byCategory: [], notKnown: 0 },
    ...{ top: { kind: 'known', value: [] }, unblock: { asked: 0, settled: 0, waiting: 0, medianMs: null } },
  },
  coverage: {
    ...{ sources: [], notUnderstood: shareOf(0, 100), tiedToPerson: shareOf(90, 100) },
    ...{ hostOnly: shareOf(0, 100), cannotSee: [] },
  },
  review: {
    ...{ raised: NONE, urgent: 0, closed: NONE, openNow: 0, oldestOpenSince: null, medianMs: null, p90Ms: null },
    ...{ outcomes: [], byRule: [], lookedForHelp: 0 },
  },
  actions: { outstanding: 0, overdue: 0, settled: 0 },
  checks: CHECKS,
  policyWaiting: 0,
};

function kinds(parts: Partial<DecisionsInput>): readonly string[] {
  return decisionsOf({ ...QUIET, ...parts }).map(({ kind }) => kind);
}

function source(silentHours: number) {
  const shares = { notUnderstood: shareOf(0, 1), withUserName: shareOf(0, 1) };
  return { title: 'Squid proxy', lines: 1, silentHours, schoolHours: 30, ...shares };
}

function gap(parts: Partial<GapRow>): GapRow {
  const site = { host: 'a.example', category: categoryIdOf('gambling'), title: 'Gambling' };
  return { ...site, people: 1, requests: 1, isNew: false, firstAt: 0, blockedAfterMs: null, ...parts };
}

function overBlock(parts: Partial<OverBlockRow>): OverBlockRow {
  const site = { host: 'l.example', title: 'Education', isEducational: true };
  return { ...site, requests: 9, people: 1, request: 'none', ...parts };
}

test('where nothing is wrong there is nothing to decide', () => {
  expect(kinds({})).toEqual([]);
});

test('a log that was silent, from so many hours on', () => {
  const silent = (hours: number) => kinds({ coverage: { ...QUIET.coverage, sources: [source(hours)] } });
  expect([silent(THRESHOLDS.silentHours - 1), silent(THRESHOLDS.silentHours)]).toEqual([[], ['source_silent']]);
});

test('a site that gets through to several, or again and again, until the filter stops it; the first three', () => {
  const of = (...top: readonly GapRow[]) => kinds({ gaps: { ...QUIET.gaps, top } });
  expect(of(gap({ people: 2, requests: 9 }))).toEqual([]);
  expect(of(gap({ people: 3 }))).toEqual(['gap']);
  expect(of(gap({ requests: 10 }))).toEqual(['gap']);
  expect(of(gap({ people: 30, blockedAfterMs: 1 }))).toEqual([]);
  expect(of(...Array.from({ length: 5 }, () => gap({ people: 9 })))).toEqual(['gap', 'gap', 'gap']);
});

test('a site for learning that is blocked for several, unless somebody has asked already', () => {
  const of = (row: OverBlockRow) =>
    kinds({ overBlocking: { ...QUIET.overBlocking, top: { kind: 'known', value: [row] } } });
  expect(of(overBlock({ people: 3 }))).toEqual(['over_block']);
  expect(of(overBlock({ people: 2 }))).toEqual([]);
  expect(of(overBlock({ people: 3, isEducational: false }))).toEqual([]);
  expect(of(overBlock({ people: 3, request: 'waiting' }))).toEqual([]);
});

test('incidents that wait for a week', () => {
  const of = (days: number) => kinds({ review: { ...QUIET.review, openNow: 1, oldestOpenSince: (10 - days) * DAY } });
  expect([of(6), of(7)]).toEqual([[], ['review_behind']]);
});

test('lines that nobody understands, and few names, where there is enough to say', () => {
  const of = (parts: Partial<DecisionsInput['coverage']>) => kinds({ coverage: { ...QUIET.coverage, ...parts } });
  expect(of({ notUnderstood: shareOf(1, 100) })).toEqual([]);
  expect(of({ notUnderstood: shareOf(2, 100) })).toEqual(['lines_not_understood']);
  expect(of({ tiedToPerson: shareOf(1, 999) })).toEqual([]);
  expect(of({ tiedToPerson: shareOf(499, 1_000) })).toEqual(['few_names']);
});

test('checks that failed, and none at all but in a holiday', () => {
  const failure = { title: 'Gambling', profile: 'pupils', since: 1 };
  expect(kinds({ checks: { ...CHECKS, openFailures: [failure] } })).toEqual(['check_failed']);
  expect(kinds({ checks: null })).toEqual(['no_checks']);
  expect(kinds({ checks: { ...CHECKS, made: 0 } })).toEqual(['checks_not_made']);
  expect(kinds({ checks: null, standing: { ...QUIET.standing, kind: 'holiday' } })).toEqual([]);
});

test('stand in one order, the most pressing first', () => {
  const byRule = [{ ruleId: ruleIdOf('a-rule'), title: 'A rule', closed: 6, falseAlarms: 5, shouldTune: true }];
  expect(
    kinds({
      coverage: {
        ...{ sources: [source(9)], notUnderstood: shareOf(50, 100), tiedToPerson: shareOf(0, 5_000) },
        ...{ hostOnly: shareOf(0, 1), cannotSee: [] },
      },
      gaps: { ...QUIET.gaps, top: [gap({ people: 9 })] },
      overBlocking: {
        ...QUIET.overBlocking,
        top: { kind: 'known', value: [overBlock({ people: 9 })] },
        unblock: { asked: 1, settled: 0, waiting: 1, medianMs: null },
      },
      review: { ...QUIET.review, openNow: 1, oldestOpenSince: 0, byRule },
      actions: { outstanding: 2, overdue: 1, settled: 0 },
      checks: { ...CHECKS, made: 0, openFailures: [{ title: 'Gambling', profile: 'pupils', since: 1 }] },
      policyWaiting: 1,
    }),
  ).toEqual([
    ...['source_silent', 'check_failed', 'gap', 'review_behind', 'actions_overdue', 'unblock_waiting', 'over_block'],
    ...['lines_not_understood', 'few_names', 'tune_rule', 'checks_not_made', 'policy_waiting'],
  ]);
});

test('a rule should be looked at where five were closed and half of them were false alarms', () => {
  const reviewed = (falseAlarms: number, concerns: number) => {
    const one = (resolution: 'false_alarm' | 'concern', took: number) => ({
      ...{ raisedAt: 0, closedAt: took, resolution, ruleId: ruleIdOf('a-rule') },
    });
    const closed = [
      ...Array.from({ length: falseAlarms }, () => one('false_alarm', 2)),
      ...Array.from({ length: concerns }, () => one('concern', 10)),
    ];
    const rows = { now: { raised: 0, urgent: 0, closed, lookedForHelp: 0 }, before: null, lastTerm: null };
    return reviewOf({ rows, queue: { open: 0, oldestOpenSince: null }, titleOfRule: () => 'A rule' });
  };
  const tuned = (falseAlarms: number, concerns: number) => reviewed(falseAlarms, concerns).byRule[0]?.shouldTune;
  expect([tuned(4, 0), tuned(3, 2), tuned(2, 3), tuned(3, 3)]).toEqual([false, true, false, true]);
  expect(reviewed(3, 2)).toMatchObject({
    ...{ medianMs: 2, p90Ms: 10, closed: { now: 5 } },
    outcomes: [
      { resolution: 'concern', incidents: 2 },
      { resolution: 'false_alarm', incidents: 3 },
    ],
  });
});

test('every figure has one definition, with a sentence and how it is counted', () => {
  expect(DEFINITIONS.map(({ id }) => id)).toEqual([...FIGURE_IDS]);
  expect(new Set(DEFINITIONS.map(({ title }) => title)).size).toBe(DEFINITIONS.length);
  for (const { id, title, sentence, formula } of DEFINITIONS) {
    expect(definitionOf(id)).toEqual({ id, title, sentence, formula });
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(
      [title, sentence, formula].filter((text) => text.includes('|') || text.trim() !== text || text === ''),
    ).toEqual([]);
  }
});
