import type { ParseResult } from '../../../parsers/record.ts';
import type { LineCount, MalformedSample } from '../tally.ts';

const MAX_SAMPLE_LENGTH = 500;
const MAX_SAMPLES = 200;
/** Reasons times hours: a batch stays far below, unless somebody makes lines up. */
const MAX_COUNTS = 10_000;

/** Why lines made no record, hour by hour, with a sample of each reason that lines were not understood. */
export interface ReasonCounts {
  /** `hour` is null for a line that came before any record of its batch. */
  add(result: NoRecord, line: string, hour: number | null): void;
  /** Hands over what was counted and begins anew; `firstHour` takes the lines that came before any record. */
  take(firstHour: number): { readonly lineCounts: readonly LineCount[]; readonly samples: readonly MalformedSample[] };
}

type NoRecord = Exclude<ParseResult, { kind: 'record' }>;
type Count = { -readonly [Field in keyof LineCount]: LineCount[Field] };

/** A line of which `isWithheld` is true is counted, and never becomes a sample. */
export function createReasonCounts(isWithheld: (line: string) => boolean): ReasonCounts {
  let counts = new Map<string, Count>();
  let samples = new Map<string, string>();
  // A parser gives the same result for each line that it skips, and most of them come one after another.
  let last: { readonly result: NoRecord; readonly hour: number | null; readonly count: Count } | null = null;

  function countFor({ kind, reason }: NoRecord, hour: number | null): Count {
    const own = `${hour}\n${kind}\n${reason}`;
    const hasRoom = counts.has(own) || counts.size < MAX_COUNTS;
    const key = hasRoom ? own : kind;
    const count = counts.get(key) ?? (hasRoom ? noneOf(kind, reason, hour) : noneOf(kind, 'other', null));
    counts.set(key, count);
    return count;
  }
  return {
    add(result, line, hour) {
      if (last?.result !== result || last.hour !== hour) last = { result, hour, count: countFor(result, hour) };
      last.count.lines += 1;
      const { kind, reason } = result;
      if (kind === 'malformed' && !samples.has(reason) && samples.size < MAX_SAMPLES && !isWithheld(line))
        samples.set(reason, line.slice(0, MAX_SAMPLE_LENGTH));
    },
    take(firstHour) {
      const taken = {
        lineCounts: [...counts.values()].map((count) =>
          count.hour === BEFORE_ANY ? { ...count, hour: firstHour } : count,
        ),
        samples: [...samples].map(([reason, sample]) => ({ reason, sample })),
      };
      counts = new Map();
      samples = new Map();
      last = null;
      return taken;
    },
  };
}

const BEFORE_ANY = Number.NEGATIVE_INFINITY;

function noneOf(kind: LineCount['kind'], reason: string, hour: number | null): Count {
  return { hour: hour ?? BEFORE_ANY, kind, reason, lines: 0 };
}
