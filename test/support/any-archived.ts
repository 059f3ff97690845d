import fc from 'fast-check';
import { EVIDENCE_KINDS } from '../../categories/category.ts';
import { TAXONOMY } from '../../categories/taxonomy.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import type { EventId } from '../../daemon/incidents/incident.ts';
import type { Judged } from '../../daemon/pipeline.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import { PASS_REASONS, type Verdict } from '../../daemon/policy/verdict.ts';
import type { LogRecord } from '../../parsers/record.ts';

/** A record as it leaves the corridor, with the place of its line. */
export interface LeavingRecord {
  readonly judged: Judged;
  readonly eventId: EventId | null;
  readonly offset: number;
  readonly number: number;
}

/** Few different values, so that they recur, among any text that there is: quotes, NUL, lines, half characters. */
const text = fc.oneof(
  fc.constantFrom('GET', 'text/html', 'a b', "it's", '"', '\n', '\0', '\u{1f600}', 'é', '\ud800', '', 'null'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const absentOr = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
const host = fc.constantFrom('www.example.org', 'example.org', 'cdn.example.net', '192.0.2.7', '2001:db8::1', '');
const time = fc.oneof(
  fc.integer({ min: 1_790_000_000_000, max: 1_790_300_000_000 }),
  fc.integer({ min: 0, max: 9_999_999_999_999 }),
);
const size = absentOr(fc.oneof(fc.nat(), fc.maxSafeNat()));

const anyUrl = (urlDomain: string) =>
  absentOr(
    fc.oneof(
      text.map((rest) => `http://${urlDomain}/${rest}`),
      text.map((rest) => `https://${urlDomain}:8443/${rest}`),
      text,
    ),
  );

const anyLogRecord: fc.Arbitrary<LogRecord> = host.chain((urlDomain) =>
  fc.record({
    timestamp: time,
    kind: fc.constantFrom('web', 'tls', 'dns'),
    observer: fc.constantFrom('squid', 'dnsmasq'),
    disposition: fc.constantFrom('allowed', 'blocked', 'unknown'),
    clientIp: absentOr(fc.constantFrom('192.0.2.1', '2001:db8::2')),
    clientMac: absentOr(text),
    deviceName: absentOr(text),
    userName: absentOr(fc.constantFrom('pupil017', 'pupil023', 'DEMO\\pupil017')),
    userAgent: absentOr(text),
    method: absentOr(text),
    statusCode: absentOr(fc.integer({ min: 1, max: 999 })),
    url: anyUrl(urlDomain),
    urlDomain: fc.constant(urlDomain),
    referrer: absentOr(text),
    fetchDest: absentOr(text),
    // The archive does not keep how a request was fetched beyond what it was for.
    fetchMode: fc.constant(null),
    fetchSite: fc.constant(null),
    fetchUser: fc.constant(null),
    durationMs: fc.constant(null),
    contentType: absentOr(text),
    bytesDown: size,
    bytesUp: size,
    searchTerms: absentOr(text),
    filterCategory: absentOr(text),
    filterRule: absentOr(text),
  }),
);

const anyIdentity: fc.Arbitrary<Identity> = fc.oneof(
  fc.record({
    kind: fc.constant('person'),
    personId: text,
    group: text,
    via: fc.constantFrom('log', 'lease', 'login'),
  }),
  fc.record({ kind: fc.constant('shared'), account: text, group: text }),
  fc.record({ kind: fc.constant('device'), deviceName: text, group: fc.constantFrom('', 'staff', 'Year 5') }),
  fc.record({ kind: fc.constant('unknown'), account: absentOr(text), address: absentOr(text) }),
);

const anyMatch = fc.record({
  category: fc.constantFrom(...TAXONOMY.map(({ id }) => id)),
  because: fc.constantFrom(...EVIDENCE_KINDS),
  evidence: text,
});
const rule = fc.constantFrom('pupils-gambling', 'pupils-vpn').map(ruleIdOf);
const version = fc.constantFrom('2026-09-01', '2026-10-01');

const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({
    outcome: fc.constant('pass'),
    policyVersion: version,
    reason: fc.constantFrom(...PASS_REASONS),
    ruleId: absentOr(rule),
  }),
  fc.record({
    outcome: fc.constant('flag'),
    policyVersion: version,
    ruleId: rule,
    severity: fc.constantFrom('low', 'high'),
    reasons: fc.array(fc.record({ kind: fc.constantFrom('category', 'period'), sentence: text }), { maxLength: 2 }),
  }),
);

/** Any record, with some that share what recurs by the object and not only by its text. */
export const anyLeaving: fc.Arbitrary<LeavingRecord> = fc.record({
  judged: fc.record({
    record: anyLogRecord,
    identity: anyIdentity,
    audience: fc.constantFrom('pupils', 'staff', 'unknown'),
    matches: fc.array(anyMatch, { maxLength: 3 }),
    initiator: fc.constantFrom('person', 'page', 'software', 'unclear'),
    verdict: anyVerdict,
  }),
  eventId: absentOr(fc.uuid().map((id) => id as EventId)),
  offset: fc.maxSafeNat(),
  number: fc.nat({ max: 3 }),
});
