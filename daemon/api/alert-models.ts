import type { IncidentId } from '../incidents/incident.ts';
import type { Severity } from '../policy/policy.ts';

/** What somebody who was mailed an alert may know without signing in: how serious it is, and whether anybody has answered. */
export interface AlertSeen {
  readonly incident: IncidentId;
  readonly severity: Severity;
  readonly alertedAt: number;
  readonly isSeen: boolean;
}

export interface AlertSeenAnswers<Viewer> {
  /** Null for a token that is not ours, or whose incident is gone. */
  alertSeen(token: string): Promise<AlertSeen | null>;
  /** Says that somebody has seen the alert, so that it goes to nobody else; `viewer` where somebody is signed in. */
  acknowledgeAlert(viewer: Viewer | null, token: string): Promise<AlertSeen | null>;
}
