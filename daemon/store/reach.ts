/** What somebody may know of people: one place that says what a reach lets through, for every question that the store answers. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { keysOfPerson } from '../identity/subject-key.ts';
import type { StaffId } from '../incidents/incident.ts';

/** Which incidents a viewer may know of, and for whom "mine" is meant. */
export interface Reach extends PeopleSeen {
  readonly staffId: StaffId;
}

type Condition = RawBuilder<SqlBool>;
const NEVER = sql<SqlBool>`1 = 0`;
const ALWAYS = sql<SqlBool>`1 = 1`;

/**
 * The condition on incidents. What a class did together tells of everybody in it, so it is told where all of them may be told of:
 * `incidents` is looked through once more for that, by its index, and for whole classes alone.
 */
export function incidentsWithin(reach: PeopleSeen): Condition {
  const member = sql<SqlBool>`exists (select 1 from incidents as member where member.cluster_id = incidents.id
    and member.site_id = incidents.site_id and not ${isWithin(reach, 'member')})`;
  return sql<SqlBool>`${isWithin(reach, 'incidents')} and (incidents.cluster_role not in ('whole_class', 'split') or not ${member})`;
}

function isWithin(reach: PeopleSeen, table: 'incidents' | 'member'): Condition {
  const person = sql.ref(`${table}.subject_person`);
  const named = { is: isOneOf(person, reach.alsoPersons), isHidden: isOneOf(person, reach.withoutPersons) };
  return within(reach, sql.ref(`${table}.audience`), named);
}

/** The condition on what looking back found. */
export function findingsWithin(reach: PeopleSeen): Condition {
  return isKeyWithin(reach, 'hindsight_findings');
}

/** The condition on what became known later, for those of whom may not be told. */
export function correctionsNotTold(told: PeopleSeen): Condition {
  return sql<SqlBool>`not ${isKeyWithin(told, 'identity_corrections')}`;
}

/** Where the subject stands by its key. */
function isKeyWithin(reach: PeopleSeen, table: 'hindsight_findings' | 'identity_corrections'): Condition {
  const key = sql.ref(`${table}.subject_key`);
  const keysOf = (persons: readonly string[]) => persons.flatMap(keysOfPerson);
  const named = { is: isOneOf(key, keysOf(reach.alsoPersons)), isHidden: isOneOf(key, keysOf(reach.withoutPersons)) };
  return within(reach, sql.ref(`${table}.audience`), named);
}

interface Named {
  readonly is: Condition;
  readonly isHidden: Condition;
}

function within(reach: PeopleSeen, audience: Expression<unknown>, { is, isHidden }: Named): Condition {
  return sql<SqlBool>`((${ofAudience(reach, audience)} and not ${isHidden}) or ${is})`;
}

function ofAudience({ maySeePupils, maySeeStaff }: PeopleSeen, audience: Expression<unknown>): Condition {
  if (maySeePupils && maySeeStaff) return ALWAYS;
  if (maySeePupils) return sql<SqlBool>`${audience} != 'staff'`;
  return maySeeStaff ? sql<SqlBool>`${audience} = 'staff'` : NEVER;
}

function isOneOf(column: Expression<unknown>, values: readonly string[]): Condition {
  // What is about nobody in particular has no account, and of null nothing is true or false.
  return values.length === 0 ? NEVER : sql<SqlBool>`(${column} is not null and ${column} in (${sql.join(values)}))`;
}
