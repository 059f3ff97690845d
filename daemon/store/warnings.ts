import type { Warning } from '../activity/warning.ts';
import { type Warnable, warningsOf } from '../incidents/warnings.ts';
import type { Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { Database } from './database.ts';
import { readIncident, readPolicy } from './rows.ts';

const YEAR_MS = 366 * 86_400_000;
/** A school that has more of these in a year knows of them without us; the newest count. */
const MOST = 10_000;

/** The warnings of the last year, by what was found of incidents; `now` in epoch milliseconds. */
export async function loadWarnings({ reader }: Database, siteId: string, now: number): Promise<readonly Warning[]> {
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('status', '=', 'resolved')
    .where('resolution', '=', 'concern')
    .where('closed_at', '>=', now - YEAR_MS)
    .orderBy('closed_at', 'desc')
    .limit(MOST)
    .execute();
  const policies = await reader.selectFrom('policies').selectAll().where('site_id', '=', siteId).execute();
  const rules = new Map<string, Rule>();
  for (const policy of policies.map(readPolicy)) {
    for (const rule of policy.rules) rules.set(`${policy.version} ${rule.id}`, rule);
  }
  const found = rows.map(readIncident).map(({ subject, state, policyVersion, ruleId }): Warnable => {
    return { subject, state, rule: rules.get(`${policyVersion} ${ruleId}`) ?? handRule(ruleId) };
  });
  return warningsOf(found);
}
