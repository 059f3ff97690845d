import type { Window } from '../../records/question.ts';
import type { Segment } from '../../records/segment-book.ts';
import { parquetOf, segmentFile } from '../segment-parts.ts';
import type { SEGMENT_TABLES, SegmentTable, WordColumn } from '../segment-tables.ts';
import type { Snapshot } from '../snapshot.ts';

/** Where records stand together and are numbered together: a segment, or a fresh generation. */
export type Shelf = SegmentShelf | FreshShelf;

export interface SegmentShelf {
  readonly kind: 'segment';
  readonly segment: Segment;
  /** Tables, as SQL speaks of them. */
  readonly tables: Readonly<Record<SegmentTable, string>>;
}

export interface FreshShelf {
  readonly kind: 'fresh';
  readonly tables: Readonly<Record<SegmentTable | 'words', string>>;
}

/** Those that may hold something of this window, the oldest first, and what is fresh last. */
export function shelvesOf(snapshot: Snapshot, folder: string, window: Window): readonly Shelf[] {
  const segments = snapshot.segments
    .toSorted((a, b) => a.firstAt - b.firstAt)
    .map((segment): Shelf => ({ kind: 'segment', segment, tables: tablesOf(folder, segment) }));
  return [...segments, ...snapshot.fresh.map(freshShelf)].filter((shelf) => mayHold(shelf, window));
}

/** Of what is fresh nothing is known. */
export function mayHold(shelf: Shelf, { from, to }: Window): boolean {
  return shelf.kind === 'fresh' || (shelf.segment.firstAt < to && shelf.segment.lastAt >= from);
}

function tablesOf(folder: string, segment: Segment): SegmentShelf['tables'] {
  const tableOf = (table: SegmentTable) => parquetOf([segmentFile(folder, segment, table)]);
  return {
    records: tableOf('records'),
    hosts: tableOf('hosts'),
    people: tableOf('people'),
    findings: tableOf('findings'),
  };
}

function freshShelf(prefix: string): Shelf {
  const tableOf = (table: keyof typeof SEGMENT_TABLES | 'words') => `${prefix}_${table}`;
  return {
    kind: 'fresh',
    tables: {
      records: tableOf('records'),
      hosts: tableOf('hosts'),
      people: tableOf('people'),
      findings: tableOf('findings'),
      words: tableOf('words'),
    },
  };
}

/** The column of `records` that numbers the rows of the shelf. They never change. */
export function rowNumberOf(shelf: Shelf): string {
  return shelf.kind === 'fresh' ? 'r.rowid' : 'r.file_row_number';
}

/** When, in epoch milliseconds. */
export function momentOf(shelf: Shelf): string {
  return shelf.kind === 'fresh' ? 'r."time"' : 'epoch_ms(r."time")';
}

/** As far from 1970 as a date can be. */
const FURTHEST = 8_640_000_000_000_000;

/** A moment as the column `time` holds it, so that the engine can leave out what lies elsewhere without looking into it. */
function asTime(shelf: Shelf, at: number): string {
  const moment = Math.max(-FURTHEST, Math.min(FURTHEST, Math.ceil(at)));
  return shelf.kind === 'fresh' ? String(moment) : `make_timestamp_ms(${moment})::timestamp_ms`;
}

/** A condition on the text of a column of records. */
export function whereText(shelf: Shelf, column: WordColumn, condition: (text: string) => string): string {
  return shelf.kind === 'fresh'
    ? `r."${column}" in (select id from ${shelf.tables.words} where ${condition('word')})`
    : condition(`r."${column}"`);
}

/** Conditions that leave what is within the window; none where all of the shelf is. */
export function withinWindow(shelf: Shelf, { from, to }: Window): readonly string[] {
  const isAllAfter = shelf.kind === 'segment' && shelf.segment.firstAt >= from;
  const isAllBefore = shelf.kind === 'segment' && shelf.segment.lastAt < to;
  return [
    ...(isAllAfter || from <= -FURTHEST ? [] : [`r."time" >= ${asTime(shelf, from)}`]),
    ...(isAllBefore || to > FURTHEST ? [] : [`r."time" < ${asTime(shelf, to)}`]),
  ];
}

export function unionOf(shelves: readonly Shelf[], queryOf: (shelf: Shelf, index: number) => string): string {
  return shelves.map((shelf, index) => `select * from (${queryOf(shelf, index)})`).join(' union all ');
}
