import type { Insertable } from 'kysely';
import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { Schema } from '../../../daemon/store/schema.ts';
import type { BigStoreParts, BigStoreSize } from './big-store.ts';

const DAY_MS = 24 * 3_600_000;

/** Who looked at what: so many entries a day, the oldest first. */
export function* auditRows(
  { days, auditADay, incidents }: BigStoreSize,
  { siteId, now, staffIds }: BigStoreParts,
  chance: Chance,
): Generator<Insertable<Schema['audit']>> {
  const all = days * auditADay;
  for (let number = 0; number < all; number += 1) {
    yield {
      site_id: siteId,
      at: Math.floor(now - ((all - number) / all) * days * DAY_MS),
      staff_id: chance.oneOf(staffIds),
      action: 'view',
      subject_kind: 'incident',
      subject_id: `incident-${String(chance.between(0, incidents - 1)).padStart(7, '0')}`,
    };
  }
}
