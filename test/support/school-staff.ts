import { viewerOf } from '../../daemon/answers/viewer-of.ts';
import type { Viewer } from '../../daemon/api/contract.ts';
import type { Audience, Identity } from '../../daemon/identity/identity.ts';
import type { Role } from '../../daemon/identity/role.ts';
import { buildRoster, type Roster } from '../../daemon/identity/roster.ts';
import { staffPersonsOf } from '../../daemon/identity/staff-persons.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { buildRow } from '../daemon/identity/build-row.ts';
import { raise, TUESDAY } from './office.ts';

/** Everybody with an account; `named` is a governor who is named for incidents about the head. */
export const STAFF = [
  ...(['lead', 'deputy', 'head', 'senior_leader', 'class_teacher', 'governor'] as const),
  ...(['technician', 'trust_officer', 'named'] as const),
] as const;
export type Member = (typeof STAFF)[number];

/** Whom an incident is about. `referred` is a pupil whose incident was referred to the class teacher; `colleague` has no account. */
export const SUBJECTS = ['pupil', 'referred', 'colleague', 'lead', 'technician', 'head'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** Of whom each may know, by the school's policy. The class teacher knows of what was referred, and of nothing else of that pupil. */
export const TOLD: Readonly<Record<Member, readonly SubjectKind[]>> = {
  lead: ['pupil', 'referred'],
  deputy: ['pupil', 'referred'],
  head: ['pupil', 'referred', 'colleague', 'lead', 'technician'],
  named: ['head'],
  class_teacher: ['referred'],
  senior_leader: [],
  governor: [],
  technician: [],
  trust_officer: [],
};

export interface SubjectFacts {
  readonly account: string;
  readonly name: string;
  readonly clientIp: string;
  readonly audience: Audience;
  readonly identity: Identity;
}

/** Who they are on the roster. The head's account is not found by its e-mail address: it says whose it is. */
export const WHO: Readonly<Record<SubjectKind, SubjectFacts>> = {
  pupil: pupil('pupil017', 'Sam Example', 17),
  referred: pupil('pupil023', 'Robin Handed', 23),
  colleague: member('staff03', 'Jo Colleague', 93),
  lead: member('staff01', 'Pat Keeper', 91),
  technician: member('staff06', 'Kim Cable', 96),
  head: member('staff10', 'Alex Principal', 90),
};

function pupil(account: string, name: string, number: number): SubjectFacts {
  const identity = { kind: 'person', personId: account, group: 'Year 5', via: 'log' } as const;
  return { account, name, clientIp: `192.0.2.${number}`, audience: 'pupils', identity };
}

function member(account: string, name: string, number: number): SubjectFacts {
  const identity = { kind: 'person', personId: account, group: 'staff', via: 'log' } as const;
  return { account, name, clientIp: `192.0.2.${number}`, audience: 'staff', identity };
}

export const roster: Roster = buildRoster(
  SUBJECTS.map((kind) => {
    const { account, name, audience } = WHO[kind];
    const role = audience === 'staff' ? 'staff' : 'pupil';
    return buildRow({ account, name, role, year: role === 'pupil' ? 'Year 5' : '' });
  }),
).roster;

/** Where each signs in. The lead and the technician are found on the roster by this. */
export function emailOf(member: Member): string {
  if (member === 'lead' || member === 'technician') return `${WHO[member].account}@school.example`;
  return `the-${member}@school.example`;
}

/** Gives everybody an account. */
export async function addEverybody(stores: Pick<Stores, 'staff'>, passwordHash = ''): Promise<void> {
  for (const member of STAFF) {
    const role: Role = member === 'named' ? 'governor' : member;
    const whose = { personId: member === 'head' ? 'STAFF10' : null, reviewsHeads: member === 'named' };
    const account = { id: idOf(member), name: `The ${member}`, email: emailOf(member), role, passwordHash };
    await stores.staff.add({ ...account, ...whose }, TUESDAY);
  }
}

export function idOf(member: Member): StaffId {
  return `id-of-${member}` as StaffId;
}

/** Whoever has signed in, as the accounts are now. */
export async function viewerAs({ staff }: Pick<Stores, 'staff'>, member: Member): Promise<Viewer> {
  const accounts = await staff.all();
  const account = accounts.find(({ id }) => id === idOf(member));
  if (account === undefined) throw new Error('Nobody has been given an account.');
  return viewerOf(account, staffPersonsOf(accounts, roster));
}

/** Raises an incident about each; one of them is referred to the class teacher. */
export async function raiseAll(stores: Stores): Promise<Readonly<Record<SubjectKind, IncidentId>>> {
  for (const [place, kind] of SUBJECTS.entries()) {
    const { identity, account, clientIp, audience } = WHO[kind];
    const timestamp = TUESDAY + place;
    const record = { timestamp, userName: account, clientIp, url: `http://bet365.com/${account}` };
    await raise(stores, [{ offset: 10_000 + place, identity, record, severity: 'high' }], { audience });
  }
  const all = await stores.incidents.all(1_000);
  const idAbout = (kind: SubjectKind) => {
    const found = all.find(
      ({ subject, state }) =>
        state.status === 'new' && subject.kind === 'person' && subject.personId === WHO[kind].account,
    );
    if (found === undefined) throw new Error(`No incident is about ${kind}.`);
    return found.id;
  };
  await stores.referrals.add({
    incidentId: idAbout('referred'),
    staffId: idOf('class_teacher'),
    at: TUESDAY,
    by: idOf('lead'),
  });
  return Object.fromEntries(SUBJECTS.map((kind) => [kind, idAbout(kind)])) as Record<SubjectKind, IncidentId>;
}
