import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import type { SchoolDay } from '../../daemon/demo/school-day.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import type { BatchOutcome } from '../../daemon/examine/tally.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import { groupEvents } from '../../daemon/incidents/group.ts';
import type { FlaggedEvent, Incident } from '../../daemon/incidents/incident.ts';
import type { Policy } from '../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';

/** One incident that a day raised. */
export interface IncidentRow {
  readonly subject: string;
  readonly rule: string;
  readonly severity: string;
  readonly events: number;
  readonly blocked: number;
}

export interface ExaminedDay {
  readonly outcome: BatchOutcome;
  /** In order of their first request. */
  readonly incidents: readonly IncidentRow[];
}

/** Sends an invented day through the corridor as it is shipped: format found out, our lists, our policy, our timetable. */
export function examineDay({ lines, roster, groups }: SchoolDay, policy: Policy = matrixPolicy): ExaminedDay {
  const examine = createBatchExaminer({
    siteId: 'main',
    school: NO_SCHOOL_LISTS,
    listIndex: null,
    roster,
    groups,
    devices: [],
    policy,
    suppressions: [],
    warnings: [],
    timetable: defaultTimetable,
    sources: [
      {
        sourceId: 'proxy',
        format: 'auto',
        logformat: null,
        custom: null,
        columns: null,
        fileName: 'access.log',
        zone: 'Europe/London',
      },
    ],
    attempts: [],
  });
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const { outcome } = examine({
    sourceId: 'proxy',
    stream: '',
    from: 0,
    bytes,
    oversized: [],
    isEnd: true,
    before: null,
    writtenAt: 0,
    now: 0,
  });
  const { schoolDayOf } = createPeriods(defaultTimetable);
  const { changes } = groupEvents(
    new Map(),
    outcome.events.map(({ event }) => event),
    schoolDayOf,
  );
  const inOrder = changes.toSorted((one, other) => one.incident.firstSeen - other.incident.firstSeen);
  return { outcome, incidents: inOrder.map(({ incident, events }) => rowOf(incident, events)) };
}

function rowOf({ subject, ruleId, severity }: Incident, events: readonly FlaggedEvent[]): IncidentRow {
  const blocked = events.filter(({ record }) => record.disposition === 'blocked').length;
  return { subject: subjectKeyOf(subject), rule: ruleId, severity, events: events.length, blocked };
}

/** How many lines of one kind the day had, by reason. */
export function linesOfKind({ lineCounts }: BatchOutcome, kind: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const count of lineCounts.filter((one) => one.kind === kind)) {
    counts[count.reason] = (counts[count.reason] ?? 0) + count.lines;
  }
  return counts;
}

/** How many records came out of the corridor with this rule and outcome. */
export function judgedBy({ hourCounts }: BatchOutcome, ruleId: string, outcome: string): number {
  const found = hourCounts.filter((count) => count.ruleId === ruleId && count.outcome === outcome);
  return found.reduce((sum, { records }) => sum + records, 0);
}
