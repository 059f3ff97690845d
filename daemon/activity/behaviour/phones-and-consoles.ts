import type { DeviceKind } from '../../identity/devices.ts';
import { manyToday } from './many-today.ts';
import type { Memories } from './memories.ts';
import { type Moment, minuteOf, type Observe } from './moment.ts';
import { placeWords } from './place.ts';
import type { Remembered, Trace } from './remembered.ts';

/*
 * A computer can call itself a phone: a web designer's tools do so, and an app for phones that runs on a Chromebook. So one device
 * is a phone only where it has called itself nothing else within the hour, and has done so in several minutes.
 */

const FEWEST_MINUTES = 3;
/** So many are no phones that were smuggled in: visitors and staff have theirs on some network. */
export const MOST_A_DAY = 20;
const HOUR_MS = 3_600_000;
const OTHERWISE = 'otherwise';

const WORDS: Readonly<Partial<Record<DeviceKind, string>>> = {
  phone: 'a phone',
  console: 'a games console',
  tv: 'a television',
  watch: 'a watch',
};

/** Tells once a day of each phone, console, television or watch that the school's list of devices does not hold. */
export function createPhonesAndConsoles(memories: Memories): Observe {
  return (moment) => {
    const { place, kind, schoolDay } = moment;
    if (place === null || kind === null || kind === 'other') return null;
    const words = WORDS[kind];
    const key = { behaviour: 'phones-and-consoles', subjectKey: place, part: partOf(moment) } as const;
    const known = memories.of(key.behaviour, place, key.part);
    if (known?.isTold === true) return null;
    const keep = (traces: readonly Trace[], isTold: boolean) =>
      memories.keep(key, { keepUntil: schoolDay, isTold, traces });
    if (words === undefined) {
      const traces = seenOtherwise(known, moment.at);
      if (traces !== null) keep(traces, false);
      return null;
    }
    if (moment.school.deviceOf(moment.record) !== null) return null;
    const traces = seenAs(kind, known, moment.at);
    if (traces === null) return null;
    const isTold = isPlain(traces, kind, moment.at);
    keep(traces, isTold);
    return isTold ? phoneWords(`${placeWords(place)} called itself ${words}`, memories, moment) : null;
  };
}

/** Of phones that somebody is signed in with each is told; of those that are nobody's, the first ones of a day. */
function phoneWords(sentence: string, memories: Memories, moment: Moment): string | null {
  const whole = `${sentence}, and the list of devices does not hold it`;
  const { kind } = moment.identity;
  if (kind === 'person' || kind === 'shared') return whole;
  const count = manyToday(memories, 'phones-and-consoles', moment);
  if (count > MOST_A_DAY) return null;
  return count < MOST_A_DAY
    ? whole
    : `${whole}. It is the ${MOST_A_DAY}th of which nobody knows whose it is; of more nothing is said today, because so many are probably those of a network for guests`;
}

/** Staff may use a phone at times: told in one part of the day, it must be told in the next. */
function partOf({ schoolDay, audience, period }: Moment): string {
  return audience === 'staff' ? `${schoolDay} ${period}` : schoolDay;
}

/** Stored once an hour, because nearly every device of a school is a computer all day. */
function seenOtherwise(known: Remembered | null, at: number): readonly Trace[] | null {
  const traces = known?.traces ?? [];
  const before = traces.find(({ what }) => what === OTHERWISE);
  if (before !== undefined && Math.floor(before.last / HOUR_MS) >= Math.floor(at / HOUR_MS)) return null;
  const now = { what: OTHERWISE, first: before?.first ?? at, last: at, count: 1 };
  return [...traces.filter(({ what }) => what !== OTHERWISE), now];
}

function seenAs(kind: DeviceKind, known: Remembered | null, at: number): readonly Trace[] | null {
  const traces = known?.traces ?? [];
  const before = traces.find(({ what }) => what === kind);
  if (before !== undefined && minuteOf(before.last) >= minuteOf(at)) return null;
  const now = { what: kind, first: before?.first ?? at, last: at, count: (before?.count ?? 0) + 1 };
  return [...traces.filter(({ what }) => what !== kind), now];
}

function isPlain(traces: readonly Trace[], kind: DeviceKind, at: number): boolean {
  const otherwise = traces.find(({ what }) => what === OTHERWISE);
  const isMixed = otherwise !== undefined && Math.floor(at / HOUR_MS) - Math.floor(otherwise.last / HOUR_MS) <= 1;
  return !isMixed && (traces.find(({ what }) => what === kind)?.count ?? 0) >= FEWEST_MINUTES;
}
