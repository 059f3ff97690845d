import type { DaemonApi, Hold, HoldResult, HoldRow, Kept, KeptNight, KeptRow, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { firstDayWithout, type KeepFor } from '../records/keep-for.ts';
import {
  ATTEMPTS_KEPT,
  FIXED_REASONS,
  type FixedKind,
  KEPT_KINDS,
  type KeptKind,
  RETENTION_KEYS,
  RETENTION_RULES,
  type RetentionKey,
} from '../records/retention.ts';
import type { KeptCount } from '../store/kept-counts.ts';
import type { LegalHold } from '../store/legal-holds.ts';
import type { RetentionEntry } from '../store/retention-runs.ts';
import { LAST_BACKUP } from '../store/settings.ts';
import { diskStateOf } from './disk.ts';
import { ruleOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';

export type RetentionAnswers = Pick<DaemonApi, 'kept' | 'placeHold' | 'liftHold'>;

export function createRetentionAnswers(office: Office): RetentionAnswers {
  return {
    kept: (viewer) => keptOf(office, viewer),
    async placeHold(viewer, id, reason) {
      const result = await changeHold(office, viewer, { id, reason }, async (hold) => office.legalHolds.place(hold));
      if (result.kind === 'placed') office.keepContext(id);
      return result;
    },
    liftHold: (viewer, id, reason) =>
      changeHold(office, viewer, { id, reason }, async (hold) =>
        (await office.legalHolds.lift(hold)) ? 'lifted' : 'not_held',
      ),
  };
}

async function changeHold(
  office: Office,
  viewer: Viewer,
  { id, reason }: { readonly id: IncidentId; readonly reason: string },
  step: (hold: LegalHold) => Promise<HoldResult['kind']>,
): Promise<HoldResult> {
  const isTheirs = mayReview(viewer) && (await office.incidents.one(reachOf(viewer), id)) !== null;
  if (!isTheirs) return { kind: 'gone' };
  if (reason.trim() === '') return { kind: 'no_reason' };
  const hold = { incidentId: id, at: office.now(), by: viewer.staffId, reason: reason.trim() };
  return { kind: await step(hold) };
}

/** The hold on one incident, for its own page; null where there is none. */
export async function holdOn(office: Office, id: IncidentId, names: ReadonlyMap<string, string>): Promise<Hold | null> {
  const hold = await office.legalHolds.of(id);
  return hold && holdWith(hold, names);
}

function holdWith({ at, by, reason }: LegalHold, names: ReadonlyMap<string, string>): Hold {
  return { since: at, byName: names.get(by) ?? null, reason };
}

const NIGHTS_SHOWN_MS = 14 * 24 * 3_600_000;

async function keptOf(office: Office, viewer: Viewer): Promise<Kept> {
  const [kinds, entries, holds, disk, backup] = await Promise.all([
    rowsOf(office),
    office.retentionRuns.since(office.now() - NIGHTS_SHOWN_MS),
    mayReview(viewer) ? holdRows(office, viewer) : [],
    diskStateOf(office),
    office.settings.get(LAST_BACKUP),
  ]);
  const lastBackupAt = backup === null ? null : Number(backup);
  return { kinds, nextAt: office.nextRetention(), nights: nightsOf(entries), holds, disk, lastBackupAt };
}

async function rowsOf(office: Office): Promise<readonly KeptRow[]> {
  const deletions = new Map((await office.retentionRuns.lastDeletions()).map((entry) => [entry.kind, entry]));
  return Promise.all(
    KEPT_KINDS.map(async (kind) => rowOf(office, kind, await countOf(office, kind), deletions.get(kind))),
  );
}

function rowOf(office: Office, kind: KeptKind, counted: KeptCount | null, last: RetentionEntry | undefined): KeptRow {
  const { keep, why } = isKey(kind)
    ? { keep: office.retention[kind], why: RETENTION_RULES[kind].why }
    : { keep: fixedLength(kind), why: FIXED_REASONS[kind] };
  const oldest = counted?.oldest ?? null;
  return {
    kind,
    keep,
    why,
    count: counted?.count ?? null,
    oldest,
    goesAt: keep === null || oldest === null ? null : firstDayWithout(keep, oldest, office.zone).at,
    // What was around incidents is kept by the night's work, and goes with them.
    lastDeleted: last === undefined || kind === 'contexts' ? null : { at: last.startedAt, count: last.removed },
  };
}

function isKey(kind: KeptKind): kind is RetentionKey {
  return RETENTION_KEYS.some((key) => key === kind);
}

function fixedLength(kind: FixedKind): KeepFor | null {
  return kind === 'attempts' ? ATTEMPTS_KEPT : null;
}

async function countOf(office: Office, kind: KeptKind): Promise<KeptCount | null> {
  if (kind !== 'records') return office.keptCounts.of(kind);
  try {
    const { records, oldestDay } = await office.archive.state();
    return { count: records, oldest: oldestDay === null ? null : startOfDay(oldestDay, office.zone) };
  } catch (error) {
    // A page that says everything else is better than none; what failed stands in our own log.
    office.log.error(
      { error: error instanceof Error ? error.name : typeof error },
      'The archive does not say how it is.',
    );
    return null;
  }
}

function startOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

function nightsOf(entries: readonly RetentionEntry[]): readonly KeptNight[] {
  const nights = Map.groupBy(entries, ({ startedAt }) => startedAt);
  return [...nights].map(([startedAt, steps]) => nightOf(startedAt, steps));
}

function nightOf(startedAt: number, steps: readonly RetentionEntry[]): KeptNight {
  const removedBy = (kind: string) => steps.find((step) => step.kind === kind)?.removed ?? 0;
  const kinds = KEPT_KINDS.filter((kind) => kind !== 'contexts');
  return {
    startedAt,
    tookMs: steps.find(({ kind }) => kind === 'run')?.tookMs ?? null,
    deleted: kinds.map((kind) => ({ kind, count: removedBy(kind) })).filter(({ count }) => count > 0),
    contextsKept: removedBy('contexts'),
    damaged: removedBy('verified'),
    failures: steps.flatMap(({ kind, failure }) =>
      kind === 'run' || failure === null ? [] : [{ kind, message: failure }],
    ),
  };
}

/** Of incidents that this viewer may see. */
async function holdRows(office: Office, viewer: Viewer): Promise<readonly HoldRow[]> {
  const [holds, names] = await Promise.all([office.legalHolds.inForce(), staffNamesOf(office)]);
  const rows = holds.map(async (hold): Promise<readonly HoldRow[]> => {
    const incident = await office.incidents.one(reachOf(viewer), hold.incidentId);
    if (incident === null) return [];
    const { rule } = await ruleOf(office, incident);
    return [{ ...holdWith(hold, names), incidentId: hold.incidentId, title: rule.title }];
  });
  return (await Promise.all(rows)).flat();
}
