/**
 * A person or the page, from what the same device asked for around a request. A person opens one thing after quiet, and within seconds
 * comes all that its page loads: that is a burst. Where the log says of a request nothing but the name of a host, its place in such a
 * burst is all that can be weighed.
 *
 * Lines are judged as they are read, so what is not read yet is not known. A tunnel is logged when it closes: the site that opened a
 * page may be read after what the page loaded. So a burst is looked for by the times at which things began, backwards and forwards,
 * among the last requests that were read of the device, and where it does not show, the request stays unclear and is judged.
 *
 * Only `page` and `software` pass unseen. So a main host is put down to the page of another site only where it is known to stand in
 * such pages (`embed-hosts.ts`), and nobody had it open. All is kept in memory, bounded, and worth some seconds: after a restart a
 * few requests are unclear that would have been background.
 */
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { createDeviceMemory } from './device-memory.ts';
import { createHostFacts, pageNumber } from './host-facts.ts';
import { startAlone } from './initiator.ts';
import { type MayBeNamed, marksOf } from './marks.ts';
import { type Around, type Initiator, type Start, startOf } from './start.ts';
import { createSubjectNumbers } from './subject-number.ts';
import { emptySurroundings, MARKS, type Surroundings } from './surroundings.ts';
import { type Burst, BY_RHYTHM, startInBurst } from './visit-weight.ts';

export interface Visits {
  /** Who or what started a request, from the request and from what its device asked for around it. To be asked of every record, in the order of the log. */
  initiatorOf(record: LogRecord, matches: readonly CategoryMatch[]): Initiator;
  /** What showed it for the record that was asked about last; made anew at each call. */
  lastStart(): Start;
}

/** `mayBeNamed` tells whether a site about which this was found may be named beside another request. */
export function createVisits(mayBeNamed: MayBeNamed): Visits {
  const memory = createDeviceMemory();
  const factsOf = createHostFacts();
  const subjectOf = createSubjectNumbers();
  const burst: Burst = { seen: emptySurroundings(), facts: factsOf(''), subject: 0, isShared: false };
  const kept = { facts: burst.facts, marks: 0, subject: 0 };
  let last: Start = NOTHING_ASKED;
  let everyMs = 0;
  let hasLooked = false;

  function weigh(record: LogRecord, alone: Start, slot: number): Start {
    const { timestamp } = record;
    burst.seen = memory.starts.around(slot, timestamp, burst.facts);
    hasLooked = true;
    if (alone.initiator !== 'unclear' && alone.because !== 'document') return alone;
    everyMs = memory.beat(slot, burst.facts, askedFor(record, alone, burst.subject), timestamp);
    if (everyMs > 0) return BY_RHYTHM;
    burst.isShared = memory.ownVisits.isRecent(slot, burst.facts, timestamp) || memory.crowd.isCrowd(slot, timestamp);
    return startInBurst(record, alone, burst);
  }

  function keep(record: LogRecord, matches: readonly CategoryMatch[], slot: number): void {
    const marks = marksOf(record, last, matches, burst);
    const isOpener = (marks & MARKS.opener) !== 0;
    kept.facts = burst.facts;
    kept.subject = burst.subject;
    kept.marks = isOpener && mayBeNamed(matches) ? marks | MARKS.named : marks;
    if (marks !== 0) memory.starts.add(slot, record.timestamp, kept);
    if (isOpener) memory.crowd.note(slot, record.timestamp);
    const isVisit = last.initiator === 'person' && burst.facts.role === 'embedded';
    if (isVisit) memory.ownVisits.note(slot, burst.facts, record.timestamp);
  }

  function remember(record: LogRecord, matches: readonly CategoryMatch[], slot: number): void {
    const isBackground = last.initiator === 'page' || last.initiator === 'software';
    burst.facts = factsOf(record.urlDomain);
    burst.subject = isBackground ? 0 : subjectOf(matches);
    if (!isBackground) last = weigh(record, last, slot);
    keep(record, matches, slot);
  }

  return {
    initiatorOf(record, matches) {
      last = startAlone(record, matches);
      hasLooked = false;
      everyMs = 0;
      const slot = memory.slotOf(record);
      if (slot < 0) return last.initiator;
      // Most lines of a log that shows addresses are these.
      if (record.kind === 'web' && last.initiator === 'page') memory.starts.touch(slot, record.timestamp);
      else remember(record, matches, slot);
      return last.initiator;
    },
    lastStart: () => (hasLooked ? { ...last, around: aroundOf(burst.seen, everyMs) } : last),
  };
}

/** What a page that is loaded again by itself has in common: its address, as far as the log shows it, and what that is about. */
function askedFor({ url }: LogRecord, { because }: Start, subject: number): number {
  return because === 'document' && url !== null ? subject ^ pageNumber(url) : subject;
}

const NOTHING_ASKED = startOf('unclear', 'says_nothing');

function aroundOf(seen: Readonly<Surroundings>, everyMs: number): Around {
  const isNamed = (seen.openerMarks & MARKS.named) !== 0;
  return {
    opener: isNamed ? (seen.opener?.host ?? null) : null,
    openedMsBefore: seen.opener === null ? null : seen.openedMsBefore,
    others: seen.othersBefore + seen.othersAfter - (seen.opener === null ? 0 : 1),
    ownParts: seen.ownAfter,
    askedMsBefore: Number.isFinite(seen.askedMsBefore) ? seen.askedMsBefore : null,
    everyMs: everyMs > 0 ? everyMs : null,
  };
}

/** Weighs each request alone and remembers nothing: a try is nobody's visit. */
export function createLonelyVisits(): Visits {
  let last: Start = NOTHING_ASKED;
  return {
    initiatorOf(record, matches) {
      last = startAlone(record, matches);
      return last.initiator;
    },
    lastStart: () => last,
  };
}
