import { categoryOf } from '../../categories/taxonomy.ts';
import type { AlertFacts } from '../incidents/routing.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import { groupNameOf, type StoredIncident } from '../store/rows.ts';
import type { AlertSettings } from './alert-settings.ts';

type Known = Pick<AlertSettings, 'policy' | 'roster' | 'siteId' | 'isInSchoolHours'>;

/** What of an incident decides who is told; `at` is when its alert was called for. */
export function alertFacts(
  settings: Known,
  incident: StoredIncident,
  { at, isAboutPupils }: { readonly at: number; readonly isAboutPupils: boolean },
): AlertFacts {
  const category = categoryOfRule(settings, incident);
  return {
    isAboutPupils,
    severity: incident.severity,
    category: category?.id ?? null,
    theme: category?.theme ?? null,
    // Of a rule that nobody knows any more, nobody knows that it can wait.
    welfare: category?.welfare ?? true,
    groups: groupsOf(settings, incident),
    school: settings.siteId,
    isInSchoolHours: settings.isInSchoolHours(at),
  };
}

function categoryOfRule({ policy }: Known, { ruleId }: StoredIncident) {
  const rule = policy().rules.find((one) => one.id === ruleId) ?? handRule(ruleId);
  return rule === null ? null : categoryOf(rule.category);
}

/** Year, class and groups of whom it is about; of a whole class, its own. */
function groupsOf({ roster }: Known, { subject, cluster: { wholeClass } }: StoredIncident): readonly string[] {
  const person = subject.kind === 'person' ? roster().people.get(subject.personId) : undefined;
  const ofClass = wholeClass === null ? [] : [wholeClass.year, wholeClass.className];
  return [groupNameOf(subject), ...(person?.groups ?? []), ...ofClass].filter((name) => name !== '');
}
