import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { EvidenceRecord, LeftOut } from '../evidence/evidence-case.ts';
import { looksLikeAddress } from '../examine/tally/unknown-labels.ts';
import type { Rule } from '../policy/policy.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { WholeEvent } from '../store/incident-evidence.ts';

/**
 * The incident's own requests and what was asked for around them, in order of time. `rule` is that of the incident:
 * of what it calls illegal, no address is in the pack.
 */
export function recordsOf(
  events: readonly WholeEvent[],
  around: readonly ArchivedRecord[],
  rule: Rule,
): readonly EvidenceRecord[] {
  const own = new Set<string>(events.map(({ id }) => id));
  const flagged = events.map((event) => flaggedRecord(event, rule));
  const others = around.filter(({ eventId }) => eventId === null || !own.has(eventId)).map(contextRecord);
  const all = [...flagged, ...others].toSorted(inOrder);
  const isWithheld = all.some(({ leftOut }) => leftOut === 'address');
  return isWithheld ? all.map((one) => withoutNeighbours(one)) : all;
}

function flaggedRecord(event: WholeEvent, rule: Rule): EvidenceRecord {
  const { record, identity, initiator, matches, listVersion, id, sourceId, place } = event;
  const { policyVersion, ruleId, severity, reasons } = event;
  return {
    record,
    isFlaggedHere: true,
    identity,
    initiator,
    matches,
    verdict: { outcome: 'flag', policyVersion, ruleId, severity, reasons },
    listVersion,
    eventId: id,
    place: { sourceId, fileId: place?.fileId ?? null, offset: place?.offset ?? null },
    leftOut: isLeftOut(record, rule.ruling.kind === 'illegal'),
  };
}

function contextRecord(archived: ArchivedRecord): EvidenceRecord {
  const { record, identity, initiator, matches, verdict, listVersion, eventId, place } = archived;
  return {
    record,
    isFlaggedHere: false,
    identity,
    initiator,
    matches,
    verdict,
    listVersion,
    eventId,
    place: { sourceId: place.sourceId, fileId: place.fileId, offset: place.offset },
    leftOut: isLeftOut(record, false),
  };
}

/** An address that nobody may be shown was taken out when the line was read. */
function isLeftOut({ urlDomain, url, kind }: LogRecord, isIllegal: boolean): LeftOut | null {
  return urlDomain === '' || (isIllegal && url === null && kind === 'web') ? 'address' : null;
}

/**
 * A page that blocks, a page that translates, and every page's referrer hold the address of another. Where one address of a pack
 * may be illegal to open, of all others the site alone stays, and of what was typed only what is no address.
 */
function withoutNeighbours(one: EvidenceRecord): EvidenceRecord {
  const { record, leftOut } = one;
  const { url, referrer, filterRule, searchTerms } = record;
  const isTyped = searchTerms !== null && looksLikeAddress(searchTerms);
  const isLess = url !== null || referrer !== null || filterRule !== null || isTyped;
  return {
    ...one,
    record: { ...record, url: null, referrer: null, filterRule: null, searchTerms: isTyped ? null : searchTerms },
    matches: one.matches.map((match) => (mayTell(match) ? { ...match, evidence: '' } : match)),
    verdict: one.matches.some(mayTell) ? withoutEvidence(one.verdict) : one.verdict,
    leftOut: leftOut ?? (isLess ? 'neighbour' : null),
  };
}

/** Evidence that was read from the whole address, and may quote another one in it. */
function mayTell({ because }: CategoryMatch): boolean {
  return because === 'address_form' || because === 'url_word' || because === 'transfer' || because === 'behaviour';
}

function withoutEvidence(verdict: Verdict): Verdict {
  if (verdict.outcome === 'pass') return verdict;
  const reasons = verdict.reasons.map((reason) =>
    reason.kind === 'category'
      ? { ...reason, sentence: 'It is because of the address, which is left out here.' }
      : reason,
  );
  return { ...verdict, reasons };
}

/** The same every time: by time, then by place. */
function inOrder(a: EvidenceRecord, b: EvidenceRecord): number {
  if (a.record.timestamp !== b.record.timestamp) return a.record.timestamp - b.record.timestamp;
  return placeKey(a) < placeKey(b) ? -1 : 1;
}

function placeKey({ place: { sourceId, fileId, offset }, eventId }: EvidenceRecord): string {
  return [sourceId, fileId ?? '', String(offset ?? 0).padStart(16, '0'), eventId ?? ''].join(' ');
}
