import type { Logger } from 'pino';
import type { AlertDoor } from './alerts/alert-door.ts';
import { createLatest, type LatestRecords } from './answers/latest.ts';
import type { DaemonSettings } from './compose.ts';
import { type BatchIntake, type BatchIntakeParts, createBatchIntake } from './examine/batch-intake.ts';
import { type Examiner, startExaminer } from './examine/examiner.ts';
import type { Attachment } from './identity/attachment.ts';
import type { OpenLeases } from './open-leases.ts';
import { type OpenSources, openSources } from './reading/open-sources.ts';
import { sourceFormatsOf } from './reading/source-formats.ts';
import { loadAttempts } from './store/attempts.ts';
import { loadBehaviours } from './store/behaviours.ts';
import type { Stores } from './store/stores.ts';

/** The way of the lines: sources, the thread that examines them, and the intake that stores what they came to. */
export interface Reading {
  readonly examiner: Examiner;
  readonly intake: BatchIntake;
  readonly sources: OpenSources;
  readonly latest: LatestRecords;
}

export async function openReading(
  settings: DaemonSettings,
  parts: Pick<BatchIntakeParts, 'stores' | 'periods' | 'archive' | 'taught'> & {
    readonly alerts: AlertDoor;
    readonly leases: OpenLeases;
  },
): Promise<Reading> {
  const { config, log, now, failed } = settings;
  const { stores, periods, archive, alerts, taught, leases } = parts;
  const { siteId } = config;
  const latest = createLatest();
  const examiner = await openExaminer(settings, stores, leases.known);
  const intake = createBatchIntake({
    stores,
    examiner,
    siteId,
    periods,
    taught,
    archive,
    latest,
    now,
    outage: (message) => logOutage(log, message),
    failed,
    alertsQueued: alerts.queue.nudge,
  });
  const sources = await openSources({ config, stores, deliver: intake.deliver, log, now });
  return { examiner, intake, latest, sources };
}

/** A log that comes later than this is imported. */
const OWN_ASKS_KNOWN_MS = 30 * 24 * 3_600_000;

async function openExaminer(
  { config, steps, now, failed }: DaemonSettings,
  { database, checkRounds }: Stores,
  attachments: readonly Attachment[],
): Promise<Examiner> {
  const { siteId } = config;
  const attempts = await loadAttempts(database, siteId);
  const behaviours = await loadBehaviours(database, siteId);
  const sources = sourceFormatsOf(config);
  const { canary } = config;
  const ownAsks = await checkRounds.asksSince(now() - OWN_ASKS_KNOWN_MS);
  const known = { attempts, behaviours, attachments, ownAsks };
  return startExaminer({ ...steps, siteId, sources, canary, ...known }, failed);
}

function logOutage(log: Logger, message: string | null): void {
  if (message === null) log.info('The store can be written again.');
  else log.error({ what: 'store' }, message);
}
