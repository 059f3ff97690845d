import type { RosterRow } from '../../daemon/identity/roster.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import type { Doing, PupilActivity } from '../../daemon/incidents/class-day.ts';
import { activitiesOf } from '../../daemon/incidents/cluster.ts';
import type { IncidentChange } from '../../daemon/incidents/group.ts';
import { createTaught, type Taught } from '../../daemon/incidents/taught.ts';
import { topicsOf } from '../../daemon/incidents/topic.ts';
import { speaksOfOneself } from '../../daemon/policy/own-words.ts';
import type { Policy } from '../../daemon/policy/policy.ts';
import type { Periods } from '../../daemon/policy/timetable.ts';

/** What a class did together on one day, and the changes that belong to it. */
export interface ClassRow {
  readonly classKey: string;
  readonly ruleId: string;
  readonly members: readonly IncidentChange[];
}

/** Puts together what the classes of a school did in one day, as the store does it. */
export function classRowsOf(
  changes: readonly IncidentChange[],
  school: { readonly roster: readonly RosterRow[]; readonly policy: Policy; readonly periods: Periods },
): readonly ClassRow[] {
  const taught = createTaught({ ...school, roster: buildRoster(school.roster).roster });
  const byClass = Map.groupBy(changes, ({ incident }) => taught.classOf(incident.subject)?.key ?? null);
  return [...byClass].flatMap(([classKey, same]) => {
    const [first] = same;
    if (classKey === null || first === undefined) return [];
    const pupils = same.map((change) => activityOf(change, taught));
    const size = taught.classOf(first.incident.subject)?.size ?? 0;
    const { callsForCare, isIllegal } = taught;
    return activitiesOf({ size, pupils, callsForCare, isIllegal }).map(({ ruleId, members }) => ({
      classKey,
      ruleId,
      members: same.filter(({ incident }) => members.includes(incident.id)),
    }));
  });
}

function activityOf({ incident, events }: IncidentChange, taught: Taught): PupilActivity {
  const { id, subject, ruleId, severity } = incident;
  const personId = subject.kind === 'person' ? subject.personId : '';
  const rule = taught.rule(ruleId);
  const doings = events.map(
    ({ record, matches }): Doing => ({
      lesson: taught.lessonAt(record.timestamp, taught.classOf(subject))?.start ?? null,
      topics: rule === null ? [] : topicsOf(matches, rule, record.searchTerms),
      isFirstPerson: speaksOfOneself(record.searchTerms),
      events: 1,
    }),
  );
  return { id, personId, ruleId, severity, isUntouched: true, doings };
}
