import type { AttemptCount } from '../policy/attempts.ts';
import type { RuleId } from '../policy/policy.ts';
import type { Database } from './database.ts';

/** Enough to go on with: old days are never asked for again, except by an import of old logs. */
const MAX_LOADED = 200_000;

/** The counts of blocked attempts of the newest school days, oldest first. */
export async function loadAttempts(database: Database, siteId: string): Promise<readonly AttemptCount[]> {
  const rows = await database.reader
    .selectFrom('attempts')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('school_day', 'desc')
    .limit(MAX_LOADED)
    .execute();
  return rows
    .map((row) => ({
      schoolDay: row.school_day,
      subjectKey: row.subject_key,
      ruleId: row.rule_id as RuleId,
      attempts: row.attempts,
      recent: JSON.parse(row.recent) as AttemptCount['recent'],
    }))
    .reverse();
}
