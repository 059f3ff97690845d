/** What is read of the record of who looked: pages of it, all of it, and what checking and signing it came to. */
import { type Kysely, type Selectable, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction } from '../records/audited.ts';
import type { ChainHead } from './audit-chain.ts';
import { type AuditFault, type AuditFaultKind, type AuditWalk, headOf, walkAudit } from './audit-walk.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** One entry as it is read. */
export interface AuditLine {
  readonly sequence: number;
  readonly at: number;
  readonly staffId: StaffId | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, number | string>>;
  readonly hash: string;
}

export interface AuditFilter {
  /** '' for entries without an account; null for all. */
  readonly staffId: StaffId | '' | null;
  readonly actions: readonly AuditAction[] | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly incidentId: string | null;
  /** Accounts of the roster: entries about their incidents are left out. */
  readonly withoutPersons: readonly string[];
}

export interface SignedHead extends ChainHead {
  readonly at: number;
  readonly fingerprint: string;
  /** Base64. */
  readonly signature: string;
}

export interface AuditCheck {
  readonly at: number;
  readonly entries: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly fault: AuditFault | null;
}

export interface AuditTrail {
  /** Newest first; pages count from 1. */
  page(
    filter: AuditFilter,
    page: number,
    perPage: number,
  ): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }>;
  /** Oldest first, behind this number. */
  after(filter: AuditFilter, sequence: number, limit: number): Promise<readonly AuditLine[]>;
  head(): Promise<ChainHead>;
  walk(given: Parameters<typeof walkAudit>[2]): Promise<AuditWalk>;
  keepHead(head: SignedHead): Promise<void>;
  newestHead(): Promise<SignedHead | null>;
  keepCheck(check: AuditCheck): Promise<void>;
  lastCheck(): Promise<AuditCheck | null>;
}

export function createAuditTrail(database: Database, siteId: string): AuditTrail {
  const { reader, writer } = database;
  return {
    page: (filter, page, perPage) => pageOf(reader, siteId, { filter, page, perPage }),
    async after(filter, sequence, limit) {
      const rows = matching(reader, siteId, filter).selectAll().where('sequence', '>', sequence);
      return (await rows.orderBy('sequence').limit(limit).execute()).map(lineOf);
    },
    head: () => headOf(reader, siteId),
    walk: (given) => walkAudit(database, siteId, given),
    async keepHead({ sequence, hash, at, fingerprint, signature }) {
      const row = { site_id: siteId, sequence, hash, at, fingerprint, signature };
      await writer
        .insertInto('audit_heads')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async newestHead() {
      const heads = reader.selectFrom('audit_heads').selectAll().where('site_id', '=', siteId);
      return (await heads.orderBy('sequence', 'desc').executeTakeFirst()) ?? null;
    },
    keepCheck: (check) => keepCheck(writer, siteId, check),
    async lastCheck() {
      const checks = reader.selectFrom('audit_checks').selectAll().where('site_id', '=', siteId);
      const row = await checks.orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? null : checkOf(row);
    },
  };
}

async function pageOf(
  reader: Kysely<Schema>,
  siteId: string,
  { filter, page, perPage }: { readonly filter: AuditFilter; readonly page: number; readonly perPage: number },
) {
  const [rows, all, hidden] = await Promise.all([
    matching(reader, siteId, filter)
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    countOf(matching(reader, siteId, { ...filter, withoutPersons: [] })),
    hiddenOf(reader, siteId, filter),
  ]);
  return { lines: rows.map(lineOf), total: all - hidden };
}

/** The few that are left out are counted by their incidents: to ask it of each of some hundred thousand entries takes seconds. */
async function hiddenOf(reader: Kysely<Schema>, siteId: string, filter: AuditFilter): Promise<number> {
  if (filter.withoutPersons.length === 0) return 0;
  const hidden = reader.selectFrom('incidents').select('id').where('subject_person', 'in', filter.withoutPersons);
  // The plus keeps SQLite from going by the school, of which all entries are.
  const query = narrowed(reader.selectFrom('audit').where(sql<SqlBool>`+site_id = ${siteId}`), filter);
  return countOf(query.where('subject_kind', '=', 'incident').where('subject_id', 'in', hidden));
}

async function countOf(query: Entries): Promise<number> {
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}

type Entries = SelectQueryBuilder<Schema, 'audit', object>;

function matching(reader: Kysely<Schema>, siteId: string, filter: AuditFilter) {
  const { withoutPersons } = filter;
  const query = narrowed(reader.selectFrom('audit').where('site_id', '=', siteId), filter);
  return withoutPersons.length === 0 ? query : query.where(isOfNone(withoutPersons));
}

/** By all but whom it is about. */
function narrowed(entries: Entries, { staffId, actions, from, to, incidentId }: AuditFilter): Entries {
  let query = entries;
  if (staffId === '') query = query.where('staff_id', 'is', null);
  else if (staffId !== null) query = query.where('staff_id', '=', staffId);
  if (actions !== null) query = query.where('action', 'in', actions);
  if (from !== null) query = query.where('at', '>=', from);
  if (to !== null) query = query.where('at', '<', to);
  if (incidentId !== null) query = query.where('subject_kind', '=', 'incident').where('subject_id', '=', incidentId);
  return query;
}

/** Whoever is told nothing of an incident is not told either that somebody looked at it. */
function isOfNone(persons: readonly string[]) {
  return sql<SqlBool>`not (subject_kind = 'incident' and exists (select 1 from incidents as hidden
    where hidden.id = audit.subject_id and hidden.subject_person in (${sql.join(persons)})))`;
}

function lineOf(row: Selectable<Schema['audit']>): AuditLine {
  return {
    sequence: row.sequence,
    at: row.at,
    staffId: row.staff_id as StaffId | null,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail === null ? {} : (JSON.parse(row.detail) as AuditLine['detail']),
    hash: row.hash,
  };
}

async function keepCheck(writer: Kysely<Schema>, siteId: string, check: AuditCheck): Promise<void> {
  const { at, entries, firstAt, lastAt, fault } = check;
  const found = { fault: fault?.kind ?? null, fault_sequence: fault?.sequence ?? null };
  const row = { site_id: siteId, at, entries, first_at: firstAt, last_at: lastAt, ...found };
  await writer.insertInto('audit_checks').values(row).execute();
}

function checkOf(row: Selectable<Schema['audit_checks']>): AuditCheck {
  const { at, entries, first_at: firstAt, last_at: lastAt, fault, fault_sequence: sequence } = row;
  const kind = fault as AuditFaultKind | null;
  return { at, entries, firstAt, lastAt, fault: kind === null ? null : { kind, sequence: sequence ?? 0 } };
}
