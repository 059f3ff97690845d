import type { Intent, Resolution } from '../incidents/incident.ts';
import type { Period, Ruling, Severity } from '../policy/policy.ts';

/** '1 request', '3 requests'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Note',
};

export const RESOLUTION_WORDS: Readonly<Record<Resolution, string>> = {
  concern: 'Passed to safeguarding',
  no_concern: 'No concern',
  false_alarm: 'False alarm',
  duplicate: 'Same as another',
  test: 'A test',
};

export const INTENT_WORDS: Readonly<Record<Intent, string>> = {
  deliberate: 'deliberate',
  accidental: 'accidental',
  unclear: 'cannot tell whether it was deliberate',
};

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  lessons: 'in lessons',
  breaks: 'in breaks',
  before_after_school: 'before and after school',
  out_of_hours: 'out of hours',
};

export function rulingWords(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'acceptable':
      return 'allowed';
    case 'acceptable_at':
      return `allowed only ${ruling.periods.map((period) => PERIOD_WORDS[period]).join(', ')}`;
    case 'acceptable_for':
      return `allowed only for ${ruling.groups.join(', ')}`;
    case 'unacceptable':
      return 'not allowed, or to be looked at because somebody may need help';
    case 'illegal':
      return 'may be against the law';
  }
}
