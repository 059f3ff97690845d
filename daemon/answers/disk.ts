import type { Alarm, DiskState } from '../api/contract.ts';
import { daysUntilFull, isNearlyFull } from '../records/disk-forecast.ts';
import type { Office } from './office.ts';

/** A fortnight: two weekends, and not so long that a change of a month ago still counts. */
const LOOKED_BACK_MS = 15 * 24 * 3_600_000;

/** What is left on the disk, and when it will be full; null where the system does not say. */
export async function diskStateOf(office: Office): Promise<DiskState | null> {
  const space = await office.diskSpace();
  if (space === null) return null;
  const nights = await office.retentionRuns.readings(office.now() - LOOKED_BACK_MS);
  return { ...space, fullInDays: daysUntilFull(nights, space.freeBytes), isNearlyFull: isNearlyFull(space) };
}

/** Time to order a disk, and not so early that it is forgotten. */
const SOON_DAYS = 7;

export async function diskAlarm(office: Office): Promise<readonly Alarm[]> {
  const space = await office.diskSpace();
  if (space === null) return [];
  const fullInDays = (await diskStateOf(office))?.fullInDays ?? null;
  if (!isNearlyFull(space) && (fullInDays === null || fullInDays > SOON_DAYS)) return [];
  return [{ kind: 'disk_nearly_full', ...space, fullInDays }];
}

const DAY_MS = 24 * 3_600_000;
/** One missed night is caught up with at the next start or in the next night. */
const OVERDUE_AFTER_MS = 2 * DAY_MS;
const LOOKED_BACK_NIGHTS_MS = 8 * DAY_MS;

/** What has had its time must go, and somebody must hear of it when it does not. `startedAt` is the daemon's own start. */
export async function retentionAlarm(office: Office, startedAt: number): Promise<readonly Alarm[]> {
  const entries = await office.retentionRuns.since(office.now() - LOOKED_BACK_NIGHTS_MS);
  const runs = entries.filter(({ kind }) => kind === 'run');
  const [last] = runs;
  const lastAt = Math.max(startedAt, last?.startedAt ?? 0);
  if (office.now() - lastAt > OVERDUE_AFTER_MS) return [{ kind: 'retention_failing', since: lastAt, message: null }];
  if (last === undefined || last.failure === null) return [];
  const good = runs.findIndex(({ failure }) => failure === null);
  const since = runs[(good === -1 ? runs.length : good) - 1]?.startedAt ?? last.startedAt;
  const reasons = entries.filter(
    (one) => one.startedAt === last.startedAt && one.kind !== 'run' && one.failure !== null,
  );
  return [{ kind: 'retention_failing', since, message: reasons[0]?.failure ?? null }];
}
