import type { Kysely } from 'kysely';
import type { Warning } from '../activity/warning.ts';
import { WARNING_ACTIONS } from '../incidents/actions.ts';
import { type Warnable, warningsOf } from '../incidents/warnings.ts';
import type { Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { Database } from './database.ts';
import { readIncident, readPolicy, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

const YEAR_MS = 366 * 86_400_000;
/** A school that has more of these in a year knows of them without us; the newest count. */
const MOST = 10_000;

/** The warnings of the last year, by what was recorded of incidents; `now` in epoch milliseconds. */
export async function loadWarnings({ reader }: Database, siteId: string, now: number): Promise<readonly Warning[]> {
  const [concerns, rules, warned] = await Promise.all([
    concernsSince(reader, siteId, now - YEAR_MS),
    rulesOf(reader, siteId),
    warnedTimes(reader, siteId),
  ]);
  const found = concerns.map(({ incident, isEarlier }): Warnable => {
    const { id, subject, state, policyVersion, ruleId, cluster } = incident;
    // What was done about a whole class was done about each who is counted in.
    const ofClass = cluster.role === 'member' && cluster.id !== null ? warned.get(cluster.id) : undefined;
    const rule = rules.get(`${policyVersion} ${ruleId}`) ?? handRule(ruleId);
    return { subject, state, rule, isEarlier, warnedAt: warned.get(id) ?? ofClass ?? null };
  });
  return warningsOf(found);
}

interface Concern {
  readonly incident: StoredIncident;
  readonly isEarlier: boolean;
}

async function concernsSince(reader: Kysely<Schema>, siteId: string, since: number): Promise<readonly Concern[]> {
  const rows = await reader
    .selectFrom('incidents')
    .leftJoin('incident_responses', 'incident_responses.incident_id', 'incidents.id')
    .selectAll('incidents')
    .select('incident_responses.before_version')
    .where('incidents.site_id', '=', siteId)
    .where('incidents.status', '=', 'resolved')
    .where('incidents.resolution', '=', 'concern')
    .where('incidents.closed_at', '>=', since)
    .orderBy('incidents.closed_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ incident: readIncident(row), isEarlier: row.before_version === row.version }));
}

async function rulesOf(reader: Kysely<Schema>, siteId: string): Promise<ReadonlyMap<string, Rule>> {
  const policies = await reader.selectFrom('policies').selectAll().where('site_id', '=', siteId).execute();
  const rules = new Map<string, Rule>();
  for (const policy of policies.map(readPolicy)) {
    for (const rule of policy.rules) rules.set(`${policy.version} ${rule.id}`, rule);
  }
  return rules;
}

/** When the first warning of each incident was recorded. */
async function warnedTimes(reader: Kysely<Schema>, siteId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('incident_actions')
    .select(['incident_id', ({ fn }) => fn.min<number>('at').as('at')])
    .where('site_id', '=', siteId)
    .where('state', '=', 'done')
    .where('action', 'in', WARNING_ACTIONS)
    .groupBy('incident_id')
    .execute();
  return new Map(rows.map((row) => [row.incident_id, Number(row.at)]));
}
