import type { ContextAsk, ShownContext } from '../api/contract.ts';
import type { ArchivePage, ArchiveReading, Bounds, PageOptions } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Window } from '../records/question.ts';
import { type Narrowed, questionWithin } from './context-question.ts';

/** Enough for half an hour of nearly everybody; what is left out is a link away. */
const MOST_EACH_WAY = 1_000;

/** Records of a part, oldest first, and what of it was left out. */
export type Stretch = Pick<ShownContext, 'shown' | 'earlier' | 'later'> & {
  readonly records: readonly ArchivedRecord[];
};

export interface WantedStretch {
  readonly part: Window;
  /** Its first flagged request: from there the records are taken in both directions. */
  readonly anchor: number;
  readonly ask: ContextAsk;
}

/** The part of the log that is wanted: around the anchor, or on from where an earlier answer ended. */
export async function stretchOf(
  archive: Pick<ArchiveReading, 'page'>,
  narrowed: Narrowed,
  { part, anchor, ask }: WantedStretch,
  bounds: Bounds,
): Promise<Stretch> {
  const split = within(ask.from ?? ask.until ?? anchor, part);
  const page = (window: Window, order: PageOptions['order']) =>
    window.from < window.to
      ? archive.page(questionWithin(window, narrowed), { ...bounds, order, limit: MOST_EACH_WAY, after: null })
      : NOTHING;
  const [before, after] = await Promise.all([
    ask.from === null ? page({ from: part.from, to: split }, 'newest_first') : null,
    ask.until === null ? page({ from: split, to: part.to }, 'oldest_first') : null,
  ]);
  const records = [...(before?.records ?? []).toReversed(), ...(after?.records ?? [])];
  const from = before === null ? split : edge(before, part.from);
  const to = after === null ? split : edge(after, part.to);
  return {
    records,
    shown: { from, to },
    // What stands at the very moment of the edge is shown on both sides of it: some logs count whole seconds.
    earlier: from > part.from ? { part: ask.part, from: null, until: from + (before === null ? 0 : 1) } : null,
    later: to < part.to ? { part: ask.part, from: to, until: null } : null,
  };
}

const NOTHING: ArchivePage = { records: [], next: null };

/** Where the last record of a page stands that is not the last of its kind; else the end of the part. */
function edge({ records, next }: ArchivePage, end: number): number {
  return next === null ? end : (records.at(-1)?.record.timestamp ?? end);
}

function within(moment: number, { from, to }: Window): number {
  return Math.min(Math.max(moment, from), to);
}
