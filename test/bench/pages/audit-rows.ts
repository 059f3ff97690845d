import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { AuditEntry } from '../../../daemon/store/audit-chain.ts';
import type { BigStoreParts, BigStoreSize } from './big-store.ts';

const DAY_MS = 24 * 3_600_000;

/** Who looked at what: so many entries a day, the oldest first. */
export function* auditRows(
  { days, auditADay, incidents }: BigStoreSize,
  { now, staffIds }: BigStoreParts,
  chance: Chance,
): Generator<AuditEntry> {
  const all = days * auditADay;
  for (let number = 0; number < all; number += 1) {
    yield {
      at: Math.floor(now - ((all - number) / all) * days * DAY_MS),
      staffId: chance.oneOf(staffIds),
      action: 'view',
      subjectKind: 'incident',
      subjectId: `incident-${String(chance.between(0, incidents - 1)).padStart(7, '0')}`,
    };
  }
}
