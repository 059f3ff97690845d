/** What is done each night, in this order: what was around an incident is kept before the days of the archive go. */
import type { AuditKeeping } from '../audit-keeping.ts';
import { type IncidentId, RESOLUTIONS, type Resolution } from '../incidents/incident.ts';
import type { Archive } from '../records/archive.ts';
import { type DayStart, firstDayKept, type KeepFor } from '../records/keep-for.ts';
import { ATTEMPTS_KEPT, CURSORS_KEPT, HINDSIGHT_WAITS, type Retention } from '../records/retention.ts';
import type { Expired, ExpiredIncidents } from '../store/expired-incidents.ts';
import { createExpiredRows, type OldestFiles, ROW_KINDS, type RowKind } from '../store/expired-rows.ts';
import type { StoredKind } from '../store/kept-counts.ts';
import type { RetentionRuns } from '../store/retention-runs.ts';
import type { Stores } from '../store/stores.ts';
import type { DiskSpace } from './disk-space.ts';
import { type ContextParts, keepContext } from './keep-context.ts';
import type { GoOn, RetentionStep, StepOutcome } from './run-retention.ts';

export interface StepParts {
  readonly siteId: string;
  readonly zone: string;
  readonly retention: Retention;
  readonly stores: Pick<
    Stores,
    'database' | 'contexts' | 'incidents' | 'expiredIncidents' | 'keptCounts' | 'retentionRuns'
  >;
  readonly archive: Archive;
  readonly audit: AuditKeeping;
  now(): number;
  oldestFiles(): Promise<OldestFiles>;
  diskSpace(): Promise<DiskSpace | null>;
}

export function retentionSteps(parts: StepParts): readonly RetentionStep[] {
  return [
    ...RESOLUTIONS.map((resolution) => incidentStep(parts, resolution)),
    ...ROW_KINDS.map((kind) => rowStep(parts, kind)),
    sealStep(parts),
    verifyStep(parts),
    auditStep(parts),
    contextStep(parts),
    recordStep(parts),
    journalStep(parts),
    diskStep(parts),
  ];
}

const NOTHING: StepOutcome = { removed: 0, untilAt: null, oldestLeft: null };

function cutoff({ now, zone }: StepParts, keep: KeepFor): DayStart {
  return firstDayKept(keep, now(), zone);
}

async function oldestLeft({ stores }: StepParts, kind: StoredKind): Promise<number | null> {
  return (await stores.keptCounts.of(kind)).oldest;
}

function incidentStep(parts: StepParts, resolution: Resolution): RetentionStep {
  return {
    kind: resolution,
    async run(goOn) {
      const { at: before } = cutoff(parts, parts.retention[resolution]);
      const removed = await removeIncidents(parts.stores.expiredIncidents, { resolution, before }, goOn);
      return { removed, untilAt: before, oldestLeft: await oldestLeft(parts, resolution) };
    },
  };
}

async function removeIncidents(incidents: ExpiredIncidents, expired: Expired, goOn: GoOn): Promise<number> {
  let removed = 0;
  for (let some = await incidents.some(expired); some.length > 0; some = await incidents.some(expired)) {
    for (const id of some) {
      await goOn(removed);
      if (await removeWhole(incidents, { id, expired }, () => goOn(removed))) removed += 1;
    }
  }
  return removed;
}

async function removeWhole(
  incidents: ExpiredIncidents,
  { id, expired }: { readonly id: IncidentId; readonly expired: Expired },
  goOn: () => Promise<void>,
): Promise<boolean> {
  for (;;) {
    const piece = await incidents.removePiece(id, expired);
    if (piece !== 'more') return piece === 'gone';
    await goOn();
  }
}

function rowStep(parts: StepParts, kind: RowKind): RetentionStep {
  return {
    kind,
    async run(goOn) {
      const files: OldestFiles = kind === 'cursors' ? await parts.oldestFiles() : new Map();
      const hindsightWaitsSince = earliestCutoff(parts, [parts.retention.records, HINDSIGHT_WAITS]).at;
      const rows = createExpiredRows(parts.stores.database, parts.siteId, {
        ...{ files, hindsightWaitsSince },
        now: parts.now(),
      });
      const before = rowCutoff(parts, kind);
      let removed = 0;
      for (let some = 1; some > 0; removed += some) {
        await goOn(removed);
        some = await rows.removeSome(kind, before);
      }
      return { removed, untilAt: before.at, oldestLeft: await oldestLeft(parts, kind) };
    },
  };
}

function rowCutoff(parts: StepParts, kind: RowKind): DayStart {
  switch (kind) {
    case 'reports':
    case 'counters':
    case 'samples':
    case 'audit':
    case 'mail':
    case 'requests':
    case 'checks':
      return cutoff(parts, parts.retention[kind]);
    case 'attempts':
      return cutoff(parts, ATTEMPTS_KEPT);
    case 'attachments':
    case 'hindsight':
      return cutoff(parts, parts.retention.records);
    case 'cursors':
      return cursorCutoff(parts);
    case 'sessions':
      return { ...cutoff(parts, { count: 1, unit: 'days' }), at: parts.now() };
  }
}

/** No sooner than anything that its lines were counted in. */
function cursorCutoff(parts: StepParts): DayStart {
  const { retention } = parts;
  const incidents = RESOLUTIONS.map((one) => retention[one]);
  return earliestCutoff(parts, [CURSORS_KEPT, retention.records, retention.counters, ...incidents]);
}

function earliestCutoff(parts: StepParts, all: readonly KeepFor[]): DayStart {
  return all.map((keep) => cutoff(parts, keep)).reduce((one, other) => (one.at <= other.at ? one : other));
}

function sealStep({ archive, now, zone }: StepParts): RetentionStep {
  return {
    kind: 'sealed',
    async run(goOn) {
      await archive.seal();
      await goOn(0);
      await archive.compact(dayIn(zone, now()));
      return NOTHING;
    },
  };
}

function verifyStep({ archive }: StepParts): RetentionStep {
  return {
    kind: 'verified',
    run: async () => ({ ...NOTHING, removed: (await archive.verify()).length }),
  };
}

/** A break is no failure of the night: it stands on every page of those who oversee, until a check finds none. */
function auditStep({ audit }: StepParts): RetentionStep {
  return {
    kind: 'audit_checked',
    async run(goOn) {
      const { fault } = await audit.check(() => goOn(0));
      if (fault === null) await audit.sign();
      return NOTHING;
    },
  };
}

/** Incidents read at once: their subjects and states, not their requests. */
const INCIDENTS_AT_ONCE = 100;

function contextStep(parts: StepParts): RetentionStep {
  const { archive, zone, stores } = parts;
  return {
    kind: 'contexts',
    async run(goOn) {
      const { at: to } = cutoff(parts, parts.retention.records);
      const { oldestDay } = await archive.state();
      const from = oldestDay === null ? to : startOfDay(oldestDay, zone);
      const removed = from < to ? await keepContexts(parts, { from, to }, goOn) : 0;
      return { removed, untilAt: to, oldestLeft: (await stores.keptCounts.of('contexts')).oldest };
    },
  };
}

async function keepContexts(
  parts: StepParts,
  window: { readonly from: number; readonly to: number },
  goOn: GoOn,
): Promise<number> {
  const { archive, stores, now } = parts;
  const keeping: ContextParts = { archive, contexts: stores.contexts, incidents: stores.incidents, now };
  const limits = { deadlineMs: null, signal: null };
  let kept = 0;
  for (let after: string | null = ''; after !== null; ) {
    const some = await stores.contexts.around(window, after, INCIDENTS_AT_ONCE);
    for (const incident of some) {
      await goOn(kept);
      if (await keepContext(keeping, incident, limits)) kept += 1;
    }
    after = some.at(-1)?.id ?? null;
  }
  return kept;
}

const CONTEXTS_FAILED =
  'The old days of the log were not deleted, because what was around incidents could not be kept first. Both are tried again.';

function recordStep(parts: StepParts): RetentionStep {
  const { archive, zone } = parts;
  return {
    kind: 'records',
    after: { kind: 'contexts', because: CONTEXTS_FAILED },
    async run() {
      const { day, at } = cutoff(parts, parts.retention.records);
      const { records } = await archive.dropDays(day);
      const { oldestDay } = await archive.state();
      return { removed: records, untilAt: at, oldestLeft: oldestDay === null ? null : startOfDay(oldestDay, zone) };
    },
  };
}

function journalStep({ stores }: StepParts): RetentionStep {
  return {
    kind: 'journal',
    async run() {
      await stores.database.emptyJournal();
      return NOTHING;
    },
  };
}

function diskStep({ archive, stores, diskSpace, now }: StepParts): RetentionStep {
  const runs: RetentionRuns = stores.retentionRuns;
  return {
    kind: 'disk',
    async run() {
      const [space, { bytes }] = await Promise.all([diskSpace(), archive.state()]);
      if (space === null) return NOTHING;
      const { freeBytes, totalBytes } = space;
      await runs.addReading({
        at: now(),
        freeBytes,
        totalBytes,
        archiveBytes: bytes,
        storeBytes: stores.database.bytes(),
      });
      return NOTHING;
    },
  };
}

function dayIn(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function startOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
