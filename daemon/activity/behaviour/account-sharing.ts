import type { Memories } from './memories.ts';
import { DAY_MS, MINUTE_MS, type Moment, minutesWords, type Observe } from './moment.ts';
import { placeWords } from './place.ts';
import type { Trace } from './remembered.ts';

/*
 * Whoever moves goes from one device to another and stays there. Two people with one account change to and fro, every minute or
 * sooner, for as long as both are at it. A connection that falters between two networks changes too, but stays for minutes.
 *
 * Each stretch at one device is remembered by when it began, so that nothing changes while somebody stays. Devices of different
 * kinds are told apart: a tablet beside a computer is one person's.
 */

/** Two people who read pages change places that often; one person at two desks does not. */
const SHORT_STAY_MS = 90_000;
const FEWEST_CHANGES = 5;
const WITHIN_MS = 20 * MINUTE_MS;
const SHORTEST_MS = 3 * MINUTE_MS;
const MOST_STRETCHES = 12;

/** Tells once a day that one person's account was in use on two devices at the same time. */
export function createAccountSharing(memories: Memories): Observe {
  return (moment) => {
    const { identity, place, initiator, subjectKey, at, schoolDay } = moment;
    if (identity.kind !== 'person' || identity.via !== 'log' || initiator !== 'person' || place === null) return null;
    const key = { behaviour: 'account-sharing', subjectKey, part: `${schoolDay} ${moment.kind ?? ''}` } as const;
    const known = memories.of(key.behaviour, key.subjectKey, key.part);
    if (known?.isTold === true || known?.traces.at(-1)?.what === place) return null;
    const stretches = [...recent(known?.traces ?? [], at), { what: place, first: at, last: at, count: 1 }];
    const sentence = sharingWords(toAndFro(stretches), moment);
    memories.keep(key, { keepUntil: schoolDay, isTold: sentence !== null, traces: stretches });
    return sentence;
  };
}

function recent(stretches: readonly Trace[], at: number): readonly Trace[] {
  const ended = stretches.at(-1);
  const kept = stretches.filter(({ last }) => Math.abs(at - last) <= WITHIN_MS);
  // The stretch that ends now is needed, however long ago it began.
  return kept.length === 0 && ended !== undefined ? [ended] : bounded(kept);
}

/** Of people who change every few seconds the oldest changes become one, which remembers how many it stands for. */
function bounded(stretches: readonly Trace[]): readonly Trace[] {
  const [first, second, third, ...rest] = stretches;
  if (stretches.length < MOST_STRETCHES || first === undefined || second === undefined || third === undefined)
    return stretches;
  const goesOn = isShort(first, second) && third.what === first.what;
  if (!goesOn) return [second, third, ...rest];
  return [{ ...second, first: first.first, count: first.count + second.count }, third, ...rest];
}

function isShort(earlier: Trace, later: Trace): boolean {
  return Math.abs(later.first - earlier.last) <= SHORT_STAY_MS;
}

/** The newest stretches that change between the last two devices and were all short. What began the first of them was a change too. */
function toAndFro(stretches: readonly Trace[]): readonly Trace[] {
  const [one, other] = [stretches.at(-1)?.what, stretches.at(-2)?.what];
  const before = stretches.findLastIndex((earlier, index) => {
    const later = stretches[index + 1];
    return later !== undefined && !(isShort(earlier, later) && (earlier.what === one || earlier.what === other));
  });
  return stretches.slice(before + 1);
}

function sharingWords(stretches: readonly Trace[], { at }: Moment): string | null {
  const [begun] = stretches;
  const [other, last] = stretches.slice(-2);
  if (begun === undefined || other === undefined || last === undefined) return null;
  const changes = stretches.reduce((sum, { count }) => sum + count, 0);
  const lasted = at - begun.first;
  if (changes < FEWEST_CHANGES || lasted < SHORTEST_MS || lasted > DAY_MS) return null;
  const [one, two] = [other.what, last.what].map(placeWords).toSorted();
  return `The account was in use at ${one} and ${two} for ${minutesWords(lasted)} at the same time, changing between them ${changes} times`;
}
