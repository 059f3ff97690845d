import type { LookList, LooksOfOne, UnusualLooks } from '../api/contract.ts';
import type { StaffId } from '../incidents/incident.ts';
import { AUDIT_KINDS, type AuditAction } from '../records/audited.ts';
import type { ActionCount, StaffCount } from '../store/audit-counts.ts';
import { staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { weekFrom } from './school-weeks.ts';

/** More in a week than the work of a lead asks for. */
const MANY_PEOPLE = 40;
/** Searches of the log for one and the same person. */
const MANY_SEARCHES = 5;
/** School time: before six and from ten in the evening on. */
const NIGHT = { until: 6, from: 22 };
const MOST_MOMENTS = 20_000;
const LOOKING: readonly AuditAction[] = [...AUDIT_KINDS.views, ...AUDIT_KINDS.searches];

type Summary = LookList['summary'];

/** What each did in a week, and what of it somebody may ask about. */
export async function summaryOf(office: Office, week: string): Promise<Summary> {
  const stretch = weekFrom(office, week);
  const { auditCounts } = office;
  const [actions, subjects, samePerson, moments, names] = await Promise.all([
    auditCounts.actions(stretch),
    auditCounts.subjects(stretch),
    auditCounts.samePerson(stretch, MANY_SEARCHES),
    auditCounts.moments(stretch, LOOKING, MOST_MOMENTS),
    staffNamesOf(office),
  ]);
  const nights = countedBy(moments.filter(({ at }) => isNight(office, at)));
  const many = subjects.filter(({ count }) => count >= MANY_PEOPLE);
  return {
    week,
    staff: staffIn(actions).map((id) => onesLooks(id, names, actions)),
    unusual: [
      ...nights.map((one) => unusual('at_night', one, names)),
      ...many.map((one) => unusual('many_people', one, names)),
      ...samePerson.map((one) => unusual('same_person', one, names)),
    ],
    refusedUnknown: countOf(actions, null, AUDIT_KINDS.refused),
  };
}

function staffIn(actions: readonly ActionCount[]): readonly StaffId[] {
  return [...new Set(actions.flatMap(({ staffId }) => staffId ?? []))];
}

function onesLooks(staffId: StaffId, names: ReadonlyMap<string, string>, actions: readonly ActionCount[]): LooksOfOne {
  const count = (...wanted: readonly AuditAction[]) => countOf(actions, staffId, wanted);
  return {
    staffId,
    name: names.get(staffId) ?? null,
    viewed: count('view', 'view_support', 'look_up_person'),
    closed: count('resolve', 'close_support'),
    searches: count('search_log'),
    exports: count(...AUDIT_KINDS.exports),
    refused: count(...AUDIT_KINDS.refused),
  };
}

function countOf(actions: readonly ActionCount[], staffId: StaffId | null, wanted: readonly string[]): number {
  return actions
    .filter((one) => one.staffId === staffId && wanted.includes(one.action))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Without what no account did: that is the server's own work at night. */
function countedBy(moments: readonly { readonly staffId: StaffId | null }[]): readonly StaffCount[] {
  const signedIn = moments.filter(({ staffId }) => staffId !== null);
  return [...Map.groupBy(signedIn, ({ staffId }) => staffId)].map(([staffId, all]) => ({ staffId, count: all.length }));
}

function isNight({ zone }: Office, at: number): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return hour < NIGHT.until || hour >= NIGHT.from;
}

function unusual(
  kind: UnusualLooks['kind'],
  { staffId, count }: StaffCount,
  names: ReadonlyMap<string, string>,
): UnusualLooks {
  return { kind, count, name: staffId === null ? null : (names.get(staffId) ?? null) };
}
