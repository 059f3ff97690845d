import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../../categories/catalogue.ts';
import { createDomainSetBuilder } from '../../../categories/domain-set.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { StepSettings } from '../../../daemon/examine/examiner-protocol.ts';
import { candidatesOf } from '../../../daemon/hindsight/candidates.ts';
import { differenceBetween } from '../../../daemon/hindsight/judge-again.ts';
import type { Difference, Look } from '../../../daemon/hindsight/look.ts';
import { boundsOf, lookBack } from '../../../daemon/hindsight/look-back.ts';
import { type Supposition, supposing, understandingOf } from '../../../daemon/hindsight/understanding.ts';
import { createIdentifier } from '../../../daemon/identity/identify.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import { createPeriods } from '../../../daemon/policy/timetable.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { type ArchiveQuestion, everything } from '../../../daemon/records/question.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { examinerSettings } from '../../support/batch.ts';
import { keptRecords } from '../../support/kept-records.ts';
import { hostsOf, isAskedFor, searchesOf } from '../../support/plain-archive.ts';
import { buildRecord } from '../identity/build-record.ts';

const MONDAY = Date.UTC(2026, 10, 16);
const DAY = 86_400_000;
const HOUR = 3_600_000;

const school: SchoolLists = {
  ...NO_SCHOOL_LISTS,
  entries: [
    { entry: 'old.example', category: categoryId('gambling'), reason: 'Known.' },
    { entry: 'play.example', category: categoryId('gaming'), reason: 'Known.' },
    { entry: 'porn.example', category: categoryId('pornography'), reason: 'Known.' },
  ],
};

/** A list of one site in shared memory: building what is shipped anew for each catalogue takes longer than all else. */
function listOf(entry: string, category: Parameters<typeof categoryId>[0], version: string): SharedArrayBuffer {
  const label = { list: 'county', title: 'County', part: '', version: '', category: categoryId(category) };
  const builder = createDomainSetBuilder([{ ...label, isCurated: false, trust: 'full' }]);
  builder.add(entry, 0);
  const bytes = builder.build(version);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

const LIST = listOf('elsewhere.example', 'gambling', 'one');

function settingsWith(lists: SchoolLists, listIndex = LIST): StepSettings {
  return { ...examinerSettings(), school: lists, listIndex };
}

/** Answers from a list, record by record, as the archive does from its files; in two pieces, by person. */
function archiveOf(kept: readonly ArchivedRecord[]): Look['archive'] {
  const askedFor = (question: ArchiveQuestion) => kept.filter((record) => isAskedFor(record, question));
  return {
    async *hosts(window) {
      for (const [host, { records }] of hostsOf(askedFor(everything(window))))
        yield [{ host, records, categories: [] }];
    },
    async *searches(window) {
      yield searchesOf(askedFor(everything(window)));
    },
    async *scan(question) {
      const byPerson = askedFor(question).toSorted((a, b) => bySubject(a).localeCompare(bySubject(b)));
      yield byPerson.slice(0, 3);
      yield byPerson.slice(3);
    },
  };
}

const bySubject = ({ identity }: ArchivedRecord) => subjectKeyOf(identity);

const periods = createPeriods(examinerSettings().timetable);
const { groupsOf } = createIdentifier(buildRoster(examinerSettings().roster).roster);

function lookOf(kept: readonly ArchivedRecord[], before: StepSettings, now: StepSettings): Look {
  return {
    archive: archiveOf(kept),
    rooms: { ...periods, groupsOf },
    before: understandingOf(before, before.policy),
    now: understandingOf(now, now.policy),
    window: { from: MONDAY, to: MONDAY + 4 * DAY },
    subjects: null,
    told: null,
    enough: null,
    signal: null,
  };
}

async function found(look: Look): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  await lookBack(look, await candidatesOf(look, boundsOf(look)), (difference) => differences.push(difference));
  return differences;
}

/** What is said of each request, in the order of the log. */
function told(differences: readonly Difference[]) {
  return differences
    .map(({ kind, archived, again }) => ({ offset: archived.place.offset, kind, verdict: again.verdict }))
    .toSorted((a, b) => a.offset - b.offset);
}

/** What the corridor would have said, had it known from the start. */
function asFromTheStart(records: readonly LogRecord[], kept: readonly ArchivedRecord[], now: StepSettings) {
  const again = keptRecords(records, now);
  return told(kept.flatMap((archived, place) => differenceBetween(archived, again[place] ?? archived) ?? []));
}

const host = fc.constantFrom(
  'new.example',
  'new.example',
  'www.new.example',
  'old.example',
  'play.example',
  'porn.example',
  'news.example',
  'translate.google.com',
);
const records = fc
  .array(
    fc.record({
      // What rises over three days is remembered as lines come; looking back judges each day for itself.
      day: fc.nat(1),
      second: fc.nat(40),
      minute: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(6 * 60)),
      userName: fc.constantFrom('pupil017', 'pupil023', 'staff03', null),
      clientIp: fc.constantFrom('192.0.2.17', '192.0.2.18'),
      urlDomain: host,
      path: fc.constantFrom('/', '/games', '/poker/online', '/a.png', '/translate?u=http://new.example/games'),
      kind: fc.constantFrom('web', 'web', 'web', 'tls', 'dns'),
      disposition: fc.constantFrom('allowed', 'blocked', 'blocked', 'blocked'),
      searchTerms: fc.constantFrom(
        null,
        null,
        null,
        'the den',
        'the den tickets',
        'knock knock jokes',
        'online casino',
      ),
      contentType: fc.constantFrom(null, 'text/html', 'image/png'),
    }),
    { minLength: 1, maxLength: 40, size: 'max' },
  )
  .map((all) =>
    all
      .map(({ day, minute, second, urlDomain, path, kind, searchTerms, ...rest }) =>
        buildRecord({
          ...rest,
          kind,
          urlDomain,
          timestamp: MONDAY + day * DAY + 9 * HOUR + minute * 60_000 + second * 1_000,
          url: kind === 'web' ? `http://${urlDomain}${path}` : null,
          searchTerms: kind === 'web' ? searchTerms : null,
        }),
      )
      .toSorted((a, b) => a.timestamp - b.timestamp),
  );

const category = fc
  .constantFrom('gambling', 'gaming', 'pornography', 'self-harm', 'messaging', 'news', 'adverts')
  .map(categoryId);
const supposition: fc.Arbitrary<Supposition> = fc.oneof(
  fc.record({
    kind: fc.constant('site' as const),
    entry: fc.constantFrom('new.example', 'old.example', 'play.example', 'new.example/games', 'porn.example'),
    as: fc.oneof(fc.constant('allow' as const), category),
  }),
  fc.record({
    kind: fc.constant('word' as const),
    phrase: fc.constantFrom('the den', 'den tickets'),
    category,
    excludes: fc.constantFrom([], ['tickets']),
  }),
  fc.record({ kind: fc.constant('silence' as const), phrase: fc.constantFrom('online casino', 'online poker') }),
);

describe('looking back', () => {
  test('says of every request what would have been said, had it been known from the start', async () => {
    await fc.assert(
      fc.asyncProperty(records, supposition, async (all, what) => {
        const [before, now] = [settingsWith(school), settingsWith(supposing(school, what))];
        const kept = keptRecords(all, before);
        expect(told(await found(lookOf(kept, before, now)))).toEqual(asFromTheStart(all, kept, now));
      }),
      { numRuns: 20 },
    );
  });

  test('finds nothing where nothing new is known', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const settings = settingsWith(school);
        expect(await found(lookOf(keptRecords(all, settings), settings, settings))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
