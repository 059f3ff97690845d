import type { Referring, ReferringAnswers, Viewer } from '../api/contract.ts';
import { powersOf } from '../identity/powers.ts';
import { findPerson } from '../identity/roster.ts';
import { staffPersonsOf } from '../identity/staff-persons.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { StaffAccount } from '../store/staff.ts';
import { rowOf, staffNamesOf } from './incident-row.ts';
import { alertsOf, mayReview, type Office, reachOf } from './office.ts';
import { settled } from './settled-action.ts';
import { viewerOf } from './viewer-of.ts';
import { teacherOf } from './whole-class.ts';

/** Hands an incident on to a class teacher, who sees it and nothing else. */
export function createReferringAnswers(office: Office): ReferringAnswers<Viewer> {
  return {
    async referring(viewer, id) {
      const incident = await mine(office, viewer, id);
      return incident && referringOf(office, incident);
    },
    async refer(viewer, id, staffId) {
      const incident = await mine(office, viewer, id);
      if (incident === null) return { kind: 'gone' };
      const teacher = (await teachersFor(office, id)).find((one) => one.id === staffId);
      if (teacher === undefined) return { kind: 'no_teacher' };
      const at = office.now();
      const isNew = await office.refer({ incidentId: id, staffId: teacher.id, at, by: viewer.staffId });
      if (!isNew) return { kind: 'referred_before' };
      office.mailQueued();
      await settled(office, viewer, incident, 'class-teacher');
      const about = { subjectKind: 'incident', subjectId: id } as const;
      await office.audit.add({ at, staffId: viewer.staffId, action: 'refer', ...about });
      return { kind: 'referred' };
    },
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

async function referringOf(office: Office, incident: StoredIncident): Promise<Referring> {
  const [names, teachers, referrals] = await Promise.all([
    staffNamesOf(office),
    teachersFor(office, incident.id),
    office.referrals.of(incident.id),
  ]);
  const { title, wholeClass } = await rowOf(office, incident, names);
  const isOwn = await isClassTeacherOf(office, incident);
  const has = (staffId: string) => referrals.some((one) => one.staffId === staffId);
  return {
    title,
    wholeClass,
    teachers: teachers
      .filter(({ id }) => !has(id))
      .map((account) => ({ staffId: account.id, name: account.name, isClassTeacher: isOwn(account) }))
      .toSorted((a, b) => Number(b.isClassTeacher) - Number(a.isClassTeacher)),
    referred: referrals.map(({ staffId, at, by }) => ({
      at,
      name: names.get(staffId) ?? null,
      byName: by === null ? null : (names.get(by) ?? null),
    })),
  };
}

/** The roster says a name; whoever has an account is known by that, or by who they are on the roster. */
async function isClassTeacherOf(
  office: Office,
  { id, subject, cluster }: StoredIncident,
): Promise<(account: StaffAccount) => boolean> {
  const person = subject.kind === 'person' ? findPerson(office.roster, subject.personId) : null;
  const ofClass = cluster.wholeClass === null ? null : teacherOf(office.roster, await office.wholeClasses.pupils(id));
  const wanted = folded(person?.classTeacher ?? ofClass ?? '');
  if (wanted === '') return () => false;
  return ({ name, personId }) => {
    const onRoster = personId === null ? null : findPerson(office.roster, personId);
    return folded(name) === wanted || folded(onRoster?.name ?? '') === wanted;
  };
}

function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Class teachers who may be told of it: what is about a colleague or about themselves is handed to none of them. */
async function teachersFor(office: Office, id: IncidentId): Promise<readonly StaffAccount[]> {
  const accounts = await office.staff.all();
  const persons = staffPersonsOf(accounts, office.roster);
  const teachers = accounts.filter(({ role }) => powersOf(role).includes('referred'));
  const told = await Promise.all(
    teachers.map((account) => office.incidents.one(alertsOf(viewerOf(account, persons)), id)),
  );
  return teachers.filter((_, place) => told[place] !== null);
}
