import type { Kysely } from 'kysely';
import type { HourFigures } from '../health/rhythm.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** What one source's lines came to since a moment. */
export interface SourceCounts {
  readonly sourceId: string;
  readonly format: string | null;
  readonly lastLineAt: number | null;
  readonly records: number;
  readonly withUserName: number;
  readonly withPerson: number;
  readonly hostOnly: number;
  readonly skipped: readonly { readonly reason: string; readonly lines: number }[];
  readonly malformed: readonly { readonly reason: string; readonly lines: number; readonly sample: string }[];
}

export interface Counts {
  source(sourceId: string, since: number): Promise<SourceCounts>;
  /** Of a source, each of these hours (when they begin) in which anything came, by when it begins. */
  hours(sourceId: string, hours: readonly number[]): Promise<ReadonlyMap<number, HourFigures>>;
  /** All sources together: for the coverage statement. */
  lines(since: number): Promise<ReadonlyMap<string, number>>;
}

/** What the counts of one school are read from. */
interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}

export function createCounts({ reader }: Database, siteId: string): Counts {
  const shelf: Shelf = { reader, siteId };
  return {
    async source(sourceId, since) {
      const [state, reasons, samples] = await Promise.all([
        stateOf(shelf, sourceId),
        reasonsOf(shelf, sourceId, since),
        samplesOf(shelf, sourceId),
      ]);
      return countsFrom(sourceId, state, reasons, samples);
    },
    hours: (sourceId, hours) => figuresOf(shelf, sourceId, hours),
    async lines(since) {
      const rows = await lineCounters(shelf, since)
        .select((select) => ['kind', select.fn.sum<number>('lines').as('lines')])
        .groupBy('kind')
        .execute();
      return new Map(rows.map((row) => [row.kind, Number(row.lines)]));
    },
  };
}

async function figuresOf(
  { reader, siteId }: Shelf,
  sourceId: string,
  hours: readonly number[],
): Promise<ReadonlyMap<number, HourFigures>> {
  if (hours.length === 0) return new Map();
  const rows = await reader
    .selectFrom('line_counters')
    .select((select) => ['hour', 'kind', select.fn.sum<number>('lines').as('lines')])
    .where('site_id', '=', siteId)
    .where('source_id', '=', sourceId)
    .where('hour', 'in', hours)
    .where('kind', 'in', ['record', 'with_user_name'])
    .groupBy(['hour', 'kind'])
    .execute();
  const linesOf = (hour: number, kind: string) =>
    Number(rows.find((row) => row.hour === hour && row.kind === kind)?.lines ?? 0);
  return new Map(
    [...new Set(rows.map(({ hour }) => hour))].map((hour) => [
      hour,
      { records: linesOf(hour, 'record'), withUserName: linesOf(hour, 'with_user_name') },
    ]),
  );
}

function lineCounters({ reader, siteId }: Shelf, since: number) {
  return reader.selectFrom('line_counters').where('site_id', '=', siteId).where('hour', '>=', since);
}

function stateOf({ reader, siteId }: Shelf, sourceId: string) {
  return reader
    .selectFrom('sources')
    .select(['format', 'last_line_at'])
    .where('site_id', '=', siteId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
}

interface ReasonLines {
  readonly kind: string;
  readonly reason: string;
  readonly lines: number;
}

async function reasonsOf(shelf: Shelf, sourceId: string, since: number): Promise<readonly ReasonLines[]> {
  const rows = await lineCounters(shelf, since)
    .where('source_id', '=', sourceId)
    .select((select) => ['kind', 'reason', select.fn.sum<number>('lines').as('lines')])
    .groupBy(['kind', 'reason'])
    .orderBy('lines', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, lines: Number(row.lines) }));
}

async function samplesOf({ reader, siteId }: Shelf, sourceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('malformed_samples')
    .select(['reason', 'sample'])
    .where('site_id', '=', siteId)
    .where('source_id', '=', sourceId)
    .execute();
  return new Map(rows.map((row) => [row.reason, row.sample]));
}

function countsFrom(
  sourceId: string,
  state: Awaited<ReturnType<typeof stateOf>>,
  rows: readonly ReasonLines[],
  samples: ReadonlyMap<string, string>,
): SourceCounts {
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ reason, lines }) => ({ reason, lines }));
  const total = (kind: string) => of(kind).reduce((sum, { lines }) => sum + lines, 0);
  return {
    sourceId,
    format: state?.format ?? null,
    lastLineAt: state?.last_line_at ?? null,
    records: total('record'),
    withUserName: total('with_user_name'),
    withPerson: total('with_person'),
    hostOnly: total('host_only'),
    skipped: of('skipped'),
    malformed: of('malformed').map((row) => ({ ...row, sample: samples.get(row.reason) ?? '' })),
  };
}
