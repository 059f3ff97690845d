import type { AskedFor, ClassPupil, ClassStanding, LaneAnswers, Viewer } from '../api/contract.ts';
import { MAX_SPLIT_REASON } from '../api/lane-models.ts';
import { findPerson, type Roster } from '../identity/roster.ts';
import type { ClusterRole } from '../incidents/whole-class.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import type { ClassPupil as StoredPupil } from '../store/whole-classes.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { whoOf } from './who.ts';

/** How an incident stands to what a class did, with the pupils where it is the class's own item. */
export async function classStandingOf(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
): Promise<ClassStanding> {
  const { role, id, why, wholeClass } = incident.cluster;
  if (wholeClass !== null) {
    const pupils = await office.wholeClasses.pupils(incident.id);
    return {
      kind: 'whole',
      teacher: teacherOf(office.roster, pupils),
      isSplit: role === 'split',
      pupils: pupils.flatMap((pupil) => pupilOf(office, pupil)),
    };
  }
  const whole = id === null ? null : await office.incidents.one(reachOf(viewer), id);
  if (id === null || whole?.cluster.wholeClass == null || !isOfPupil(role)) return { kind: 'alone' };
  return { kind: 'part', id, role, why, wholeClass: whole.cluster.wholeClass };
}

function isOfPupil(role: ClusterRole): role is ClassPupil['role'] {
  return role !== 'none' && role !== 'whole_class';
}

/** The teacher of the first of these pupils who has one on the roster. */
export function teacherOf(roster: Roster, pupils: readonly StoredPupil[]): string | null {
  for (const { incident } of pupils) {
    const { subject } = incident;
    const teacher = subject.kind === 'person' ? findPerson(roster, subject.personId)?.classTeacher : null;
    if (teacher) return teacher;
  }
  return null;
}

function pupilOf({ roster }: Office, { incident, events }: StoredPupil): readonly ClassPupil[] {
  const { id, subject, cluster, severity, eventCount, firstSeen } = incident;
  if (!isOfPupil(cluster.role)) return [];
  const { role, why } = cluster;
  const who = whoOf(subject, roster);
  return [{ incidentId: id, who, role, why, severity, eventCount, firstSeen, asked: events.map(askedForOf) }];
}

/** What was typed, or else where it went; an address that nobody may be shown is not in the store. */
export function askedForOf({ at, record }: StoredEvent): AskedFor {
  if (record.searchTerms !== null) return { at, kind: 'search', text: record.searchTerms };
  return { at, kind: 'site', text: record.urlDomain === '' ? null : record.urlDomain };
}

export function createClassAnswers(office: Office): Pick<LaneAnswers<Viewer>, 'splitClass'> {
  return {
    async splitClass(viewer, id, version, given) {
      const reason = given.trim();
      if (reason === '') return { kind: 'no_reason' };
      if (reason.length > MAX_SPLIT_REASON) return { kind: 'too_long' };
      const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
      if (incident === null || incident.cluster.wholeClass === null) return { kind: 'gone' };
      const at = office.now();
      const { staffId: by } = viewer;
      const done = await office.wholeClasses.split({ id, version, reason, at, by });
      if (!done) return { kind: 'changed' };
      await office.audit.add({
        at,
        staffId: by,
        action: 'split_class',
        subjectKind: 'incident',
        subjectId: id,
      });
      return { kind: 'done' };
    },
  };
}
