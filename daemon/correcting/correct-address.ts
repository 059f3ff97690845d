/**
 * What becomes known of an address later than its requests were read: whose they were is worked out anew, and they are judged again by
 * the rules for that person. Incidents of what was flagged get the right subject; what would be flagged now and was not is raised.
 */

import { keptOf } from '../examine/tally/raised-event.ts';
import { createJudgeAgain } from '../hindsight/judge-again.ts';
import type { Rooms, Understanding } from '../hindsight/look.ts';
import { ruledCategories } from '../hindsight/matches.ts';
import type { Attachments } from '../identity/attachments.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IdentifierAtTime } from '../identity/with-attached.ts';
import { lookedBackEventIdOf } from '../incidents/fingerprint.ts';
import type { Steps } from '../pipeline.ts';
import { attachedReason } from '../policy/attached-reason.ts';
import { createIsIllegal } from '../policy/illegal.ts';
import { createJudge } from '../policy/judge.ts';
import { audienceReason } from '../policy/reasons.ts';
import type { Reason } from '../policy/verdict.ts';
import type { ArchiveReading, Bounds } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { everything, type Window } from '../records/question.ts';
import type { EventCorrection } from '../store/commit-correction.ts';
import type { FoundEvent } from '../store/commit-looked-back.ts';
import type { CorrectionStore, FlaggedBy } from '../store/corrections.ts';
import { type AddressSpan, spansOf } from './spans.ts';

/** What a correction is worked out with. */
export interface AddressRooms {
  readonly siteId: string;
  readonly archive: Pick<ArchiveReading, 'tally' | 'scan'>;
  readonly corrections: Pick<CorrectionStore, 'flaggedAt'>;
  readonly attachments: Attachments;
  readonly identifier: IdentifierAtTime;
  readonly rooms: Rooms;
  readonly now: Understanding;
}

/** What is to be put right at one address. */
export interface AddressCorrection {
  readonly events: readonly EventCorrection[];
  readonly spans: readonly (AddressSpan & { readonly audience: Audience })[];
  /** What was not flagged, and is by the rules for whoever it was. */
  readonly found: readonly FoundEvent[];
}

/** Works out what is to be put right; changes nothing. */
export async function correctionOf(
  parts: AddressRooms,
  address: string,
  window: Window,
  { bounds, at }: { readonly bounds: Bounds; readonly at: number },
): Promise<AddressCorrection> {
  const flagged = await parts.corrections.flaggedAt(address, window.from, window.to);
  const events = flagged.flatMap((event) => eventCorrection(parts, event) ?? []);
  const spans: (AddressSpan & { audience: Audience })[] = [];
  const found: FoundEvent[] = [];
  for (const span of spansOf(address, window, parts)) {
    if (!(await isOtherwise(parts, span, bounds))) continue;
    spans.push({ ...span, audience: parts.identifier.audience(span.identity) });
    found.push(...(await newlyFlagged(parts, span, bounds, at)));
  }
  return { events, spans, found };
}

/** Null where it is the same subject, or where the log itself says who it was. */
function eventCorrection({ identifier, rooms, now }: AddressRooms, event: FlaggedBy): EventCorrection | null {
  const { id, record, matches, initiator } = event;
  if (!identifier.isOpen(record)) return null;
  const identity = identifier.identify(record);
  if (subjectKeyOf(identity) === subjectKeyOf(event.identity)) return null;
  const audience = identifier.audience(identity);
  const groups = rooms.groupsOf(identity);
  const { periodAt }: Pick<Steps, 'periodAt'> = rooms;
  const verdict = createJudge(now.policy).judge({
    record,
    identity,
    audience,
    groups,
    matches,
    initiator,
    period: periodAt(record.timestamp, groups),
    // It was the attempt from which on a person is to look.
    countAttempt: () => ({ number: Number.POSITIVE_INFINITY, isNew: true }),
    isRepeatedLookUp: () => false,
    isSameSearch: () => false,
  });
  const because = reasonOf({ identifier, rooms }, record, identity);
  return { id, identity, audience, because, wouldBeFlagged: verdict.outcome === 'flag' };
}

function reasonOf(
  { identifier, rooms }: Pick<AddressRooms, 'identifier' | 'rooms'>,
  record: ArchivedRecord['record'],
  identity: Identity,
): Reason | null {
  const attached = identifier.attachedOf(record);
  return attached === null ? audienceReason(identity) : attachedReason(attached, identity, rooms.dayAndTime);
}

const MOST_SUBJECTS = 50;

/** True where the archive holds something of that stretch that it says was somebody else. */
async function isOtherwise({ archive }: AddressRooms, span: AddressSpan, bounds: Bounds): Promise<boolean> {
  const question = { ...everything(span), clientIps: [span.address] };
  const subjects = await archive.tally(question, 'subject', MOST_SUBJECTS, bounds);
  return subjects.some(({ key }) => key !== subjectKeyOf(span.identity));
}

/** A day of one device that the policy has rules about. */
const MOST_RECORDS = 5_000;

async function newlyFlagged(
  { archive, identifier, rooms, now, siteId }: AddressRooms,
  span: AddressSpan,
  bounds: Bounds,
  at: number,
): Promise<readonly FoundEvent[]> {
  const categories = [...ruledCategories(now.policy)];
  const records: ArchivedRecord[] = [];
  for await (const some of archive.scan({ ...everything(span), clientIps: [span.address], categories }, bounds)) {
    records.push(...some.filter(({ record }) => identifier.isOpen(record)));
    if (records.length > MOST_RECORDS) break;
  }
  const judgeAgain = createJudgeAgain(rooms, now);
  const isIllegal = createIsIllegal(() => now.policy);
  return records
    .toSorted((one, other) => one.record.timestamp - other.record.timestamp)
    .flatMap((archived) => {
      const { identity } = span;
      const audience = identifier.audience(identity);
      const again = keptOf(judgeAgain({ ...archived, identity, audience }), isIllegal);
      const { verdict } = again;
      const { place } = archived;
      if (archived.verdict.outcome === 'flag' || verdict.outcome !== 'flag') return [];
      const { record, matches, initiator } = again;
      const event = { siteId, sourceId: place.sourceId, record, matches, verdict, identity, initiator, flaggedAt: at };
      const id = lookedBackEventIdOf(siteId, place);
      return [{ event: { ...event, id }, audience, fileId: place.fileId, offset: place.offset }];
    });
}
