import type { Identity } from '../identity/identity.ts';
import { emptyRoster, type Roster } from '../identity/roster.ts';
import { callsForCare } from '../policy/category-words.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Periods } from '../policy/timetable.ts';
import type { Span } from '../policy/timetable-day.ts';
import { createClasses, type SchoolClass } from './school-class.ts';

/** Who is taught together, when, and which rules hold: what it takes to see that a class did something together. */
export interface Taught {
  classOf(identity: Identity): SchoolClass | null;
  /** The lesson of a class that a moment lies in, or, of nobody's class, of the school; null outside of lessons. */
  lessonAt(timestamp: number, schoolClass: SchoolClass | null): Span | null;
  rule(ruleId: string): Rule | null;
  callsForCare(ruleId: string): boolean;
  isIllegal(ruleId: string): boolean;
}

export interface TaughtParts {
  readonly roster: Roster;
  readonly policy: Policy;
  readonly periods: Pick<Periods, 'spanAt'>;
}

export function createTaught({ roster, policy, periods }: TaughtParts): Taught {
  const classes = createClasses(roster);
  const rules = new Map<string, Rule>(policy.rules.map((rule) => [rule.id, rule]));
  const ruleOf = (ruleId: string) => rules.get(ruleId) ?? null;
  return {
    classOf: classes.of,
    lessonAt(timestamp, schoolClass) {
      const span = periods.spanAt(timestamp, schoolClass?.groups ?? NO_GROUPS);
      return span.period === 'lessons' ? span : null;
    },
    rule: ruleOf,
    // Of a rule that the policy does not hold any more the worst is believed, so that nobody is hidden.
    callsForCare(ruleId) {
      const rule = ruleOf(ruleId);
      return rule === null || callsForCare(rule.category);
    },
    isIllegal(ruleId) {
      const rule = ruleOf(ruleId);
      return rule === null || rule.ruling.kind === 'illegal';
    },
  };
}

const NO_GROUPS: readonly string[] = Object.freeze([]);

/** Nobody is taught with anybody: for what a person has decided on one by one. */
export const nobodyTaught: Taught = createTaught({
  roster: emptyRoster,
  policy: { version: '', title: '', rules: [] },
  periods: { spanAt: () => ({ start: 0, end: 0, period: 'out_of_hours' }) },
});
