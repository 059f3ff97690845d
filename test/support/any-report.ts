/** Any report that can be, and many that hardly can. */
import fc from 'fast-check';
import type { CategoryId } from '../../categories/category.ts';
import { RESOLUTIONS } from '../../daemon/incidents/incident.ts';
import type { GroupName, RuleId } from '../../daemon/policy/policy.ts';
import type { Compared, Known, Report, Share } from '../../daemon/report/report.ts';
import type { Decision } from '../../daemon/report/watching.ts';
import { emptyReport, WEEK } from './reports.ts';

const count = fc.oneof(fc.constantFrom(0, 1, 2), fc.nat({ max: 30 }), fc.nat({ max: 9_999_999 }));
const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
const span = fc.option(fc.integer({ min: 0, max: 400 * 86_400_000 }));
const host = fc.constantFrom('a.example.org', 'b.example.net');
const title = fc.constantFrom('Games', 'Gambling');
const theme = fc.constantFrom('content', 'conduct', 'something else');

const share: fc.Arbitrary<Share> = fc
  .tuple(count, count)
  .map(([part, rest]) => ({ part, whole: part + rest, interval: part + rest === 0 ? null : { low: 0, high: 1 } }));
const compared: fc.Arbitrary<Compared> = fc.record({
  now: count,
  before: fc.option(count),
  lastTerm: fc.option(count),
});
const rates: fc.Arbitrary<Compared> = compared.map(({ now, before, lastTerm }) => ({
  now: now / 7,
  before: before === null ? null : before / 7,
  lastTerm: lastTerm === null ? null : lastTerm / 7,
}));

function known<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Known<Value>> {
  return fc.oneof(
    value.map((one) => ({ kind: 'known', value: one }) as const),
    fc.constantFrom('archive', 'kept', 'not_counted', 'none').map((why) => ({ kind: 'unknown', why }) as const),
  );
}

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('source_silent'),
    titles: fc.array(title, { minLength: 1, maxLength: 3 }),
    hours: count,
  }),
  fc.record({ kind: fc.constant('check_failed'), failures: count }),
  fc.record({ kind: fc.constant('no_checks') }),
  fc.record({ kind: fc.constant('checks_not_made') }),
  fc.record({ kind: fc.constant('gap'), host, title, people: count }),
  fc.record({ kind: fc.constant('over_block'), host, people: count }),
  fc.record({ kind: fc.constant('unblock_waiting'), requests: count }),
  fc.record({ kind: fc.constant('tune_rule'), title, falseAlarms: count, closed: count }),
  fc.record({ kind: fc.constant('review_behind'), open: count, oldestSince: moment }),
  fc.record({ kind: fc.constant('actions_overdue'), actions: count }),
  fc.record({ kind: fc.constant('few_names'), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('lines_not_understood'), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('policy_waiting'), changes: count }),
) as fc.Arbitrary<Decision>;

const traffic = fc.record({
  requests: compared,
  byPersons: compared,
  blocked: share,
  activeDevices: known(compared),
  per100: known(fc.record({ blocked: rates, unacceptable: rates, gotThrough: rates })),
  steps: fc.array(
    fc.record({
      day: fc.constant('2026-11-16'),
      isSchoolDay: fc.boolean(),
      requests: count,
      blocked: count,
      flagged: count,
    }),
    { maxLength: 7 },
  ),
});

const effectiveness = fc.record({
  overall: share,
  before: fc.option(share),
  lastTerm: fc.option(share),
  byCategory: fc.array(
    fc.record({ category: fc.constant('games' as CategoryId), title, theme, share, before: fc.option(share) }),
    { maxLength: 4 },
  ),
  byGroup: fc.array(fc.record({ group: fc.constant('Year 5' as GroupName), share, before: fc.option(share) }), {
    maxLength: 3,
  }),
  undecided: count,
  searches: share,
  quietened: count,
});

const gaps = fc.record({
  requests: compared,
  people: count,
  hosts: count,
  top: fc.array(
    fc.record({
      host,
      category: fc.constant('games' as CategoryId),
      title,
      people: count,
      requests: count,
      isNew: fc.boolean(),
      firstAt: moment,
      blockedAfterMs: span,
    }),
    { maxLength: 6 },
  ),
});

const overBlocking = fc.record({
  requests: compared,
  share,
  educational: count,
  notKnown: count,
  byCategory: fc.array(
    fc.record({
      category: fc.constant('health' as CategoryId),
      title,
      requests: count,
      isEducational: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  top: known(
    fc.array(
      fc.record({
        host,
        title,
        isEducational: fc.boolean(),
        requests: count,
        people: count,
        request: fc.constantFrom('none', 'waiting', 'settled'),
      }),
      { maxLength: 5 },
    ),
  ),
  unblock: fc.record({ asked: count, settled: count, waiting: count, medianMs: span }),
});

const bypass = fc.record({
  attempts: compared,
  people: count,
  gotThrough: count,
  byCategory: fc.array(
    fc.record({ category: fc.constant('vpn' as CategoryId), title, blocked: count, allowed: count }),
    { maxLength: 3 },
  ),
});

const coverage = fc.record({
  sources: fc.array(
    fc.record({
      title,
      lines: count,
      silentHours: count,
      schoolHours: count,
      notUnderstood: share,
      withUserName: share,
    }),
    { maxLength: 3 },
  ),
  notUnderstood: share,
  tiedToPerson: share,
  hostOnly: share,
  cannotSee: fc.uniqueArray(
    fc.constantFrom('paths_in_https', 'encrypted_dns', 'mobile_data', 'no_user_names', 'no_searches', 'dns_only'),
  ),
});

const review = fc.record({
  raised: compared,
  urgent: count,
  closed: compared,
  openNow: count,
  oldestOpenSince: fc.option(moment),
  medianMs: span,
  p90Ms: span,
  outcomes: fc.uniqueArray(fc.record({ resolution: fc.constantFrom(...RESOLUTIONS), incidents: count }), {
    selector: ({ resolution }) => resolution,
  }),
  byRule: fc.array(
    fc.record({
      ruleId: fc.constant('pupils-games' as RuleId),
      title,
      closed: count,
      falseAlarms: count,
      shouldTune: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  lookedForHelp: count,
});

const checks = fc.option(
  fc.record({
    planned: count,
    made: count,
    passed: count,
    failed: count,
    notClear: count,
    byHand: count,
    openFailures: fc.array(fc.record({ title, profile: fc.constant('Pupil'), since: moment }), { maxLength: 2 }),
    byProfile: fc.array(fc.record({ profile: fc.constant('Pupil'), passed: count, failed: count, notMade: count }), {
      maxLength: 2,
    }),
  }),
);

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    standing: fc.record({
      kind: fc.constantFrom('no_source', 'silent', 'holiday', 'first', 'ordinary'),
      countedSince: fc.option(moment),
      isUnfinished: fc.boolean(),
    }),
    period: fc.constantFrom('week', 'term', 'year').map((kind) => ({ ...WEEK, kind }) as Report['period']),
    demonstration: fc.boolean(),
    madeAt: moment,
    traffic,
    effectiveness,
    gaps,
    overBlocking,
    bypass,
    unknownSites: fc.record({ requests: share, hosts: known(share), labels: count }),
    coverage,
    review,
    actions: fc.record({ outstanding: count, overdue: count, settled: count }),
    access: fc.record({
      people: count,
      incidentsOpened: count,
      namesShown: count,
      logSearches: count,
      exports: count,
    }),
    checks,
    decisions: fc.array(decision, { maxLength: 6 }),
  })
  .map((over) => emptyReport(over as Partial<Report>));
