/** What the settings say of alerts, kept where they are queued: whoever writes an incident, the daemon or a command, follows it. */
import type { Transaction } from 'kysely';
import { QUIET_MS } from '../incidents/follow-up.ts';
import { TOLD_FROM } from '../incidents/routing.ts';
import { SEVERITIES, type Severity } from '../policy/policy.ts';
import type { Schema } from './schema.ts';
import type { Settings } from './settings.ts';

const FROM = 'alert_from';
const QUIET = 'alert_quiet_ms';

export interface AlertRules {
  /** The least severity of which somebody may have to be told. */
  readonly from: Severity;
  /** How long nothing more of the same is mailed of an incident that somebody was told of. */
  readonly quietMs: number;
}

export async function keepAlertRules(settings: Settings, { from, quietMs }: AlertRules): Promise<void> {
  await settings.set(FROM, from);
  await settings.set(QUIET, String(quietMs));
}

/** What holds; the usual where nothing was kept. */
export async function alertRulesOf(transaction: Transaction<Schema>, siteId: string): Promise<AlertRules> {
  const rows = await transaction
    .selectFrom('settings')
    .select(['key', 'value'])
    .where('site_id', '=', siteId)
    .where('key', 'in', [FROM, QUIET])
    .execute();
  const kept = new Map(rows.map(({ key, value }) => [key, value]));
  const quietMs = Number(kept.get(QUIET) ?? QUIET_MS);
  return {
    from: SEVERITIES.find((severity) => severity === kept.get(FROM)) ?? TOLD_FROM,
    quietMs: Number.isFinite(quietMs) ? quietMs : QUIET_MS,
  };
}
