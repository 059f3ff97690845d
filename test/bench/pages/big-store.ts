/** A store of years, made from a seed: what a large school has after a year of counting and reviewing every day. */
import type { Insertable, Kysely } from 'kysely';
import { createChance } from '../../../daemon/demo/seeded.ts';
import { appendAudit } from '../../../daemon/store/audit-chain.ts';
import type { Database } from '../../../daemon/store/database.ts';
import type { Schema } from '../../../daemon/store/schema.ts';
import { auditRows } from './audit-rows.ts';
import { counterRows } from './counter-rows.ts';
import { type IncidentRows, incidentRows } from './incident-rows.ts';

export interface BigStoreSize {
  readonly seed: string;
  readonly incidents: number;
  /** Of them, how many nobody has closed. */
  readonly open: number;
  readonly days: number;
  readonly auditADay: number;
  readonly pupils: number;
}

export const BIG: BigStoreSize = {
  seed: 'pages',
  incidents: 100_000,
  open: 500,
  days: 365,
  auditADay: 2_000,
  pupils: 2_000,
};

export interface BigStoreParts {
  readonly siteId: string;
  readonly now: number;
  /** Accounts that reviewed and looked. */
  readonly staffIds: readonly string[];
  readonly ruleIds: readonly string[];
  readonly policyVersion: string;
}

/** Fills an empty store. */
export async function fillStore({ writer }: Database, size: BigStoreSize, parts: BigStoreParts): Promise<void> {
  const chance = createChance(size.seed);
  await writer.transaction().execute(async (transaction) => {
    const insert = <Table extends keyof Schema>(table: Table, rows: Iterable<Insertable<Schema[Table]>>) =>
      insertAll(transaction, table, rows);
    for (const rows of incidentRows(size, parts, chance)) await insertIncidents(insert, rows);
    await insert('line_counters', counterRows(size, parts, chance).lines);
    await insert('hour_counters', counterRows(size, parts, chance).hours);
    await appendAudit(transaction, parts.siteId, [...auditRows(size, parts, chance)]);
  });
}

type Insert = <Table extends keyof Schema>(table: Table, rows: Iterable<Insertable<Schema[Table]>>) => Promise<void>;

async function insertIncidents(insert: Insert, rows: IncidentRows): Promise<void> {
  await insert('incidents', rows.incidents);
  await insert('events', rows.events);
  await insert('incident_history', rows.history);
}

const ROWS_AT_ONCE = 200;

/** A few hundred at a time: one statement with all of them would have more values than a database takes. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: Iterable<Insertable<Schema[Table]>>,
): Promise<void> {
  let some: Insertable<Schema[Table]>[] = [];
  const write = async () => {
    if (some.length > 0) await db.insertInto<Table>(table).values(some).execute();
    some = [];
  };
  for (const row of rows) {
    some.push(row);
    if (some.length === ROWS_AT_ONCE) await write();
  }
  await write();
}
