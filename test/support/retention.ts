import { sql } from 'kysely';
import type { Finding } from '../../daemon/api/contract.ts';
import { createAuditKeeping } from '../../daemon/audit-keeping.ts';
import { openSigningKey } from '../../daemon/evidence/signing-key.ts';
import type { IncidentId, Resolution, StaffId } from '../../daemon/incidents/incident.ts';
import type { Archive } from '../../daemon/records/archive.ts';
import { DEFAULT_RETENTION, type Retention } from '../../daemon/records/retention.ts';
import { retentionSteps } from '../../daemon/retention/retention-steps.ts';
import { type RetentionParts, type RunResult, runRetention } from '../../daemon/retention/run-retention.ts';
import type { OldestFiles } from '../../daemon/store/expired-rows.ts';
import { isOutage, outageMessage } from '../../daemon/store/outage.ts';
import type { RetentionEntry } from '../../daemon/store/retention-runs.ts';
import type { Stores } from '../../daemon/store/stores.ts';

export const LONDON = 'Europe/London';
export const DAY = 24 * 3_600_000;

export interface NightOptions {
  readonly retention?: Partial<Retention>;
  readonly files?: OldestFiles;
  readonly signal?: AbortSignal;
  /** Put around the steps, to look at or to break them. */
  readonly steps?: (steps: RetentionParts['steps']) => RetentionParts['steps'];
}

/** One night's work over a real store, at this moment. */
export function night(stores: Stores, archive: Archive, at: number, options: NightOptions = {}): Promise<RunResult> {
  const { retention = {}, files = new Map(), signal = new AbortController().signal, steps = (all) => all } = options;
  const all = retentionSteps({
    siteId: 'main',
    zone: LONDON,
    retention: { ...DEFAULT_RETENTION, ...retention },
    stores,
    archive,
    audit: createAuditKeeping({
      ...{ stores, siteId: 'main', now: () => at },
      signingKey: () => openSigningKey(`${stores.database.path}-key.pem`),
    }),
    now: () => at,
    oldestFiles: async () => files,
    diskSpace: async () => ({ freeBytes: 40_000_000_000, totalBytes: 100_000_000_000 }),
  });
  return runRetention({
    runs: stores.retentionRuns,
    steps: steps(all),
    signal,
    now: () => at,
    elapsed: () => 0,
    outageIn: (error) => (isOutage(error) ? outageMessage(error) : null),
    log: { debug: () => undefined, info: () => undefined, error: () => undefined },
  });
}

/** What the night at this moment wrote down, by kind. */
export async function proofOf(stores: Stores, at: number): Promise<ReadonlyMap<string, RetentionEntry>> {
  const entries = await stores.retentionRuns.since(at);
  return new Map(entries.filter(({ startedAt }) => startedAt === at).map((entry) => [entry.kind, entry]));
}

/** Closes an incident as somebody would, at this moment. */
export async function closeAs(stores: Stores, id: IncidentId, resolution: Resolution, at: number): Promise<void> {
  const incident = await stores.incidents.byId(id);
  if (incident === null) throw new Error('An incident was expected.');
  const by = 'lead-1' as StaffId;
  const finding: Finding = { resolution, intent: 'unclear', note: '', caseReference: null };
  const state = { status: 'resolved', ...finding, by, at } as const;
  const changed = { id, version: incident.version, state, stateBefore: incident.state, at, by };
  await stores.incidents.change({ ...changed, kind: 'resolved', detail: resolution });
}

/** How many rows a table holds; its name is one of the test's own. */
export async function rowsIn(stores: Stores, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    stores.database.reader,
  );
  return rows[0]?.count ?? 0;
}
