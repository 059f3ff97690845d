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
/** By hour, then by reason: to name a count by one text would cost more than all the rest of counting a line. */
type Counts = Map<number, Map<string, Count>>;

/** A line of which `isWithheld` is true is counted, and never becomes a sample. */
export function createReasonCounts(isWithheld: (line: string) => boolean): ReasonCounts {
  let counts = noCounts();
  let size = 0;
  let samples = new Map<string, string>();

  function newCount(kind: NoRecord['kind'], reason: string, hour: number): Count {
    const hasRoom = size < MAX_COUNTS;
    const of = hasRoom ? reason : 'other';
    const at = hasRoom ? hour : BEFORE_ANY;
    const reasons = counts[kind].get(at) ?? new Map<string, Count>();
    const count = reasons.get(of) ?? { hour: at, kind, reason: of, lines: 0 };
    counts[kind].set(at, reasons.set(of, count));
    size += 1;
    return count;
  }
  return {
    add({ kind, reason }, line, hour) {
      const at = hour ?? BEFORE_ANY;
      const count = counts[kind].get(at)?.get(reason) ?? newCount(kind, reason, at);
      count.lines += 1;
      if (kind === 'malformed' && !samples.has(reason) && samples.size < MAX_SAMPLES && !isWithheld(line))
        samples.set(reason, line.slice(0, MAX_SAMPLE_LENGTH));
    },
    take(firstHour) {
      const all = [counts.malformed, counts.skipped].flatMap((hours) => [...hours.values()]);
      const taken = {
        lineCounts: all
          .flatMap((reasons) => [...reasons.values()])
          .map((count) => (count.hour === BEFORE_ANY ? { ...count, hour: firstHour } : count)),
        samples: [...samples].map(([reason, sample]) => ({ reason, sample })),
      };
      counts = noCounts();
      size = 0;
      samples = new Map();
      return taken;
    },
  };
}

function noCounts(): Readonly<Record<NoRecord['kind'], Counts>> {
  return { skipped: new Map(), malformed: new Map() };
}

/** The hour of a line that came before any record. */
const BEFORE_ANY = Number.NEGATIVE_INFINITY;
