import type { Logger } from 'pino';
import { type AuditKeeping, createAuditKeeping } from './audit-keeping.ts';
import type { Config } from './config.ts';
import { openSigningKey } from './evidence/signing-key.ts';
import { signingKeyPath } from './evidence-ports.ts';
import type { IncidentId } from './incidents/incident.ts';
import type { Archive } from './records/archive.ts';
import { createDiskWatch, type DiskSpace } from './retention/disk-space.ts';
import { type ContextParts, keepContextOf } from './retention/keep-context.ts';
import { createNightly, type Nightly } from './retention/nightly.ts';
import { oldestFiles } from './retention/oldest-files.ts';
import { retentionSteps } from './retention/retention-steps.ts';
import { isOutage, outageMessage } from './store/outage.ts';
import type { Stores } from './store/stores.ts';

export interface RetentionSettings {
  readonly config: Pick<Config, 'siteId' | 'data' | 'sources' | 'retention'>;
  readonly zone: string;
  readonly stores: Stores;
  readonly archive: Archive;
  readonly log: Logger;
  now(): number;
}

export interface OpenRetention {
  readonly nightly: Nightly;
  readonly audit: AuditKeeping;
  /** Keeps what is around an incident; does not wait. */
  keepContext(id: IncidentId): void;
  diskSpace(): Promise<DiskSpace | null>;
  /** Breaks off the night's work between two pieces, and waits for what is being kept. */
  stop(): Promise<void>;
}

/** Longer than this, the archive is busy with something else, and the night's work does it. */
const CONTEXT_WITHIN_MS = 30_000;

/** What has had its time, and what must be kept beyond it, wired to the store and the archive. */
export function openRetention(settings: RetentionSettings): OpenRetention {
  const { config, zone, stores, archive, log, now } = settings;
  const diskSpace = createDiskWatch(config.data, now);
  const keeping: ContextParts = { archive, contexts: stores.contexts, incidents: stores.incidents, now };
  const audit = createAuditKeeping({
    ...{ stores, now },
    siteId: config.siteId,
    signingKey: () => openSigningKey(signingKeyPath(config.data)),
  });
  const steps = retentionSteps({
    siteId: config.siteId,
    zone,
    retention: config.retention,
    stores,
    archive,
    audit,
    now,
    oldestFiles: () => oldestFiles(config.sources),
    diskSpace,
  });
  const nightly = createNightly({
    zone,
    runs: stores.retentionRuns,
    steps,
    now,
    elapsed: () => performance.now(),
    outageIn: (error) => (isOutage(error) ? outageMessage(error) : null),
    log,
  });
  const going = new Set<Promise<void>>();
  return {
    nightly,
    audit,
    keepContext(id) {
      const work = keepContextOf(keeping, id, CONTEXT_WITHIN_MS).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : typeof error;
        log.warn(
          { incidentId: id, error: name },
          'What is around an incident could not be kept yet; the night’s work does it.',
        );
      });
      going.add(work);
      void work.then(() => going.delete(work));
    },
    diskSpace,
    async stop() {
      await Promise.all([nightly.stop(), ...going]);
    },
  };
}
