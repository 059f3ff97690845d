import type { Lane, Period, Rule, Ruling } from '../policy.ts';
import { categoryIdOf, ruleIdOf } from '../rule-id.ts';

/** When the presets were decided; a school that takes one over keeps this until it changes a row. */
export const PRESET_DATE = '2026-09-01';

/** The groups that a school names people for, where its table says "nominated users". */
export const NOMINATED_PUPILS = 'nominated pupils';
export const NOMINATED_STAFF = 'nominated staff';

/** The row of rules that a school's own table does not have, and the national standards for monitoring ask for. */
export const NATIONAL_STANDARDS = 'national-standards';

export const ACCEPTABLE: Ruling = { kind: 'acceptable' };
export const UNACCEPTABLE: Ruling = { kind: 'unacceptable' };
export const ILLEGAL: Ruling = { kind: 'illegal' };

const NOT_IN_LESSONS: readonly Period[] = ['breaks', 'before_after_school', 'out_of_hours'];
/** "At certain times": whenever nobody is being taught. */
export const AT_CERTAIN_TIMES: Ruling = { kind: 'acceptable_at', periods: NOT_IN_LESSONS };
export const FOR_NOMINATED_PUPILS: Ruling = { kind: 'acceptable_for', groups: [NOMINATED_PUPILS] };
export const FOR_NOMINATED_STAFF: Ruling = { kind: 'acceptable_for', groups: [NOMINATED_STAFF] };

/** What the author of a preset decides; the rest of a rule follows. */
export interface PresetRow
  extends Pick<Rule, 'title' | 'row' | 'appliesTo' | 'ruling' | 'severity' | 'attempts' | 'falseAlarms' | 'why'> {
  readonly category: string;
  /** 'review' where nothing is said. */
  readonly lane?: Lane;
}

export function presetRule(row: PresetRow): Rule {
  return {
    lane: 'review',
    ...row,
    id: ruleIdOf(`${row.appliesTo}-${row.category}`),
    category: categoryIdOf(row.category),
    decidedBy: 'Preset',
    decidedOn: PRESET_DATE,
  };
}
