import fc from 'fast-check';
import type { CategoryMatch } from '../../categories/category.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import type { PeopleSeen } from '../../daemon/identity/people-seen.ts';
import type { EventId } from '../../daemon/incidents/incident.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import type { Verdict } from '../../daemon/policy/verdict.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { ArchiveQuestion } from '../../daemon/records/question.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';

/** Tuesday noon, UTC: the records of the tests happen around it. */
export const NOON = Date.UTC(2026, 10, 17, 12);
/** Few moments, so that many records have the same. */
const MOMENTS = 40;
const HOSTS = ['example.org', 'www.example.org', 'badexample.org', 'org', 'bet.example', '192.0.2.80', '2001:db8::80'];
const WORDS = [
  'Über',
  'ΟΔΟΣ',
  'οδος',
  '100%',
  'a_b',
  "'; drop table fresh_0_records; --",
  'ante',
  'PANTER',
  'ﷺ',
  '😀 Wetter',
];
const ACCOUNTS = ['pupil017', 'PUPIL018', 'teacher1'];
const MATCHES: readonly CategoryMatch[] = [
  { category: categoryId('gambling'), because: 'domain_list', evidence: 'bet.example' },
  {
    category: categoryId('gambling'),
    because: 'search_term',
    evidence: 'bets',
    lists: ['List (2026)'],
    isUnconfirmed: true,
  },
  { category: categoryId('gaming'), because: 'url_word', evidence: 'spiel' },
];

/** One record; `offset` makes it another line. */
export function archivedRecord(different: Partial<ArchivedRecord> = {}, offset = 0): ArchivedRecord {
  return {
    record: buildRecord(),
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    audience: 'pupils',
    matches: [],
    initiator: 'person',
    verdict: { outcome: 'pass', policyVersion: '2026-09-01', reason: 'no_rule', ruleId: null },
    listVersion: '2026-11-16',
    place: { sourceId: 'squid', fileId: 'file-1', offset, number: 0 },
    eventId: null,
    ...different,
  };
}

/** Up to so many records, each at a place of its own. */
export function archivedRecords(most: number): fc.Arbitrary<readonly ArchivedRecord[]> {
  return fc
    .array(fc.tuple(anyArchived(), anyPlace()), { maxLength: most, size: 'max' })
    .map((all) =>
      all.map(([one, place], offset) => ({ ...one, place: { ...place, offset: offset >> 1, number: offset & 1 } })),
    );
}

function anyPlace() {
  return fc.record({ sourceId: fc.constantFrom('squid', 'ﬁlter', '😀'), fileId: fc.constantFrom('file-1', 'file-2') });
}

function anyArchived(): fc.Arbitrary<Omit<ArchivedRecord, 'place'>> {
  return fc.record({
    record: anyLogRecord(),
    identity: anyIdentity(),
    audience: fc.constantFrom('pupils' as const, 'staff' as const, 'unknown' as const),
    matches: fc.subarray([...MATCHES]),
    initiator: fc.constantFrom('person' as const, 'page' as const, 'software' as const, 'unclear' as const),
    verdict: anyVerdict(),
    listVersion: fc.constantFrom('2026-11-16', '2026-11-17'),
    eventId: fc.constantFrom(null, 'event-1' as EventId),
  });
}

function orNull<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { nil: null, freq: 3 });
}

const anyWord = () => fc.constantFrom(...WORDS);
const anyNumber = () => orNull(fc.maxSafeNat());

function anyLogRecord() {
  return fc
    .record({
      timestamp: fc.integer({ min: NOON, max: NOON + MOMENTS }),
      kind: fc.constantFrom('web' as const, 'tls' as const, 'dns' as const),
      disposition: fc.constantFrom('allowed' as const, 'blocked' as const, 'unknown' as const),
      observer: fc.constantFrom('squid', 'unbound'),
      clientIp: orNull(fc.constantFrom('192.0.2.17', '192.0.2.117')),
      clientMac: orNull(fc.constantFrom('02:00:00:00:00:17', '02:00:00:00:00:AB')),
      deviceName: orNull(fc.constantFrom('TABLET-17', 'Tafel Ü')),
      userName: orNull(fc.constantFrom(...ACCOUNTS)),
      userAgent: orNull(anyWord()),
      method: orNull(fc.constantFrom('GET', 'POST')),
      statusCode: orNull(fc.integer({ min: 100, max: 999 })),
      host: fc.constantFrom(...HOSTS),
      address: fc.tuple(fc.constantFrom('none', 'http://', 'https://', 'other', 'hidden'), anyWord()),
      referrer: orNull(anyWord()),
      fetchDest: orNull(fc.constantFrom('document', 'image')),
      // The archive does not keep how a request was fetched beyond what it was for.
      fetchMode: fc.constant(null),
      fetchSite: fc.constant(null),
      fetchUser: fc.constant(null),
      durationMs: fc.constant(null),
      contentType: orNull(fc.constantFrom('text/html')),
      bytesDown: anyNumber(),
      bytesUp: anyNumber(),
      searchTerms: orNull(anyWord()),
      filterCategory: orNull(anyWord()),
      filterRule: orNull(anyWord()),
    })
    .map(({ host, address: [form, path], ...record }) => ({ ...record, ...addressOf(form, host, path) }));
}

function addressOf(form: string, host: string, path: string) {
  if (form === 'hidden') return { url: null, urlDomain: '', referrer: null };
  if (form === 'none') return { url: null, urlDomain: host };
  return { url: form === 'other' ? `ftp:${path}` : `${form}${host}/${path}`, urlDomain: host };
}

function anyIdentity(): fc.Arbitrary<Identity> {
  const group = fc.constantFrom('Year 5', 'Year 6');
  return fc.oneof(
    fc.record({
      kind: fc.constant('person' as const),
      personId: fc.constantFrom('pupil017', 'pupil018'),
      group,
      via: fc.constant('log' as const),
    }),
    fc.record({ kind: fc.constant('shared' as const), account: fc.constant('tablets'), group }),
    fc.record({
      kind: fc.constant('device' as const),
      deviceName: fc.constantFrom('TABLET-17', 'Tafel Ü'),
      group: fc.constantFrom('', 'Year 5'),
    }),
    fc.record({
      kind: fc.constant('unknown' as const),
      account: fc.constantFrom(null, 'guest'),
      address: fc.constant('192.0.2.17'),
    }),
  );
}

function anyVerdict(): fc.Arbitrary<Verdict> {
  const policyVersion = fc.constantFrom('2026-09-01', '2026-10-01');
  const rules = fc.constantFrom(ruleIdOf('pupils-gambling'), ruleIdOf('pupils-games'));
  return fc.oneof(
    fc.record({
      outcome: fc.constant('pass' as const),
      policyVersion,
      reason: fc.constantFrom('no_rule' as const, 'acceptable' as const),
      ruleId: orNull(rules),
    }),
    fc.record({
      outcome: fc.constant('flag' as const),
      policyVersion,
      ruleId: rules,
      severity: fc.constantFrom('low' as const, 'critical' as const),
      reasons: fc.constantFrom([], [{ kind: 'category' as const, sentence: 'It is about gambling.' }]),
    }),
  );
}

/** Anything that can be asked about them. */
export function anyQuestion(): fc.Arbitrary<ArchiveQuestion> {
  const moment = fc.integer({ min: NOON - 2, max: NOON + MOMENTS + 122 });
  // A question of many parts at once is answered with nothing, as a rule.
  const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary, weight: 1 });
  return fc.record({
    from: fc.oneof(fc.constant(0), fc.constant(-Infinity), moment),
    to: fc.oneof(fc.constant(Number.MAX_SAFE_INTEGER), fc.constant(Infinity), moment),
    subjects: seldom(some('person:pupil017', 'shared:tablets', 'device:tafel ü', 'account:guest', 'nobody')),
    clientIps: seldom(some('192.0.2.17', '192.0.2.117', '192.0.2.1')),
    whoContains: seldom(fc.constantFrom('pupil', '2.17', 'tafel ü', ':ab', '%', 'T_B')),
    groups: seldom(some('Year 5', 'Year 6', 'staff')),
    host: seldom(anyHostQuestion()),
    words: seldom(fc.constantFrom('über', 'ΟΔΟς', 'ANTE', '0%', 'a_', '%', 'drop table', "'", '', '😀 w', 'ftp')),
    categories: seldom(some(categoryId('gambling'), categoryId('gaming'), categoryId('adverts'))),
    dispositions: seldom(some('allowed', 'blocked', 'unknown')),
    kinds: seldom(some('web', 'tls', 'dns')),
    outcome: seldom(fc.constantFrom('flag', 'pass')),
    told: orNull(anyTold()),
    onlyIfFlagged: fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      some(categoryId('gambling'), categoryId('gaming')),
    ),
  });
}

function some<Value>(...values: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  return fc.subarray([...values]);
}

function anyHostQuestion(): fc.Arbitrary<NonNullable<ArchiveQuestion['host']>> {
  const hosts = some('example.org', 'EXAMPLE.ORG', 'org', 'bet.example', '192.0.2.80', 'nowhere.example', '%');
  return fc.oneof(
    fc.record({ kind: fc.constant('site' as const), hosts }),
    fc.record({ kind: fc.constant('exactly' as const), hosts }),
    fc.record({ kind: fc.constant('contains' as const), text: fc.constantFrom('Example', 'dex', '.', '%', '_', '') }),
  );
}

function anyTold(): fc.Arbitrary<PeopleSeen> {
  const persons = fc.subarray(['pupil017', 'pupil018', 'teacher1']);
  return fc
    .record({ maySeePupils: fc.boolean(), maySeeStaff: fc.boolean(), withoutPersons: persons, alsoPersons: persons })
    .map((told) => ({ ...told, withoutPersons: told.withoutPersons.filter((one) => !told.alsoPersons.includes(one)) }));
}
