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
import { createClientSlots, SLOTS_IN_A_SET } from './client-slots.ts';
import { createCrowd } from './crowd.ts';
import { createHostFacts } from './host-facts.ts';
import { startAlone } from './initiator.ts';
import { type MayBeNamed, marksOf } from './marks.ts';
import { createOwnVisits } from './own-visits.ts';
import { createRecentStarts } from './recent-starts.ts';
import { createRhythm } from './rhythm.ts';
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

/** Sets of eight devices: room for 4,096, twice what a large school has. */
const DEVICE_SETS = 512;
/** Sets of four pairs of a device and a host: 32,768 of them. */
const PAIR_SETS = 8_192;

/** `mayBeNamed` tells whether a site about which this was found may be named beside another request. */
export function createVisits(mayBeNamed: MayBeNamed): Visits {
  const devices = createClientSlots(DEVICE_SETS);
  const starts = createRecentStarts(DEVICE_SETS * SLOTS_IN_A_SET);
  const ownVisits = createOwnVisits(DEVICE_SETS * SLOTS_IN_A_SET);
  const crowd = createCrowd(DEVICE_SETS * SLOTS_IN_A_SET);
  const rhythm = createRhythm(PAIR_SETS);
  const factsOf = createHostFacts();
  const subjectOf = createSubjectNumbers();
  const burst: Burst = { seen: emptySurroundings(), facts: factsOf(''), subject: 0, isShared: false };
  const kept = { facts: burst.facts, marks: 0, subject: 0 };
  let last: Start = NOTHING_ASKED;
  let lastAround = false;
  let everyMs = 0;

  function slotOf(record: LogRecord): number {
    const slot = devices.slotOf(record);
    if (slot >= 0 && devices.isNew()) {
      starts.clear(slot);
      ownVisits.clear(slot);
      crowd.clear(slot);
    }
    return slot;
  }

  function weigh(record: LogRecord, alone: Start, slot: number): Start {
    everyMs = rhythm.beat(devices.keyOf(slot), burst.facts.number, record.timestamp);
    if (everyMs > 0) return BY_RHYTHM;
    burst.isShared = ownVisits.isRecent(slot, burst.facts, record.timestamp) || crowd.isCrowd(slot, record.timestamp);
    return startInBurst(record, alone, burst);
  }

  function keep(record: LogRecord, start: Start, matches: readonly CategoryMatch[], slot: number): void {
    const marks = marksOf(record, start, matches, burst);
    const isOpener = (marks & MARKS.opener) !== 0;
    kept.facts = burst.facts;
    kept.subject = burst.subject;
    kept.marks = isOpener && mayBeNamed(matches) ? marks | MARKS.named : marks;
    if (marks !== 0) starts.add(slot, record.timestamp, kept);
    const isVisit = start.initiator === 'person' && burst.facts.role === 'embedded';
    if (isOpener) crowd.note(slot, record.timestamp);
    if (isVisit) ownVisits.note(slot, burst.facts, record.timestamp);
  }

  return {
    initiatorOf(record, matches) {
      const alone = startAlone(record, matches);
      const slot = slotOf(record);
      last = alone;
      lastAround = false;
      if (slot < 0) return alone.initiator;
      if (record.kind === 'web' && alone.initiator === 'page') {
        starts.touch(slot, record.timestamp);
        return 'page';
      }
      burst.facts = factsOf(record.urlDomain);
      if (alone.initiator === 'page' || alone.initiator === 'software') {
        keep(record, alone, matches, slot);
        return alone.initiator;
      }
      burst.seen = starts.around(slot, record.timestamp, burst.facts);
      burst.subject = subjectOf(matches);
      lastAround = true;
      everyMs = 0;
      const isOpen = alone.initiator === 'unclear' || alone.because === 'document';
      last = isOpen ? weigh(record, alone, slot) : alone;
      keep(record, last, matches, slot);
      return last.initiator;
    },
    lastStart: () => (lastAround ? { ...last, around: aroundOf(burst.seen, everyMs) } : last),
  };
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
