import type { CategoryId } from '../../../categories/category.ts';
import type { Warning } from '../warning.ts';
import type { Memories } from './memories.ts';
import type { BehaviourSettings, Sighting } from './moment.ts';

/** A new school year begins with a clean sheet. */
const YEAR_BEGINS = '-09-01';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export interface AfterWarning {
  /** True where somebody was warned at all: asked of every flagged record. */
  isWarned(subjectKey: string): boolean;
  /** The sentence for a flagged record, told once a day for each category. */
  observe(sighting: Sighting, about: { readonly subjectKey: string; readonly category: CategoryId }): string | null;
}

/** What a person was warned about and does again within the school year. `warnings` may change at any time. */
export function createAfterWarning(
  memories: Memories,
  { schoolDayOf, subjectOf }: BehaviourSettings,
  warnings: () => ReadonlyMap<string, readonly Warning[]>,
): AfterWarning {
  return {
    isWarned: (subjectKey) => warnings().has(subjectKey),
    observe({ record }, { subjectKey, category }) {
      const schoolDay = schoolDayOf(record.timestamp);
      const warning = warningFor(warnings().get(subjectKey) ?? [], category, record.timestamp);
      if (warning === null) return null;
      const warnedOn = schoolDayOf(warning.at);
      if (schoolYearOf(warnedOn) !== schoolYearOf(schoolDay)) return null;
      const key = { behaviour: 'continued-after-warning', subjectKey, part: `${schoolDay} ${category}` } as const;
      if (memories.of(key.behaviour, subjectKey, key.part) !== null) return null;
      memories.keep(key, { keepUntil: schoolDay, isTold: true, traces: [] });
      return `The school recorded a warning about ${subjectOf(category)} on ${dateWords(warnedOn)}, and this came after it`;
    },
  };
}

/** Warnings by whom they were given to. */
export function warningsBySubject(warnings: readonly Warning[]): ReadonlyMap<string, readonly Warning[]> {
  return Map.groupBy(warnings, ({ subjectKey }) => subjectKey);
}

/** The newest one before that moment. */
function warningFor(warnings: readonly Warning[], category: CategoryId, at: number): Warning | null {
  const earlier = warnings.filter((warning) => warning.category === category && warning.at < at);
  return earlier.reduce<Warning | null>((one, other) => (one === null || other.at > one.at ? other : one), null);
}

function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(4) >= YEAR_BEGINS ? year : year - 1;
}

function dateWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
