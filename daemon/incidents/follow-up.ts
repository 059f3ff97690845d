/** When somebody is told again of an incident that goes on, and is no more serious than they were told. */
import type { Severity } from '../policy/policy.ts';
import { isAtLeast } from '../policy/severity.ts';
import type { IncidentState } from './incident.ts';

/** After a mail about an incident nothing more of the same is mailed for this long, where the school says nothing else. */
export const QUIET_MS = 2 * 3_600_000;

export interface GoesOn {
  readonly severity: Severity;
  readonly status: IncidentState['status'];
  /** When the newest alert about it was queued; null where there was none. */
  readonly alertedAt: number | null;
  /** How many were queued so far. */
  readonly alerts: number;
}

/** How often somebody hears of one incident at most, and so of one day. */
const MOST_ALERTS = 8;

/**
 * True where more came after the quiet time that follows a mail: it is still going on. Nobody is told again of what somebody has taken up,
 * which shows on its page, nor of what nobody was told of before.
 */
export function isStillGoingOn(
  { severity, status, alertedAt, alerts }: GoesOn,
  { now, quietMs, from }: { readonly now: number; readonly quietMs: number; readonly from: Severity },
): boolean {
  if (alertedAt === null || alerts >= MOST_ALERTS) return false;
  if (status === 'in_review' || status === 'resolved') return false;
  return isAtLeast(severity, from) && now - alertedAt >= quietMs;
}
