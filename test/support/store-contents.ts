import { type Row, rowsOf } from './store-reading.ts';

/** Everything that a store says of the lines that it was given, and nothing of when and by which start it was written. */
export type StoreContents = Readonly<Record<string, readonly string[]>>;

/** Columns that depend on the wall clock, on chance ids, or on where one batch ended and the next began. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  line_counters: [],
  hour_counters: [],
  filter_counters: [],
  filter_hosts: [],
  // Each store makes its own.
  filter_subjects: ['subject_hash'],
  active_subjects: ['subject_hash'],
  attempts: [],
  behaviours: [],
  sources: ['last_line_at'],
  cursors: ['file_id', 'device', 'inode', 'head_hash', 'head_bytes', 'modified_ms', 'updated_at'],
  malformed_samples: ['at', 'sample'],
  // The id holds the chance id of the file; the record, the incident, the time and the place in the file stay to tell events apart.
  events: ['id', 'file_id', 'flagged_at'],
  incidents: ['raised_at'],
  incident_history: ['id', 'at'],
  outbox: [
    ...['created_at', 'attempts', 'next_attempt_at', 'last_error', 'closed_at'],
    ...['tried_at', 'failing_since'],
  ],
};

/** Reads the store in a data folder into rows that can be compared with those of another. */
export function storeContents(dataFolder: string): StoreContents {
  const contents = Object.entries(LEFT_OUT).map(([table, left]) => {
    const rows = rowsOf(dataFolder, table);
    return [table, textsOf(table === 'line_counters' ? withoutHoursUnknown(rows) : rows, left)];
  });
  return Object.fromEntries(contents);
}

/** What the one store says and the other does not, each with its table; empty when they say the same. */
export function differences(left: StoreContents, right: StoreContents): readonly string[] {
  return Object.keys(LEFT_OUT).flatMap((table) => [
    ...missing(left[table], right[table]).map((row) => `${table}, only in the first: ${row}`),
    ...missing(right[table], left[table]).map((row) => `${table}, only in the second: ${row}`),
  ]);
}

function missing(rows: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const left = Map.groupBy(others, (row) => row);
  return rows.filter((row) => left.get(row)?.pop() === undefined);
}

/** A line that tells no time is counted under the hour of the lines before it in its batch: only its total is certain. */
function withoutHoursUnknown(rows: readonly Row[]): readonly Row[] {
  const tellsTime = (row: Row) => row.kind !== 'skipped' && row.kind !== 'malformed';
  const untimed = Map.groupBy(
    rows.filter((row) => !tellsTime(row)),
    (row) => `${row.source_id} ${row.kind} ${row.reason}`,
  );
  const totals = [...untimed].map(([what, same]) => ({
    what,
    lines: same.reduce((sum, row) => sum + Number(row.lines), 0),
  }));
  return [...rows.filter(tellsTime), ...totals];
}

function textsOf(rows: readonly Row[], left: readonly string[]): readonly string[] {
  const texts = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !left.includes(column))));
  return texts.toSorted();
}
