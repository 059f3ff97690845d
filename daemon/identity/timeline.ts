/**
 * What one address had, in order of time. A fact is three numbers in one array, [from, to, holder], so that a term of a large
 * school fits in a few megabytes: 24 bytes a fact, where an object with its texts would be 150. `to` is Infinity while nobody
 * has said that it ended.
 */
import { BELIEVED_MS } from './attachment.ts';

/** From `since` until `until` the answer is the same. `holder` is null where nobody is known, or more than one might be meant. */
export interface Stretch {
  readonly since: number;
  readonly until: number;
  readonly holder: number | null;
  /** When the fact that tells the holder began, and when it ends as far as is known; null while it goes on. */
  readonly from: number;
  readonly to: number | null;
}

export interface TimelineFact {
  readonly from: number;
  readonly to: number | null;
  readonly holder: number;
  readonly isOver: boolean;
}

export interface Timeline {
  /** The fact takes its place. A renewal before the end makes it longer; that it is over may make it shorter. */
  add(fact: TimelineFact): void;
  at(timestamp: number): Stretch;
  /** Takes out what ended before; answers how many facts are left. */
  forgetBefore(timestamp: number): number;
  /** Whoever a fact still names. */
  holders(): readonly number[];
  size(): number;
}

const FIELDS = 3;
/** So many facts before the newest are asked whether they still went on. */
const LOOK_BACK = 8;
/** At a desk with more than this many people in an hour sits nobody for certain: many share its address. */
const MOST_PEOPLE = 3;
const HOUR_MS = 3_600_000;
/** A device that asks for its address every minute for a month is broken; the oldest of what it did goes. */
const MOST_FACTS = 20_000;

/** `lease`: one device at a time, and whoever comes last has it. `sign_on`: two at once are nobody for certain. */
export function createTimeline(via: 'lease' | 'sign_on'): Timeline {
  const facts: number[] = [];
  const believed = BELIEVED_MS[via];
  const fromAt = (index: number) => facts[index * FIELDS] ?? Number.POSITIVE_INFINITY;
  const toldEnd = (index: number) => facts[index * FIELDS + 1] ?? Number.NEGATIVE_INFINITY;
  const endAt = (index: number) =>
    toldEnd(index) === Number.POSITIVE_INFINITY ? fromAt(index) + believed : toldEnd(index);
  const holderAt = (index: number) => facts[index * FIELDS + 2] ?? -1;
  const count = () => facts.length / FIELDS;

  /** The last fact that began at this time or before; -1 where none did. */
  function lastUntil(timestamp: number): number {
    let low = 0;
    let high = count();
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fromAt(middle) <= timestamp) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function sameBegin(from: number, holder: number): number {
    for (let index = lastUntil(from); index >= 0 && fromAt(index) === from; index--) {
      if (holderAt(index) === holder) return index;
    }
    return -1;
  }

  /** A renewal is no news where it ends no later; that it is over is, where it ends sooner. */
  function lengthen(index: number, to: number | null, isOver: boolean): void {
    if (to === null) return;
    const isNews = toldEnd(index) === Number.POSITIVE_INFINITY || isOver || to > toldEnd(index);
    if (isNews) facts[index * FIELDS + 1] = to;
  }

  function add({ from, to, holder, isOver }: TimelineFact): void {
    const same = sameBegin(from, holder);
    const before = lastUntil(from);
    const isKnown = before >= 0 && holderAt(before) === holder && toldEnd(before) !== Number.POSITIVE_INFINITY;
    const renewed = isKnown && to !== null && toldEnd(before) >= from;
    if (same >= 0) lengthen(same, to, isOver);
    else if (renewed) lengthen(before, to, isOver);
    else facts.splice((before + 1) * FIELDS, 0, from, to ?? Number.POSITIVE_INFINITY, holder);
    if (count() > MOST_FACTS) facts.splice(0, FIELDS);
  }

  /** Of those that matter at this time, every moment at which the answer may change. */
  function boundsAround(last: number, timestamp: number): { since: number; until: number } {
    let since = Number.NEGATIVE_INFINITY;
    let until = fromAt(last + 1);
    for (let index = last; index >= 0 && index > last - LOOK_BACK; index--) {
      for (const bound of [fromAt(index), endAt(index)]) {
        if (bound <= timestamp) since = Math.max(since, bound);
        else until = Math.min(until, bound);
      }
    }
    return { since, until };
  }

  function isCertain(last: number, timestamp: number): boolean {
    const holder = holderAt(last);
    for (let index = last - 1; index >= 0 && index > last - LOOK_BACK; index--) {
      if (holderAt(index) === holder) continue;
      if (fromAt(index) === fromAt(last)) return false;
      const goesOn = toldEnd(index) !== Number.POSITIVE_INFINITY && toldEnd(index) > timestamp;
      if (via === 'sign_on' && goesOn) return false;
    }
    return via === 'lease' || (peopleInTheHourOf(last) <= MOST_PEOPLE && !isToAndFro(last));
  }

  /** Two who sign in by turns within an hour, and of whom nobody said that they left, are probably both there: at a terminal server. */
  function isToAndFro(last: number): boolean {
    let isOther = false;
    for (let index = last - 1; index >= 0 && fromAt(index) > fromAt(last) - HOUR_MS; index--) {
      if (toldEnd(index) !== Number.POSITIVE_INFINITY) continue;
      if (holderAt(index) !== holderAt(last)) isOther = true;
      else if (isOther) return true;
    }
    return false;
  }

  function peopleInTheHourOf(last: number): number {
    const people = new Set<number>();
    for (let index = last; index >= 0 && fromAt(index) > fromAt(last) - HOUR_MS; index--) {
      people.add(holderAt(index));
      if (people.size > MOST_PEOPLE) break;
    }
    return people.size;
  }

  return {
    add,
    at(timestamp) {
      const last = lastUntil(timestamp);
      const { since, until } = boundsAround(last, timestamp);
      const isHeld = last >= 0 && timestamp < endAt(last) && isCertain(last, timestamp);
      const to = toldEnd(last) === Number.POSITIVE_INFINITY ? null : toldEnd(last);
      return {
        since,
        until,
        holder: isHeld ? holderAt(last) : null,
        from: last < 0 ? Number.NEGATIVE_INFINITY : fromAt(last),
        to,
      };
    },
    forgetBefore(timestamp) {
      const kept: number[] = [];
      for (let index = 0; index < count(); index++) {
        if (endAt(index) >= timestamp) kept.push(fromAt(index), toldEnd(index), holderAt(index));
      }
      facts.length = 0;
      for (const field of kept) facts.push(field);
      return count();
    },
    holders: () => Array.from({ length: count() }, (_, index) => holderAt(index)),
    size: count,
  };
}
