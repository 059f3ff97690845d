import type { Severity } from '../policy/policy.ts';

/** usual: most serious first, and of closed incidents the last that was closed; newest, oldest: by when it was last seen. */
export const QUEUE_SORTS = ['usual', 'newest', 'oldest'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** Which incidents a list holds, and in which order; an incident that was opened from it has its neighbours there. */
export interface QueueFilter {
  readonly view: 'open' | 'mine' | 'waiting' | 'closed';
  readonly severity: Severity | null;
  /** A year, a class or a group, as the incident's subject is in it. */
  readonly group?: string | null;
  /** The Monday of the week in which it was last seen: '2026-11-16'. */
  readonly week?: string | null;
  readonly sort?: QueueSort;
}

/** One page of such a list. */
export interface IncidentFilter extends QueueFilter {
  /** 1-based. */
  readonly page: number;
}

/** The same as a store is asked: with the week as moments. */
export interface QueueQuery extends Omit<QueueFilter, 'week'> {
  readonly seen?: { readonly from: number; readonly to: number } | null;
}

/** What opens where nobody chose anything. */
export const OPEN_QUEUE: QueueFilter = { view: 'open', severity: null };
