import { sql } from 'kysely';
import type { Policy } from '../policy/policy.ts';
import type { Database } from './database.ts';
import { readPolicy } from './rows.ts';

/** Every policy that ever judged a record, as it was: an old incident shows the rule of its day. */
export interface Policies {
  /** Keeps this policy under its version; a version is written once. */
  keep(policy: Policy, now: number): Promise<void>;
  byVersion(version: string): Promise<Policy | null>;
}

export function createPolicies(database: Database, siteId: string): Policies {
  return {
    async keep(policy, now) {
      await database.writer
        .insertInto('policies')
        .values({
          site_id: siteId,
          version: policy.version,
          title: policy.title,
          rules: JSON.stringify(policy.rules),
          first_used_at: now,
          sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from policies where site_id = ${siteId})`,
          origin: 'shipped',
          change_id: null,
          loosens: 0,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async byVersion(version) {
      const row = await database.reader
        .selectFrom('policies')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row ? readPolicy(row) : null;
    },
  };
}
