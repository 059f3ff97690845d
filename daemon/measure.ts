import { createAlarms } from './answers/alarms.ts';
import type { Office } from './answers/office.ts';
import { sourcesOf } from './answers/source-health.ts';
import type { SourceHealth } from './api/contract.ts';
import { EVERYBODY_SEEN } from './identity/people-seen.ts';
import type { StaffId } from './incidents/incident.ts';
import type { Measured, MeasuredSource } from './metrics/metrics.ts';

const EVERYTHING = { ...EVERYBODY_SEEN, staffId: '' as StaffId };

/** Makes what a monitoring program is told of a running daemon. */
export function createMeasure(office: Office, isLessonTime: (timestamp: number) => boolean): () => Promise<Measured> {
  const alarms = createAlarms(office, isLessonTime);
  return async () => {
    const [sources, standing, counts, jobs, disk] = await Promise.all([
      sourcesOf(office),
      alarms(null),
      office.incidents.counts(EVERYTHING),
      office.outbox.waiting(EVERYBODY_SEEN, office.now()),
      office.diskSpace(),
    ]);
    return {
      sources: sources.map(measured),
      alarms: [...new Set(standing.map(({ kind }) => kind))],
      openIncidents: counts.open,
      urgentIncidents: counts.urgent,
      waitingJobs: jobs.count,
      storeBytes: office.storeState().bytes,
      freeDiskBytes: disk?.freeBytes ?? null,
    };
  };
}

function measured({ id, lastLineAt, state, records, withUserName, skipped, malformed }: SourceHealth): MeasuredSource {
  const linesOf = (reasons: readonly { readonly lines: number }[]) =>
    reasons.reduce((sum, { lines }) => sum + lines, 0);
  return {
    ...{ id, lastLineAt, records, withUserName, skipped: linesOf(skipped), malformed: linesOf(malformed) },
    behindBytes: state.kind === 'reading' ? state.behindBytes : 0,
  };
}
