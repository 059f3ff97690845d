/** What is around an incident: which part of the archive is asked for. */

import type { Audience, Identity } from '../identity/identity.ts';
import { EVERYBODY_SEEN } from '../identity/people-seen.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from './archived-record.ts';
import { type ArchiveQuestion, everything, type Window } from './question.ts';

/** Half an hour before the first request and after the last: a lesson, about. */
export const CONTEXT_MS = 30 * 60_000;

/** What was around an incident, as it was kept when the archive was about to let go of it, or before. */
export interface KeptContext extends Window {
  readonly incidentId: IncidentId;
  readonly keptAt: number;
  /** Oldest first. */
  readonly records: readonly ArchivedRecord[];
  /** How many more there were than are kept. */
  readonly leftOut: number;
}

/** As much of an incident as the question depends on. */
export interface Episode {
  readonly subject: Identity;
  readonly audience: Audience;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

export function contextWindow({ firstSeen, lastSeen }: Pick<Episode, 'firstSeen' | 'lastSeen'>): Window {
  // The end is not in a window, and the last moment is to be.
  return { from: firstSeen - CONTEXT_MS, to: lastSeen + CONTEXT_MS + 1 };
}

/**
 * The question for what one subject did around an incident. `clientIps` are those of the incident's own requests: behind a shared
 * account sit many children, and only the devices of the incident are meant. Null where nobody is known: then everybody unknown
 * would be asked for. What was judged by the rules for staff belongs to incidents about staff alone.
 */
export function contextQuestion(episode: Episode, clientIps: readonly string[]): ArchiveQuestion | null {
  const subject = subjectKeyOf(episode.subject);
  const isOfMany = episode.subject.kind === 'shared' || subject === 'nobody';
  if (isOfMany && clientIps.length === 0) return null;
  const told = episode.audience === 'staff' ? null : { ...EVERYBODY_SEEN, maySeeStaff: false };
  const question = { ...everything(contextWindow(episode)), subjects: [subject], told };
  return isOfMany ? { ...question, clientIps } : question;
}

/** Both together, each record once, oldest first: what was kept before may hold what the archive has lost since. */
export function joinedRecords(
  one: readonly ArchivedRecord[],
  other: readonly ArchivedRecord[],
): readonly ArchivedRecord[] {
  const byPlace = new Map([...one, ...other].map((record) => [placeKey(record), record]));
  return [...byPlace.values()].toSorted((a, b) => a.record.timestamp - b.record.timestamp);
}

function placeKey({ place: { sourceId, fileId, offset, number } }: ArchivedRecord): string {
  return JSON.stringify([sourceId, fileId, offset, number]);
}
