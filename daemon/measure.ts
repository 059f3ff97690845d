import { createAlarms } from './answers/alarms.ts';
import type { Office } from './answers/office.ts';
import { sourcesOf } from './answers/source-health.ts';
import { sourceWatches } from './answers/source-watch.ts';
import type { SourceHealth, SourceWatch } from './api/contract.ts';
import { EVERYBODY_SEEN } from './identity/people-seen.ts';
import type { StaffId } from './incidents/incident.ts';
import type { Measured, MeasuredSource } from './metrics/metrics.ts';

const EVERYTHING = { ...EVERYBODY_SEEN, staffId: '' as StaffId };

/** Makes what a monitoring program is told of a running daemon. */
export function createMeasure(office: Office, isLessonTime: (timestamp: number) => boolean): () => Promise<Measured> {
  const alarms = createAlarms(office, isLessonTime);
  return async () => {
    const sources = await sourcesOf(office);
    const [watched, standing, counts, jobs, disk, canaryAt] = await Promise.all([
      sourceWatches(office, sources, isLessonTime),
      alarms(null),
      office.incidents.counts(EVERYTHING),
      office.outbox.waiting(EVERYBODY_SEEN, office.now()),
      office.diskSpace(),
      office.canary === null ? null : office.canaries.lastToldAt(),
    ]);
    return {
      sources: sources.map((source) =>
        measured(
          source,
          watched.find(({ id }) => id === source.id),
        ),
      ),
      alarms: [...new Set(standing.map(({ kind }) => kind))],
      openIncidents: counts.open,
      urgentIncidents: counts.urgent,
      waitingJobs: jobs.count,
      storeBytes: office.storeState().bytes,
      freeDiskBytes: disk?.freeBytes ?? null,
      canaryAt,
    };
  };
}

function measured(source: SourceHealth, watched: SourceWatch | undefined): MeasuredSource {
  const { id, lastLineAt, state, records, withUserName, skipped, malformed } = source;
  const linesOf = (reasons: readonly { readonly lines: number }[]) =>
    reasons.reduce((sum, { lines }) => sum + lines, 0);
  const hour = watched?.hour ?? null;
  return {
    ...{ id, lastLineAt, records, withUserName, skipped: linesOf(skipped), malformed: linesOf(malformed) },
    behindBytes: state.kind === 'reading' ? state.behindBytes : 0,
    hour: hour && { records: hour.records, usual: hour.usual?.records ?? null },
    clockOffMs: watched?.clockOffMs ?? null,
  };
}
