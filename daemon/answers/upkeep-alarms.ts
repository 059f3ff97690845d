import type { Alarm } from '../api/contract.ts';
import { LAST_BACKUP } from '../store/settings.ts';
import type { Office } from './office.ts';

const DAY_MS = 24 * 3_600_000;
const LIST_OLD_AFTER_MS = 31 * DAY_MS;
/** A weekly copy, and a day for whoever makes it. */
const BACKUP_OLD_AFTER_MS = 8 * DAY_MS;
/** Long enough to ask somebody for a new one. */
const CERTIFICATE_BEFORE_MS = 21 * DAY_MS;
/** Another system that is started again is back within this time. */
const WEBHOOK_LATE_AFTER_MS = 10 * 60_000;

/** What nobody notices until it is missed: lists, copies and certificates that were not renewed, and other systems that take no alerts. */
export async function upkeepAlarms(office: Office): Promise<readonly Alarm[]> {
  return [
    ...listAlarms(office),
    ...(await backupAlarm(office)),
    ...certificateAlarms(office),
    ...(await webhookAlarms(office)),
  ];
}

function listAlarms({ listStatus, now }: Office): readonly Alarm[] {
  return listStatus()
    .filter(({ kind, fetchedAt }) => kind !== 'shipped' && fetchedAt !== null && now() - fetchedAt > LIST_OLD_AFTER_MS)
    .map(({ title, fetchedAt }) => ({ kind: 'list_old', title, since: fetchedAt ?? now() }));
}

/** Who never made a copy may copy the whole machine: whoever began with ours is told when it stops. */
async function backupAlarm({ settings, now }: Office): Promise<readonly Alarm[]> {
  const written = await settings.get(LAST_BACKUP);
  const since = written === null ? null : Number(written);
  return since !== null && now() - since > BACKUP_OLD_AFTER_MS ? [{ kind: 'backup_old', since }] : [];
}

function certificateAlarms({ certificates, now }: Office): readonly Alarm[] {
  return certificates()
    .filter(({ endsAt }) => endsAt - now() < CERTIFICATE_BEFORE_MS)
    .map(({ sourceTitle, endsAt }) => ({ kind: 'certificate_ends', sourceTitle, endsAt }));
}

/** What was refused for good is wrong for a day: nothing is sent that would show that it was mended. */
async function webhookAlarms({ webhookHealth, now }: Office): Promise<readonly Alarm[]> {
  return (await webhookHealth()).flatMap(({ id: title, waiting, failingSince: since, lastError }) => {
    if (since === null || now() - since < WEBHOOK_LATE_AFTER_MS) return [];
    if (waiting === 0 && now() - since > DAY_MS) return [];
    return [{ kind: 'webhook_failing', title, since, message: lastError ?? '' }];
  });
}
