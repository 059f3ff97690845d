import { SEED_LIST } from '../../categories/catalogue.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import { seedDomains } from '../../categories/seed/domains.ts';
import { SEED_DATE } from '../../categories/shipped.ts';

/** Our own list, which is part of the program: it changes with a new version of Filterwatch. */
export function seedStatus(): ListStatus {
  const listed = seedDomains();
  const byCategory = Map.groupBy(listed, ({ category }) => category);
  return {
    id: SEED_LIST.id,
    title: SEED_LIST.title,
    kind: 'shipped',
    licence: 'MIT',
    attribution: null,
    origin: 'part of Filterwatch',
    entries: new Set(listed.map(({ entry }) => entry)).size,
    bytes: 0,
    parts: [...byCategory].map(([category, entries]) => ({ part: category, category, entries: entries.length })),
    skipped: [],
    version: SEED_DATE,
    fetchedAt: null,
    checkedAt: null,
    change: null,
    state: { kind: 'in_use' },
    nextAt: null,
  };
}
