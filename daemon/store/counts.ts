import type { Database } from './database.ts';

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

export interface CategoryCount {
  readonly category: string;
  readonly outcome: string;
  readonly disposition: string;
  readonly initiator: string;
  readonly records: number;
}

export interface Counts {
  source(sourceId: string, since: number): Promise<SourceCounts>;
  /** All sources together: for the coverage statement. */
  lines(since: number): Promise<ReadonlyMap<string, number>>;
  /** The hour counters summed over hours, groups and sources. */
  categories(since: number): Promise<readonly CategoryCount[]>;
}

export function createCounts(database: Database, siteId: string): Counts {
  const { reader } = database;
  const lineCounters = (since: number) =>
    reader.selectFrom('line_counters').where('site_id', '=', siteId).where('hour', '>=', since);

  async function samplesOf(sourceId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await reader
      .selectFrom('malformed_samples')
      .select(['reason', 'sample'])
      .where('site_id', '=', siteId)
      .where('source_id', '=', sourceId)
      .execute();
    return new Map(rows.map((row) => [row.reason, row.sample]));
  }

  return {
    async source(sourceId, since) {
      const [state, rows, samples] = await Promise.all([
        reader
          .selectFrom('sources')
          .selectAll()
          .where('site_id', '=', siteId)
          .where('source_id', '=', sourceId)
          .executeTakeFirst(),
        lineCounters(since)
          .where('source_id', '=', sourceId)
          .select((select) => ['kind', 'reason', select.fn.sum<number>('lines').as('lines')])
          .groupBy(['kind', 'reason'])
          .orderBy('lines', 'desc')
          .execute(),
        samplesOf(sourceId),
      ]);
      const total = (kind: string) => rows.reduce((sum, row) => sum + (row.kind === kind ? Number(row.lines) : 0), 0);
      const reasons = (kind: string) =>
        rows.filter((row) => row.kind === kind).map((row) => ({ reason: row.reason, lines: Number(row.lines) }));
      return {
        sourceId,
        format: state?.format ?? null,
        lastLineAt: state?.last_line_at ?? null,
        records: total('record'),
        withUserName: total('with_user_name'),
        withPerson: total('with_person'),
        hostOnly: total('host_only'),
        skipped: reasons('skipped'),
        malformed: reasons('malformed').map((row) => ({ ...row, sample: samples.get(row.reason) ?? '' })),
      };
    },
    async lines(since) {
      const rows = await lineCounters(since)
        .select((select) => ['kind', select.fn.sum<number>('lines').as('lines')])
        .groupBy('kind')
        .execute();
      return new Map(rows.map((row) => [row.kind, Number(row.lines)]));
    },
    async categories(since) {
      const rows = await reader
        .selectFrom('hour_counters')
        .where('site_id', '=', siteId)
        .where('hour', '>=', since)
        .select((select) => [
          'category',
          'outcome',
          'disposition',
          'initiator',
          select.fn.sum<number>('records').as('records'),
        ])
        .groupBy(['category', 'outcome', 'disposition', 'initiator'])
        .orderBy('records', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, records: Number(row.records) }));
    },
  };
}
