import { type RawBuilder, sql } from 'kysely';
import { RESOLUTIONS } from '../incidents/incident.ts';
import type { FixedKind, KeptKind } from '../records/retention.ts';
import type { Database } from './database.ts';

/** How much there is of a kind, and since when. */
export interface KeptCount {
  readonly count: number;
  /** Epoch milliseconds of the oldest, by what its age is counted from; null where there is none, or where it has no age. */
  readonly oldest: number | null;
}

/** All but what is in the archive. */
export type StoredKind = Exclude<KeptKind, 'records'>;

export interface KeptCounts {
  of(kind: StoredKind): Promise<KeptCount>;
}

export function createKeptCounts({ reader }: Database, siteId: string): KeptCounts {
  return {
    async of(kind) {
      const answers = await Promise.all(
        SHELVES[kind].map(async (one) => {
          const { rows } = await counted(one, siteId).execute(reader);
          return rows;
        }),
      );
      return answers.flat().map(readCount).reduce(together);
    },
  };
}

interface Counted {
  readonly count: number;
  readonly oldest: number | string | null;
}

function counted({ table, age, which }: Shelf, siteId: string): RawBuilder<Counted> {
  if (table === 'audit') return auditCounted(siteId);
  return sql<Counted>`
    select count(*) as count, min(${sql.ref(age)}) as oldest from ${sql.table(table)}
    where ${table === 'sessions' ? EVERYTHING : sql`site_id = ${siteId}`} and ${which}`;
}

/** Of some hundred thousand entries none is missing between the first and the last, so that nobody need count them. */
function auditCounted(siteId: string): RawBuilder<Counted> {
  const ofSchool = sql`from audit where site_id = ${siteId}`;
  return sql<Counted>`
    select coalesce((select max(sequence) ${ofSchool}) - (select min(sequence) ${ofSchool}) + 1, 0) as count,
      (select min(at) ${ofSchool}) as oldest`;
}

interface Shelf {
  readonly table: string;
  /** The column that its age is counted from. */
  readonly age: string;
  readonly which: RawBuilder<unknown>;
}

const EVERYTHING = sql`1 = 1`;

function shelf(table: string, age: string, which: RawBuilder<unknown> = EVERYTHING): Shelf {
  return { table, age, which };
}

function closedAs(resolution: string): readonly Shelf[] {
  return [shelf('incidents', 'closed_at', sql`resolution = ${resolution}`)];
}

const [CONCERN, NO_CONCERN, FALSE_ALARM, DUPLICATE, TEST] = RESOLUTIONS;

const FIXED: Readonly<Record<FixedKind, readonly Shelf[]>> = {
  open: [shelf('incidents', 'raised_at', sql`status != 'resolved'`)],
  contexts: [shelf('incident_contexts', 'kept_at')],
  hindsight: [shelf('hindsight_batches', 'created_at')],
  filtering_reports: [shelf('reports', 'made_at')],
  attachments: [shelf('attachments', 'from_at')],
  attempts: [shelf('attempts', 'school_day'), shelf('behaviours', 'keep_until')],
  sessions: [shelf('sessions', 'expires_at')],
  cursors: [shelf('cursors', 'updated_at')],
};

const SHELVES: Readonly<Record<StoredKind, readonly Shelf[]>> = {
  ...FIXED,
  [CONCERN]: closedAs(CONCERN),
  [NO_CONCERN]: closedAs(NO_CONCERN),
  [FALSE_ALARM]: closedAs(FALSE_ALARM),
  [DUPLICATE]: closedAs(DUPLICATE),
  [TEST]: closedAs(TEST),
  reports: [shelf('site_reports', 'closed_at', sql`closed_at is not null`)],
  counters: [shelf('hour_counters', 'hour'), shelf('line_counters', 'hour')],
  samples: [shelf('malformed_samples', 'at'), shelf('unknown_labels', 'last_at')],
  audit: [
    shelf('audit', 'at'),
    shelf('retention_runs', 'started_at'),
    shelf('searches', 'at'),
    shelf('person_requests', 'asked_at'),
  ],
  mail: [shelf('outbox', 'closed_at', sql`closed_at is not null`)],
  checks: [shelf('filter_checks', 'at')],
  requests: [
    shelf('filter_requests', 'closed_at', sql`closed_at is not null`),
    shelf('export_tokens', 'withdrawn_at', sql`withdrawn_at is not null`),
  ],
};

function readCount({ count, oldest }: { readonly count: number; readonly oldest: number | string | null }): KeptCount {
  return { count: Number(count), oldest: typeof oldest === 'string' ? noonOf(oldest) : oldest };
}

/** A school day, as a moment that lies in it wherever the school is. */
function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function together(one: KeptCount, other: KeptCount): KeptCount {
  const known = [one.oldest, other.oldest].filter((oldest) => oldest !== null);
  return { count: one.count + other.count, oldest: known.length === 0 ? null : Math.min(...known) };
}
