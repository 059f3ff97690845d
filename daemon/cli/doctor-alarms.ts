import { existsSync } from 'node:fs';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { daysUntilFull } from '../records/disk-forecast.ts';
import type { Database } from '../store/database.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { counted } from './counted.ts';
import { type Finding, warning, well } from './finding.ts';
import { storePath } from './store.ts';

const DAY_MS = 86_400_000;
const LOOKED_BACK_MS = 15 * DAY_MS;
const SOON_DAYS = 30;

/** What the daemon says is wrong, how long the disk lasts as things go, and whether somebody would hear of it. */
export async function checkStanding(config: Config): Promise<readonly Finding[]> {
  if (!existsSync(storePath(config.data))) return [];
  const stores = await openStores(storePath(config.data), config.siteId).catch(() => null);
  // A store that cannot be opened is a finding of its own.
  if (stores === null) return [];
  try {
    return [
      ...(await standingAlarms(stores.database, config)),
      ...(await diskForecast(stores)),
      ...(await whoIsTold(stores, config)),
    ];
  } finally {
    await stores.database.close();
  }
}

async function standingAlarms({ reader }: Database, { siteId, timetable }: Config): Promise<readonly Finding[]> {
  const open = await reader
    .selectFrom('alarms')
    .select(['key', 'began_at'])
    .where('site_id', '=', siteId)
    .where('ended_at', 'is', null)
    .orderBy('began_at')
    .execute();
  if (open.length === 0) return [well('Alarms', 'none stands')];
  return open.map(({ key, began_at: at }) => {
    const since = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timetable.zone);
    const found = `${key.replaceAll('_', ' ')}, since ${since.toPlainDate()} ${since.toPlainTime().toString({ smallestUnit: 'minute' })}`;
    return warning('Alarms', found, 'Health says what it means and what to do.');
  });
}

async function diskForecast({ retentionRuns }: Stores): Promise<readonly Finding[]> {
  const nights = await retentionRuns.readings(now() - LOOKED_BACK_MS);
  const left = daysUntilFull(nights, nights.at(-1)?.freeBytes ?? 0);
  if (left === null) return [];
  const found = `full in about ${left} days, if it goes on as in the last nights`;
  return [left > SOON_DAYS ? well('Disk', found) : warning('Disk', found, 'Make room, or keep the log for less long.')];
}

async function whoIsTold({ staff }: Stores, { mail, escalation, alertHours }: Config): Promise<readonly Finding[]> {
  if (mail === null) return [];
  const technicians = (await staff.all()).filter(({ role }) => role === 'technician').length;
  const told =
    mail.itSupport.length === 0 && technicians === 0
      ? warning(
          'IT support',
          'nobody',
          'Write mail: it: in filterwatch.yaml. Until then the lead is told of everything.',
        )
      : well('IT support', `${mail.itSupport.length || technicians} are told when something is wrong`);
  return [told, escalationFinding({ mail, escalation, alertHours })];
}

/** Whether somebody else hears of an alert that nobody answers. */
export function escalationFinding({
  mail,
  escalation,
  alertHours,
}: Pick<Config, 'escalation' | 'alertHours'> & { readonly mail: { readonly to: readonly string[] } }): Finding {
  const hours =
    alertHours === null ? 'alerts at any hour' : `what can wait from ${alertHours.from} to ${alertHours.to}`;
  if (escalation.length === 0) {
    const advice = 'Write alerts: escalate: in filterwatch.yaml, for the day on which the lead is ill.';
    return warning('Escalation', `none; ${hours}`, advice);
  }
  // Who is on duty is a matter of the day: a rota is somebody else.
  const others = escalation.some(
    ({ to }) => to.kind === 'rota' || to.addresses.some((address) => !mail.to.includes(address)),
  );
  const minutes = escalation.reduce((sum, { afterMinutes }) => sum + afterMinutes, 0);
  const found = `${counted(escalation.length, 'step')} in ${counted(minutes, 'minute')}; ${hours}`;
  return others
    ? well('Escalation', found)
    : warning('Escalation', found, 'Every step goes to those who have the alert already. Name somebody else.');
}
