import type { LogRecord } from '../../../parsers/record.ts';

/** A name of a category that the filter logs and nobody knows, in one batch. */
export interface UnknownLabel {
  /** The product that wrote it. */
  readonly observer: string;
  readonly label: string;
  readonly records: number;
  /** When the first and the last of the records were, as the filter says. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Some filters log the address where its category belongs; whose address it is must not be kept here. */
export const LIKE_AN_ADDRESS = 'looks like an address';
/** What stands for all names beyond the most that are kept. */
export const OTHER_LABELS = 'other labels';
/** Kept of each source. A filter has a hundred names; one that has more makes them up. */
export const MOST_LABELS = 500;

const MAX_LENGTH = 200;

export interface UnknownLabels {
  add(record: Pick<LogRecord, 'observer' | 'timestamp'>, names: readonly string[]): void;
  /** Hands over what was counted and begins anew. */
  take(): readonly UnknownLabel[];
}

export function createUnknownLabels(): UnknownLabels {
  let counts = new Map<string, UnknownLabel>();

  function count(observer: string, label: string, at: number): void {
    const own = `${observer}\n${label}`;
    const hasRoom = counts.has(own) || counts.size < MOST_LABELS;
    const key = hasRoom ? own : OTHER_LABELS;
    const known = counts.get(key) ?? newCount(hasRoom ? observer : '', hasRoom ? label : OTHER_LABELS, at);
    const { firstAt, lastAt } = known;
    const times = { firstAt: Math.min(firstAt, at), lastAt: Math.max(lastAt, at) };
    counts.set(key, { ...known, ...times, records: known.records + 1 });
  }
  return {
    add({ observer, timestamp }, names) {
      for (const name of names) count(observer, keptLabel(name), timestamp);
    },
    take() {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };
}

/** A label as it may be kept: short, and without an address in it. */
export function keptLabel(name: string): string {
  return looksLikeAddress(name) ? LIKE_AN_ADDRESS : name.slice(0, MAX_LENGTH);
}

/** 'bad.example', 'pupil017@school.example', 'https://…', '2001:db8::1'. A name with a dot inside is taken for one too. */
export function looksLikeAddress(text: string): boolean {
  return /@|:\/\/|[\p{L}\p{N}]\.[\p{L}\p{N}]|[\da-f]:[\da-f]*:/iu.test(text);
}

function newCount(observer: string, label: string, at: number): UnknownLabel {
  return { observer, label, records: 0, firstAt: at, lastAt: at };
}
