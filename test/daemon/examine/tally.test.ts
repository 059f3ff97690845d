import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CategoryMatch } from '../../../categories/category.ts';
import { TAXONOMY } from '../../../categories/taxonomy.ts';
import { NO_CHANGES } from '../../../daemon/activity/behaviour/remembered.ts';
import { LIKE_AN_ADDRESS, MOST_LABELS, OTHER_LABELS } from '../../../daemon/examine/tally/unknown-labels.ts';
import {
  type BatchOutcome,
  type BatchTally,
  createTally,
  type HourCount,
  type LineCount,
} from '../../../daemon/examine/tally.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import { eventIdOf } from '../../../daemon/incidents/fingerprint.ts';
import type { Judged } from '../../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../../daemon/policy/attempts.ts';
import { PASS_REASONS, type Verdict } from '../../../daemon/policy/verdict.ts';
import { createColumnsBuilder } from '../../../daemon/records/columns/build-columns.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { NOTHING_FILTERED } from '../../support/flagged-event.ts';
import { buildJudged, flagged, passed } from '../../support/judged.ts';
import { matchOf } from '../policy/build-rule.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.UTC(2026, 10, 17, 9);
const NOW = MORNING + 5 * HOUR_MS;
const ILLEGAL = 'child-abuse-material';

function newTally(): BatchTally {
  return createTally({
    siteId: 'main',
    sourceId: 'squid',
    attempts: createAttemptLedger([]),
    behaviours: { changes: () => NO_CHANGES },
    groupOf: (identity) => ('group' in identity ? identity.group : ''),
    eventIdOf: (offset, line) => eventIdOf({ siteId: 'main', sourceId: 'squid', stream: '/access.log', offset, line }),
    isIllegal: (category) => category === ILLEGAL,
    holdsOther: () => 'nothing',
    namesIllegal: (line) => line.includes('illegal'),
    unknownLabelsOf: ({ filterCategory }) => (filterCategory === null ? [] : filterCategory.split(', ')),
    columns: createColumnsBuilder(),
    filteredOf: () => null,
    subjectOf: subjectKeyOf,
  });
}

function keep(tally: BatchTally, judged: Judged, offset = 0): void {
  tally.line({ kind: 'record', record: judged.record }, 'line');
  tally.keep(judged, offset, 'line', 0);
}

function linesOf(outcome: BatchOutcome, kind: LineCount['kind']): number {
  return outcome.lineCounts.reduce((sum, count) => sum + (count.kind === kind ? count.lines : 0), 0);
}

function totalOf(outcome: BatchOutcome): number {
  return outcome.hourCounts.reduce((sum, { records }) => sum + records, 0);
}

describe('counting', () => {
  test('comes to what a plain count of the same lines comes to, whatever the batch', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 200 }), (lines) => {
        const tally = newTally();
        for (const line of lines) {
          if (line.kind === 'record') keep(tally, line.judged);
          else tally.line(line, 'a line');
        }
        const outcome = tally.finish(NOW);
        const judged = lines.flatMap((line) => (line.kind === 'record' ? [line.judged] : []));
        expect(countsByKey(outcome)).toEqual(plainCounts(judged));
        expect(outcome.lines).toBe(lines.length);
        for (const kind of ['record', 'skipped', 'malformed'] as const) {
          expect(linesOf(outcome, kind)).toBe(lines.filter((line) => line.kind === kind).length);
        }
        expect(linesOf(outcome, 'with_user_name')).toBe(judged.filter(({ record }) => record.userName !== null).length);
        expect(linesOf(outcome, 'with_person')).toBe(
          judged.filter(({ identity }) => identity.kind === 'person').length,
        );
        expect(linesOf(outcome, 'host_only')).toBe(judged.filter(({ record }) => record.kind !== 'web').length);
      }),
    );
  });

  test('begins anew with each batch', () => {
    const tally = newTally();
    keep(tally, buildJudged());
    tally.finish(NOW);
    const { attempts: _, behaviours: __, ...second } = tally.finish(NOW);
    expect(second).toEqual({
      filtered: NOTHING_FILTERED,
      hourCounts: [],
      lineCounts: [],
      samples: [],
      events: [],
      support: [],
      latest: [],
      unknownLabels: [],
      lines: 0,
    });
  });

  test('more groups than a field holds are counted together as "other", and none is lost', () => {
    const tally = newTally();
    for (let group = 0; group < 600; group++) keep(tally, buildJudged({ identity: inGroup(`Group ${group}`) }));
    const outcome = tally.finish(NOW);
    expect(totalOf(outcome)).toBe(600);
    expect(outcome.hourCounts.find(({ group }) => group === 'other')?.records).toBe(600 - 511);
    expect(outcome.hourCounts.find(({ group }) => group === 'Group 0')?.records).toBe(1);
  });

  test('more categories than a field holds are counted together as "other", and none is lost', () => {
    const tally = newTally();
    for (let index = 0; index < 300; index++) {
      const match = { ...matchOf('gambling'), category: `invented-${index}` as CategoryMatch['category'] };
      keep(tally, buildJudged({ matches: [match] }));
    }
    const outcome = tally.finish(NOW);
    expect(totalOf(outcome)).toBe(300);
    expect(outcome.hourCounts.find(({ category }) => category === 'other')?.records).toBe(300 - 255);
  });

  test('more rules than a field holds are counted together as "other", and none is lost', () => {
    const tally = newTally();
    for (let rule = 0; rule < 600; rule++) keep(tally, buildJudged({ verdict: passed('acceptable', `rule-${rule}`) }));
    const outcome = tally.finish(NOW);
    expect(totalOf(outcome)).toBe(600);
    expect(outcome.hourCounts.find(({ outcome: what }) => what === 'other')).toMatchObject({
      ruleId: '',
      records: 600 - 511,
    });
  });

  test('a value that was numbered in one batch means the same in the next', () => {
    const tally = newTally();
    keep(tally, buildJudged({ identity: inGroup('Year 3') }));
    tally.finish(NOW);
    keep(tally, buildJudged({ identity: inGroup('Year 4') }));
    expect(tally.finish(NOW).hourCounts.map(({ group }) => group)).toEqual(['Year 4']);
  });
});

describe('a line that says no time', () => {
  const skipped = { kind: 'skipped', reason: 'empty' } as const;
  const malformed = { kind: 'malformed', reason: 'not a native Squid line' } as const;

  test('is counted in the hour of the record before it', () => {
    const tally = newTally();
    keep(tally, buildJudged({ record: { timestamp: MORNING } }));
    tally.line(malformed, 'what is this?');
    keep(tally, buildJudged({ record: { timestamp: MORNING + HOUR_MS } }));
    tally.line(malformed, 'what is that?');
    tally.line(skipped, '');
    expect(tally.finish(NOW).lineCounts.filter(({ reason }) => reason !== '')).toEqual([
      { hour: MORNING, kind: 'malformed', reason: malformed.reason, lines: 1 },
      { hour: MORNING + HOUR_MS, kind: 'malformed', reason: malformed.reason, lines: 1 },
      { hour: MORNING + HOUR_MS, kind: 'skipped', reason: 'empty', lines: 1 },
    ]);
  });

  test('is counted in this hour where no record came before it', () => {
    const tally = newTally();
    tally.line(malformed, 'what is this?');
    keep(tally, buildJudged({ record: { timestamp: MORNING } }));
    expect(tally.finish(NOW + 60_000).lineCounts).toContainEqual({ hour: NOW, ...malformed, lines: 1 });
  });

  test('is counted where the batch before it ended, for an hour', () => {
    const tally = newTally();
    keep(tally, buildJudged({ record: { timestamp: MORNING } }));
    tally.finish(NOW);
    tally.line(malformed, 'what is this?');
    expect(tally.finish(NOW + HOUR_MS - 1).lineCounts).toEqual([{ hour: MORNING, ...malformed, lines: 1 }]);
  });

  test('is counted today when the log stopped being understood yesterday', () => {
    const tally = newTally();
    keep(tally, buildJudged({ record: { timestamp: MORNING } }));
    tally.finish(MORNING);
    const tomorrow = MORNING + 24 * HOUR_MS;
    tally.line(malformed, 'a new format');
    expect(tally.finish(tomorrow).lineCounts).toEqual([{ hour: tomorrow, ...malformed, lines: 1 }]);
  });

  test('of the first hour of 1970 is a record of that hour', () => {
    const tally = newTally();
    keep(tally, buildJudged({ record: { timestamp: 0 } }));
    expect(tally.finish(NOW).lineCounts).toContainEqual({ hour: 0, kind: 'record', reason: '', lines: 1 });
  });
});

describe('samples', () => {
  test('show the first line of each reason, cut to a bearable length', () => {
    const tally = newTally();
    tally.line({ kind: 'malformed', reason: 'strange' }, 'x'.repeat(5_000));
    tally.line({ kind: 'malformed', reason: 'strange' }, 'y');
    expect(tally.finish(NOW).samples).toEqual([{ reason: 'strange', sample: 'x'.repeat(500) }]);
  });

  test('are bounded, and so are the reasons, but every line is counted', () => {
    const tally = newTally();
    for (let index = 0; index < 12_000; index++) tally.line({ kind: 'malformed', reason: `reason ${index}` }, 'x');
    const outcome = tally.finish(NOW);
    expect(outcome.samples.length).toBeLessThanOrEqual(200);
    expect(outcome.lineCounts.length).toBeLessThanOrEqual(10_001);
    expect(linesOf(outcome, 'malformed')).toBe(12_000);
  });
});

describe('the newest records', () => {
  test('are the last five, in the order of the log', () => {
    const tally = newTally();
    for (let index = 0; index < 8; index++) keep(tally, buildJudged({ record: { urlDomain: `site${index}.example` } }));
    expect(tally.finish(NOW).latest.map(({ domain }) => domain)).toEqual(
      [3, 4, 5, 6, 7].map((index) => `site${index}.example`),
    );
  });

  test('say nothing of a name and nothing of what may be illegal', () => {
    const tally = newTally();
    keep(tally, buildJudged({ record: { urlDomain: 'maps.example', userName: 'pupil017' } }));
    keep(tally, illegalVisit());
    const { latest } = tally.finish(NOW);
    expect(latest).toEqual([
      {
        at: buildJudged().record.timestamp,
        domain: 'maps.example',
        disposition: 'allowed',
        hasUserName: true,
        category: null,
      },
    ]);
  });
});

describe('an address that may be illegal', () => {
  test('leaves no trace in the event, wherever it could stand', () => {
    const { event } = onlyEvent(illegalVisit());
    expect(JSON.stringify(event)).not.toMatch(/terrible/i);
    expect(event.record).toMatchObject({ url: null, urlDomain: '', referrer: null, filterRule: null });
    expect(event.matches.map(({ category }) => category)).toEqual([ILLEGAL, 'games', ILLEGAL]);
  });

  test('is withheld too where a rule about something else was the gravest', () => {
    const { event } = onlyEvent({ ...illegalVisit(), verdict: flagged('pupils-games') });
    expect(JSON.stringify(event)).not.toMatch(/terrible/i);
  });

  test('is withheld where it stood inside another one, or most of a large transfer was from there', () => {
    const { event } = onlyEvent(
      buildJudged({
        record: {
          url: 'https://inner-terrible-example.translate.goog/',
          urlDomain: 'inner-terrible-example.translate.goog',
        },
        matches: [
          matchOf('filter-bypass', 'address_form', 'a translation service shows inner.terrible.example'),
          matchOf(ILLEGAL, 'filter_label', 'Illegal'),
          matchOf('large-transfers', 'transfer', '2.1 GB down within an hour, most of it from terrible.example'),
        ],
        verdict: flagged('everyone-illegal'),
      }),
    );
    expect(JSON.stringify(event)).not.toMatch(/terrible/i);
  });

  test.each(PLACES)('leaves no trace where it stands in %s', (_where, record) => {
    const evidence = record.filterCategory ?? 'IWF';
    const { event } = onlyEvent(
      buildJudged({
        record,
        matches: [matchOf(ILLEGAL, 'filter_label', evidence)],
        verdict: flagged('everyone-illegal', `The filter put it under “${evidence}”.`),
      }),
    );
    expect(JSON.stringify(event)).not.toMatch(/terrible/i);
  });

  test('leaves the filter’s name for it, which is no address', () => {
    const { event } = onlyEvent(
      buildJudged({
        record: { urlDomain: 'terrible.example', filterCategory: 'IWF, Chat' },
        matches: [matchOf(ILLEGAL, 'filter_label', 'IWF')],
        verdict: flagged('everyone-illegal', 'The filter put it under “IWF”.'),
      }),
    );
    expect(event).toMatchObject({
      record: { filterCategory: 'IWF, Chat' },
      matches: [{ evidence: 'IWF' }],
      verdict: { reasons: [{ sentence: 'The filter put it under “IWF”.' }] },
    });
  });

  test('leaves the words of a search, which a person must judge', () => {
    const search = buildJudged({
      record: {
        url: 'http://www.google.com/search?q=worrying+words',
        urlDomain: 'www.google.com',
        searchTerms: 'worrying words',
        referrer: 'http://www.google.com/',
      },
      matches: [
        matchOf(ILLEGAL, 'search_term', 'worrying words'),
        matchOf('search-engine', 'domain_list', 'google.com'),
      ],
      verdict: flagged('everyone-illegal', 'The search words contain “worrying words”.'),
    });
    const { event } = onlyEvent(search);
    expect(event.record).toEqual({ ...search.record, url: null, referrer: null });
    expect(event.matches).toEqual(search.matches);
    expect(event.verdict).toEqual(search.verdict);
  });

  test('is told from every other address: those are kept whole', () => {
    const visit = buildJudged({ matches: [matchOf('gambling')], verdict: flagged() });
    const { event } = onlyEvent(visit);
    expect({ record: event.record, matches: event.matches, verdict: event.verdict }).toEqual({
      record: visit.record,
      matches: visit.matches,
      verdict: visit.verdict,
    });
  });
});

describe('names that nobody knows', () => {
  const named = (filterCategory: string, parts: Parameters<typeof buildJudged>[0] = {}) =>
    buildJudged({ ...parts, record: { observer: 'fortigate', timestamp: MORNING, filterCategory } });
  const labelsOf = (...judged: readonly Judged[]) => {
    const tally = newTally();
    for (const one of judged) keep(tally, one);
    return tally.finish(NOW).unknownLabels;
  };

  test('are counted by product and name, with when they came', () => {
    const count = { observer: 'fortigate', firstAt: MORNING, lastAt: MORNING };
    expect(labelsOf(named('Wobble, Chess'), named('Wobble'), buildJudged())).toEqual([
      { ...count, label: 'Wobble', records: 2 },
      { ...count, label: 'Chess', records: 1 },
    ]);
  });

  test.each(['bad.example', 'pupil017@school.example', 'https://x', 'x 192.0.2.7', '2001:db8::1', 'über.example/a b'])(
    'are not kept in clear where they may be an address: %s',
    (label) => {
      expect(labelsOf(named(label))).toMatchObject([{ label: LIKE_AN_ADDRESS, records: 1 }]);
    },
  );

  test('are cut where they are long', () => {
    expect(labelsOf(named('x'.repeat(5_000)))[0]?.label).toHaveLength(200);
  });

  test('are counted together when there are too many in one batch, and none is lost', () => {
    const labels = labelsOf(...Array.from({ length: MOST_LABELS + 20 }, (_, place) => named(`made up ${place}`)));
    expect(labels).toHaveLength(MOST_LABELS + 1);
    expect(labels.at(-1)).toMatchObject({ observer: '', label: OTHER_LABELS, records: 20 });
  });

  test('are not noted beside an address that may be illegal', () => {
    expect(labelsOf(named('Wobble', { matches: [matchOf(ILLEGAL, 'filter_label', 'IWF')] }))).toEqual([]);
  });

  test('begin anew with each batch', () => {
    const tally = newTally();
    keep(tally, named('Wobble'));
    tally.finish(NOW);
    expect(tally.finish(NOW).unknownLabels).toEqual([]);
  });
});

test('a line that may be about illegal material never becomes a sample, and the next one of its kind does', () => {
  const tally = newTally();
  tally.line({ kind: 'malformed', reason: 'strange' }, 'illegal http://terrible.example/');
  tally.line({ kind: 'malformed', reason: 'strange' }, 'harmless');
  const { samples, lineCounts } = tally.finish(NOW);
  expect(samples).toEqual([{ reason: 'strange', sample: 'harmless' }]);
  expect(lineCounts).toMatchObject([{ kind: 'malformed', lines: 2 }]);
});

test('an event carries who, whose rules, what started it, and when it was flagged', () => {
  const judged = buildJudged({ verdict: flagged(), audience: 'staff', initiator: 'unclear' });
  const { event, audience } = onlyEvent(judged, 17);
  expect(audience).toBe('staff');
  expect(event).toMatchObject({
    id: eventIdOf({ siteId: 'main', sourceId: 'squid', stream: '/access.log', offset: 17, line: 'line' }),
    siteId: 'main',
    sourceId: 'squid',
    identity: judged.identity,
    initiator: 'unclear',
    flaggedAt: NOW,
  });
});

function onlyEvent(judged: Judged, offset = 0): BatchOutcome['events'][number] {
  const tally = newTally();
  keep(tally, judged, offset);
  const [raised, ...others] = tally.finish(NOW).events;
  if (raised === undefined || others.length > 0) throw new Error('One event was expected.');
  return raised;
}

/** One place each in which a record can hold the address. */
const PLACES: readonly (readonly [string, Partial<LogRecord>])[] = [
  [
    'a rule alone',
    { urlDomain: 'block-page.example', url: 'http://block-page.example/', filterRule: 'Site terrible.example' },
  ],
  [
    'a referrer alone',
    { urlDomain: '192.0.2.7', url: 'http://192.0.2.7/', referrer: 'https://cdn.terrible.example/a' },
  ],
  ['the label', { urlDomain: 'cdn.terrible.example', filterCategory: 'IWF, Terrible.example' }],
  ['a label that names another site', { urlDomain: '192.0.2.7', filterCategory: 'IWF terrible.example/page' }],
  ['the words that were typed', { urlDomain: 'cdn.terrible.example', searchTerms: 'TERRIBLE.example' }],
  ['the browser’s name', { urlDomain: 'cdn.terrible.example', userAgent: 'App/1 (http://terrible.example)' }],
  [
    'an address of great length',
    { urlDomain: 'terrible.example', url: `http://terrible.example/${'x'.repeat(64_000)}` },
  ],
];

/** The address stands in every place where a record, its matches and its reasons can hold it. */
function illegalVisit(): Judged {
  return buildJudged({
    record: {
      url: 'http://www.terrible.example/page',
      urlDomain: 'www.terrible.example',
      referrer: 'http://terrible.example/index',
      filterRule: 'banned site terrible.example',
    },
    matches: [
      matchOf(ILLEGAL, 'domain_list', 'terrible.example'),
      matchOf('games', 'domain_list', 'www.terrible.example'),
      matchOf(ILLEGAL, 'filter_label', 'blocked: WWW.Terrible.example'),
    ],
    verdict: flagged(
      'everyone-illegal',
      '“terrible.example” is on a list of sites about something illegal.',
      'The filter put it under “blocked: www.terrible.example”.',
    ),
  });
}

type AnyLine =
  | { readonly kind: 'record'; readonly judged: Judged }
  | { readonly kind: 'skipped' | 'malformed'; readonly reason: string };

const VERDICTS: readonly Verdict[] = [
  ...PASS_REASONS.map((reason) => passed(reason, 'pupils-games')),
  passed('no_rule'),
  flagged('pupils-games'),
  flagged('pupils-gambling'),
];
const anyIdentity: fc.Arbitrary<Identity> = fc.oneof(
  fc.constantFrom('Year 3', 'Year 4', 'staff', '').map(inGroup),
  fc.constant({ kind: 'shared', account: 'tablet', group: 'Year 2' } as const),
  fc.constant({ kind: 'device', deviceName: 'pc-1', group: '' } as const),
  fc.constant({ kind: 'unknown', account: null, address: null } as const),
);
const anyJudged = fc
  .record({
    record: fc.record({
      timestamp: fc.integer({ min: MORNING, max: MORNING + 4 * HOUR_MS }),
      kind: fc.constantFrom('web', 'tls', 'dns'),
      disposition: fc.constantFrom('allowed', 'blocked', 'unknown'),
      userName: fc.constantFrom('pupil017', null),
    }),
    identity: anyIdentity,
    matches: fc.array(
      fc.constantFrom(...TAXONOMY.map(({ id }) => id)).map((category) => ({ ...matchOf('gambling'), category })),
      { maxLength: 2 },
    ),
    initiator: fc.constantFrom('person', 'page', 'software', 'unclear'),
    verdict: fc.constantFrom(...VERDICTS),
  })
  .map(buildJudged);
const anyLine: fc.Arbitrary<AnyLine> = fc.oneof(
  { weight: 6, arbitrary: anyJudged.map((judged) => ({ kind: 'record' as const, judged })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('skipped' as const, 'malformed' as const),
      reason: fc.constantFrom('empty', 'strange'),
    }),
  },
);

function inGroup(group: string): Identity {
  return { kind: 'person', personId: 'pupil017', group, via: 'log' };
}

function countsByKey(outcome: BatchOutcome): ReadonlyMap<string, number> {
  return new Map(outcome.hourCounts.map(({ records, ...sort }) => [keyOf(sort), records]));
}

function keyOf(sort: Omit<HourCount, 'records'>): string {
  const { hour, group, category, ruleId, outcome, disposition, initiator } = sort;
  return [hour, group, category, ruleId, outcome, disposition, initiator].join('|');
}

function plainCounts(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { record, identity, matches, initiator, verdict } of judged) {
    const key = keyOf({
      hour: record.timestamp - (record.timestamp % HOUR_MS),
      group: 'group' in identity ? identity.group : '',
      category: matches[0]?.category ?? '',
      ruleId: verdict.ruleId ?? '',
      outcome: verdict.outcome === 'flag' ? 'flag' : verdict.reason,
      disposition: record.disposition,
      initiator,
    });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
