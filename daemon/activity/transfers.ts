/**
 * How much one person or device moved through the line that a school shares, by the hour and by the day. A bound that is
 * crossed is told once for each: the request that crossed it carries the match, so that the same log always gives the same
 * event, and a line that is read again after a crash the same one.
 *
 * The sums are stored with the cursor that passed their lines, so that a restart changes nothing. A tunnel stands in the log once,
 * so all that went through it counts for one hour.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { copyOf } from '../identity/bounded-map.ts';
import type { Identity } from '../identity/identity.ts';
import type { Remembered } from './behaviour/remembered.ts';
import type { Initiator } from './initiator.ts';
import { crossingWords, type Measure, whoseWords } from './transfers/crossing-words.ts';
import { type Sum, sumFrom, sumToKeep } from './transfers/kept-sum.ts';

export interface Transfer {
  readonly record: LogRecord;
  readonly matches: readonly CategoryMatch[];
  readonly identity: Identity;
  /** Whose sums it is added to. */
  readonly subjectKey: string;
  readonly schoolDay: string;
}

export interface TransferLedger {
  /** True where a record moved enough to be added, and not by itself: updates, adverts and parts of pages are nobody's. */
  counts(record: LogRecord, initiator: Initiator): boolean;
  /** Adds what a record moved; the match of the bound that it crossed, or null. */
  add(transfer: Transfer): CategoryMatch | null;
  /** The sums that have changed since the last call, to be stored with the cursor that passed the lines. */
  changes(): readonly Remembered[];
  /** How many sums were let go because the ledger was full. */
  refused(): number;
}

/** From how many bytes on a period is told of, by what was moved. */
export interface Bounds {
  readonly down: number;
  readonly up: number;
  /** Films and sound are allowed in many schools and are summed apart, with a bound of their own. */
  readonly watched: number;
}

const MB = 1_000_000;
const GB = 1_000 * MB;
/**
 * A line of 100 Mbit/s moves 45 GB in an hour. Whoever fetches 2 GB of it holds a twentieth, so that twenty such people leave
 * nothing for anybody else; lessons need 100 to 300 MB. Most lines send slower than they receive. A film in high definition is
 * some 2 GB an hour, one in ultra high definition 7.
 */
const OF_AN_HOUR: Bounds = { down: 2 * GB, up: 500 * MB, watched: 5 * GB };
/** Four such hours, or a whole day of films. */
const OF_A_DAY: Bounds = { down: 8 * GB, up: 2 * GB, watched: 20 * GB };
/** A film of some minutes, or a backup; at 20 Mbit/s it fills the way out for two minutes. */
const ONE_UPLOAD = 250 * MB;

/**
 * Pages are made of smaller answers, which are nearly all lines and come to some 100 MB an hour; the parts of a film, and files
 * that fill a line, are larger. Summing every line would cost a fifth of the whole corridor's time.
 */
export const LEAST_BYTES = MB;
const HOUR_MS = 3_600_000;
/** A school day of 2,000 people has some 20,000 hours of theirs that hold such requests. */
const MAX_SUMS = 50_000;

/** Begins with the sums that the store remembers. */
export function createTransferLedger(
  category: CategoryId,
  maxSums = MAX_SUMS,
  stored: readonly Remembered[] = [],
): TransferLedger {
  const sums = new Map<string, Sum>();
  for (const kept of stored) {
    if (kept.behaviour === 'large-transfers') sums.set(keyOf(kept.part, kept.subjectKey), sumFrom(kept));
  }
  const changed = new Set<Sum>();
  let refused = 0;

  function sumFor(period: string, subjectKey: string, schoolDay: string): Sum {
    const key = keyOf(period, subjectKey);
    const known = sums.get(key);
    if (known !== undefined) return known;
    const [oldest] = sums.keys();
    if (sums.size >= maxSums && oldest !== undefined) {
      sums.delete(oldest);
      refused += 1;
    }
    // A key that holds a piece of the line would keep the whole batch of lines in memory.
    const of = { subjectKey: copyOf(subjectKey), part: copyOf(period), keepUntil: schoolDay };
    const begun = sumFrom({ ...of, isTold: false, traces: [] });
    sums.set(copyOf(key), begun);
    return begun;
  }

  return {
    counts: ({ bytesDown, bytesUp }, initiator) =>
      ((bytesDown ?? 0) >= LEAST_BYTES || (bytesUp ?? 0) >= LEAST_BYTES) &&
      (initiator === 'person' || initiator === 'unclear'),
    add(transfer) {
      const { record, identity, subjectKey, schoolDay } = transfer;
      if (isNobody(identity)) return null;
      const hour = sumFor(String(Math.floor(record.timestamp / HOUR_MS)), subjectKey, schoolDay);
      const day = sumFor(schoolDay, subjectKey, schoolDay);
      for (const sum of [hour, day]) {
        addTo(sum, transfer);
        changed.add(sum);
      }
      const crossing = crossingOf(hour, day, record);
      if (crossing === null) return null;
      return { category, because: 'transfer', evidence: `${crossing}${whoseWords(identity)}` };
    },
    changes() {
      const kept = [...changed].map(sumToKeep);
      changed.clear();
      return kept;
    },
    refused: () => refused,
  };
}

function keyOf(period: string, subjectKey: string): string {
  return `${period}\n${subjectKey}`;
}

/** Requests of whom nothing is known are many people's. */
function isNobody(identity: Identity): boolean {
  return identity.kind === 'unknown' && identity.account === null && identity.address === null;
}

function addTo(sum: Sum, { record, matches }: Transfer): void {
  const { urlDomain } = record;
  const fetched = isWatched(record, matches) ? sum.watched : sum.down;
  fetched.add(urlDomain, record.bytesDown ?? 0);
  sum.up.add(urlDomain, record.bytesUp ?? 0);
}

const WATCHED: ReadonlySet<string> = new Set(['video', 'live-streaming', 'audio', 'audio-video-files']);

function isWatched({ contentType }: LogRecord, matches: readonly CategoryMatch[]): boolean {
  if (contentType !== null && /^(?:audio|video)\//i.test(contentType)) return true;
  return matches.some(({ category }) => WATCHED.has(category));
}

/** The words for what was crossed just now; each period is told of once. The wider one says more, so it is asked first. */
function crossingOf(hour: Sum, day: Sum, record: LogRecord): string | null {
  const ofDay = day.isTold ? null : crossed(day, OF_A_DAY);
  const ofHour = hour.isTold ? null : crossed(hour, OF_AN_HOUR);
  const upload = record.bytesUp ?? 0;
  const isUpload = upload >= ONE_UPLOAD && !hour.isTold;
  if (ofDay !== null) day.isTold = true;
  if (ofDay !== null || ofHour !== null || isUpload) hour.isTold = true;
  if (ofDay !== null) return crossingWords(ofDay, 'a day');
  if (isUpload) return crossingWords({ measure: 'one_upload', bytes: upload, mostly: record.urlDomain }, 'an hour');
  return ofHour === null ? null : crossingWords(ofHour, 'an hour');
}

function crossed(sum: Sum, bounds: Bounds): Measure | null {
  for (const measure of ['up', 'down', 'watched'] as const) {
    const share = sum[measure];
    if (share.total() >= bounds[measure]) return { measure, bytes: share.total(), mostly: share.mostly() };
  }
  return null;
}
