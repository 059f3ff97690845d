import type { Office } from '../answers/office.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { Window } from '../records/question.ts';

/** What a person's file and an erasure are made from. The daemon's office is one; a command opens its own. */
export type PersonOffice = Pick<
  Office,
  | 'siteId'
  | 'zone'
  | 'now'
  | 'schoolName'
  | 'settings'
  | 'staff'
  | 'audit'
  | 'archive'
  | 'incidents'
  | 'letters'
  | 'accessRemovals'
  | 'handEntries'
  | 'contexts'
  | 'legalHolds'
  | 'policies'
  | 'policy'
  | 'roster'
  | 'rosterConfigured'
  | 'personRows'
  | 'personErasing'
  | 'personRequests'
  | 'personTraces'
  | 'keptRosters'
>;

/** Who asks, and why. */
export interface Asking {
  /** Null for the command line. */
  readonly by: StaffId | null;
  readonly reason: string;
}

/** Long enough for a sentence or two. */
export const MAX_REASON = 500;

const YEAR_MS = 366 * 24 * 3_600_000;

/** All that is in the archive, also what a filter with a wrong clock dates into the future. */
export function allTime(now: number): Window {
  return { from: 0, to: now + YEAR_MS };
}

export async function schoolNameOf({ schoolName, settings }: PersonOffice): Promise<string> {
  return schoolName ?? (await settings.get('school_name')) ?? 'the school';
}

/** ISO date in the school's zone. */
export function dayIn(zone: string, timestamp: number): string {
  return Temporal.Instant.fromEpochMilliseconds(timestamp).toZonedDateTimeISO(zone).toPlainDate().toString();
}
