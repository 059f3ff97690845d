import { NO_EVIDENCE } from '../../daemon/health/filter-checks/observed.ts';
import type { NewCheck } from '../../daemon/store/filter-check-rows.ts';
import { TUESDAY } from './office.ts';

/** A check as the clock makes it, that passed. */
export function buildCheck(given: Partial<NewCheck> = {}): NewCheck {
  return {
    ...{
      id: 'check-1',
      at: TUESDAY,
      how: 'scheduled',
      by: null,
      byRole: null,
      profileId: 'pupils',
      profileName: 'Pupils',
    },
    ...{ url: 'http://casino.example/', title: 'A casino', category: 'gambling', expected: 'blocked' },
    ...{ outcome: 'blocked', why: 'block_status', evidence: { ...NO_EVIDENCE, status: 403 } },
    ...{ place: 'filterwatch', note: null, tookMs: 12, roundId: 'round-1' },
    ...given,
  };
}
