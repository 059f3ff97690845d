import type { Insertable } from 'kysely';
import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { Schema } from '../../../daemon/store/schema.ts';
import type { BigStoreParts, BigStoreSize } from './big-store.ts';

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;
const LINE_KINDS = ['record', 'with_user_name', 'with_person', 'host_only', 'with_device'] as const;
const REASONS = ['proxy sign-in challenge', 'not a native Squid line', 'a comment'] as const;
const GROUPS = ['Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6', 'staff', ''] as const;
const FATES = [
  { outcome: 'pass', disposition: 'allowed', initiator: 'person' },
  { outcome: 'pass', disposition: 'blocked', initiator: 'page' },
  { outcome: 'flag', disposition: 'allowed', initiator: 'person' },
  { outcome: 'flag', disposition: 'blocked', initiator: 'person' },
] as const;

/** The figures of every hour: what was read, and, in the hours of a school day, what it came to for each group. */
export function counterRows({ days }: BigStoreSize, parts: BigStoreParts, chance: Chance) {
  return { lines: lineRows(days, parts), hours: hourRows(days, parts, chance) };
}

function* hoursOf(days: number, now: number): Generator<number> {
  const last = now - (now % HOUR_MS);
  for (let hour = days * HOURS_A_DAY; hour >= 0; hour -= 1) yield last - hour * HOUR_MS;
}

function* lineRows(days: number, { siteId, now }: BigStoreParts): Generator<Insertable<Schema['line_counters']>> {
  const base = { site_id: siteId, source_id: 'squid' };
  for (const hour of hoursOf(days, now)) {
    for (const kind of LINE_KINDS) yield { ...base, hour, kind, reason: '', lines: 4_000 };
    for (const reason of REASONS) yield { ...base, hour, kind: 'skipped', reason, lines: 10 };
    yield { ...base, hour, kind: 'malformed', reason: 'not a native Squid line', lines: 1 };
  }
}

function* hourRows(
  days: number,
  { siteId, now, ruleIds }: BigStoreParts,
  chance: Chance,
): Generator<Insertable<Schema['hour_counters']>> {
  for (const hour of hoursOf(days, now)) {
    const inDay = new Date(hour).getUTCHours();
    if (inDay < 8 || inDay > 17) continue;
    for (const group_name of GROUPS) {
      for (const fate of FATES) {
        const rule_id = fate.outcome === 'flag' ? chance.oneOf(ruleIds) : '';
        yield {
          site_id: siteId,
          source_id: 'squid',
          hour,
          group_name,
          category: 'gambling',
          rule_id,
          ...fate,
          records: 40,
        };
      }
    }
  }
}
