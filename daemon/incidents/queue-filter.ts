import type { Severity } from '../policy/policy.ts';

/** Which incidents a list shows. */
export interface IncidentFilter {
  readonly view: 'open' | 'mine' | 'waiting' | 'closed';
  readonly severity: Severity | null;
  /** 1-based. */
  readonly page: number;
}
