/**
 * How many records there were of each sort, hour by hour. Counting must cost almost nothing per record, so a sort is one
 * small integer:
 *
 *     bits 0–1 initiator · 2–3 disposition · 4–12 verdict · 13–20 category · 21–29 group
 *
 * Group, category and verdict are numbered as they come, for as long as the daemon runs; when a field is full, further
 * values are counted as "other".
 */
import type { Initiator } from '../../activity/initiator.ts';
import type { Judged } from '../../pipeline.ts';
import type { Verdict } from '../../policy/verdict.ts';
import type { HourCount, LineCount } from '../tally.ts';
import { createValueNumbers, type ValueNumbers } from './value-numbers.ts';

const HOUR_MS = 3_600_000;
const DISPOSITIONS = ['allowed', 'blocked', 'unknown'] as const;
const INITIATORS = ['person', 'page', 'software', 'unclear'] as const satisfies readonly Initiator[];
const MAX_GROUPS = 512;
const MAX_CATEGORIES = 256;
const MAX_VERDICTS = 512;

export interface HourCounts {
  add(judged: Judged, group: string): void;
  /** The hour of the record that was added last; null when there was none since the last `take`. */
  hour(): number | null;
  /** Hands over what was counted and begins anew. */
  take(): { readonly hourCounts: readonly HourCount[]; readonly lineCounts: readonly LineCount[] };
}

/** The records of one hour: by sort, and those that the coverage statement is about. */
interface Hour {
  readonly start: number;
  readonly bySort: Map<number, { records: number }>;
  records: number;
  withUserName: number;
  withPerson: number;
  withDevice: number;
  hostOnly: number;
}

export function createHourCounts(): HourCounts {
  const sorts = createSorts();
  let hours = new Map<number, Hour>();
  let current = NO_HOUR;

  function enterHour(timestamp: number): Hour {
    const start = hourOf(timestamp);
    const hour = hours.get(start) ?? emptyHour(start);
    hours.set(start, hour);
    return hour;
  }

  return {
    add(judged, group) {
      const { timestamp, userName, kind } = judged.record;
      if (timestamp < current.start || timestamp >= current.start + HOUR_MS) current = enterHour(timestamp);
      const sort = sorts.numberOf(judged, group);
      const ofSort = current.bySort.get(sort);
      if (ofSort === undefined) current.bySort.set(sort, { records: 1 });
      else ofSort.records += 1;
      current.records += 1;
      if (userName !== null) current.withUserName += 1;
      if (judged.identity.kind === 'person') current.withPerson += 1;
      else if (judged.identity.kind === 'device') current.withDevice += 1;
      if (kind !== 'web') current.hostOnly += 1;
    },
    hour: () => (current === NO_HOUR ? null : current.start),
    take() {
      const taken = [...hours.values()];
      hours = new Map();
      current = NO_HOUR;
      return {
        hourCounts: taken.flatMap(({ start, bySort }) =>
          [...bySort].map(([sort, { records }]) => ({ hour: start, ...sorts.valuesOf(sort), records })),
        ),
        lineCounts: taken.flatMap(lineCountsOf),
      };
    },
  };
}

/** The start of the hour, UTC, that this moment is in. */
export function hourOf(timestamp: number): number {
  return Math.floor(timestamp / HOUR_MS) * HOUR_MS;
}

/** No moment is in it. */
const NO_HOUR = emptyHour(Number.NEGATIVE_INFINITY);

function emptyHour(start: number): Hour {
  return { start, bySort: new Map(), records: 0, withUserName: 0, withPerson: 0, withDevice: 0, hostOnly: 0 };
}

function lineCountsOf({ start, records, withUserName, withPerson, withDevice, hostOnly }: Hour): readonly LineCount[] {
  const counts = [
    { kind: 'record', lines: records },
    { kind: 'with_user_name', lines: withUserName },
    { kind: 'with_person', lines: withPerson },
    { kind: 'with_device', lines: withDevice },
    { kind: 'host_only', lines: hostOnly },
  ] as const;
  return counts.filter(({ lines }) => lines > 0).map((count) => ({ hour: start, reason: '', ...count }));
}

type Sort = Omit<HourCount, 'hour' | 'records'>;

interface Sorts {
  numberOf(judged: Judged, group: string): number;
  valuesOf(sort: number): Sort;
}

function createSorts(): Sorts {
  const groups = createValueNumbers(MAX_GROUPS, 'other');
  const categories = createValueNumbers(MAX_CATEGORIES, 'other');
  const verdicts = createValueNumbers(MAX_VERDICTS, 'other\n');
  const verdictNumber = createVerdictNumber(verdicts);
  return {
    numberOf: ({ record, matches, initiator, verdict }, group) =>
      (((groups.numberOf(group) << 8) | categories.numberOf(matches[0]?.category ?? '')) << 13) |
      (verdictNumber(verdict) << 4) |
      (DISPOSITIONS.indexOf(record.disposition) << 2) |
      INITIATORS.indexOf(initiator),
    valuesOf(sort) {
      const [outcome = '', ruleId = ''] = verdicts.valueOf((sort >> 4) & 511).split('\n');
      return {
        group: groups.valueOf((sort >> 21) & 511),
        category: categories.valueOf((sort >> 13) & 255),
        ruleId,
        outcome,
        disposition: DISPOSITIONS[(sort >> 2) & 3] ?? 'unknown',
        initiator: INITIATORS[sort & 3] ?? 'unclear',
      };
    },
  };
}

/** A policy has five passing verdicts for each rule. */
const MAX_PASSED = 4_096;

/**
 * Passing verdicts are shared objects: most records are numbered without making a text. A Map, since asking a WeakMap took 3 % of
 * the corridor.
 */
function createVerdictNumber(verdicts: ValueNumbers): (verdict: Verdict) => number {
  const known = new Map<Verdict, number>();
  return (verdict) => {
    const seen = known.get(verdict);
    if (seen !== undefined) return seen;
    const outcome = verdict.outcome === 'flag' ? 'flag' : verdict.reason;
    const number = verdicts.numberOf(`${outcome}\n${verdict.ruleId ?? ''}`);
    if (verdict.outcome === 'pass' && known.size < MAX_PASSED) known.set(verdict, number);
    return number;
  };
}
