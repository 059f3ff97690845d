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

/** A line of which `isWithheld` is true is counted, and never becomes a sample. */
export function createReasonCounts(isWithheld: (line: string) => boolean): ReasonCounts {
  let counts = new Map<string, LineCount>();
  let samples = new Map<string, string>();
  return {
    add({ kind, reason }, line, hour) {
      const own = `${hour}\n${kind}\n${reason}`;
      const hasRoom = counts.has(own) || counts.size < MAX_COUNTS;
      const key = hasRoom ? own : kind;
      const { lines, ...sort } =
        counts.get(key) ?? (hasRoom ? noneOf(kind, reason, hour) : noneOf(kind, 'other', null));
      counts.set(key, { ...sort, lines: lines + 1 });
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
      return taken;
    },
  };
}

const BEFORE_ANY = Number.NEGATIVE_INFINITY;

function noneOf(kind: LineCount['kind'], reason: string, hour: number | null): LineCount {
  return { hour: hour ?? BEFORE_ANY, kind, reason, lines: 0 };
}
