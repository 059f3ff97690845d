import { SEED_LIST } from '../../categories/catalogue.ts';
import type { ListStatus } from '../../categories/list-status.ts';

/** The status of the list that comes with Filterwatch: it is as new as the program. */
export function shippedStatus({
  version,
  entries,
}: {
  readonly version: string;
  readonly entries: number;
}): ListStatus {
  return {
    ...SEED_LIST,
    kind: 'shipped',
    licence: 'MIT',
    attribution: null,
    origin: 'Comes with Filterwatch',
    entries,
    bytes: 0,
    parts: [],
    skipped: [],
    version,
    fetchedAt: null,
    checkedAt: null,
    change: null,
    state: { kind: 'in_use' },
    nextAt: null,
  };
}
