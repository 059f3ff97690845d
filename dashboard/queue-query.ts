import type { QueueFilter } from '../daemon/api/contract.ts';

/** What of a list is not as usual, for an address. */
export function queueQuery(filter: QueueFilter | null): Readonly<Record<string, string>> {
  if (filter === null) return {};
  const { view, severity, group = null, week = null, sort = 'usual' } = filter;
  return {
    ...(view === 'open' ? {} : { view }),
    ...(severity === null ? {} : { severity }),
    ...(group === null ? {} : { group }),
    ...(week === null ? {} : { week }),
    ...(sort === 'usual' ? {} : { sort }),
  };
}

/** An address with what is asked of it. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query);
  return search.size === 0 ? path : `${path}?${search}`;
}
