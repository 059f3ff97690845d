import type { SourcePreview } from '../api/contract.ts';

type Latest = SourcePreview['latest'];
const KEPT = 5;

/** The newest few records of each source, in memory alone: whoever sets up sees that the log is understood. */
export interface LatestRecords {
  add(sourceId: string, records: Latest): void;
  of(sourceId: string): Latest;
}

export function createLatest(): LatestRecords {
  const bySource = new Map<string, Latest>();
  return {
    add(sourceId, records) {
      if (records.length > 0) bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), ...records].slice(-KEPT));
    },
    of: (sourceId) => bySource.get(sourceId) ?? [],
  };
}
