import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import type { SchoolDay } from '../../daemon/demo/school-day.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import type { BatchOutcome } from '../../daemon/examine/tally.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import { groupEvents, type IncidentChange } from '../../daemon/incidents/group.ts';
import type { FlaggedEvent, Incident } from '../../daemon/incidents/incident.ts';
import type { Policy } from '../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { classRowsOf } from './class-rows.ts';

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
    behaviours: [],
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
  const periods = createPeriods(defaultTimetable);
  const { changes } = groupEvents(
    new Map(),
    outcome.events.map(({ event }) => event),
    periods.schoolDayOf,
  );
  const classes = classRowsOf(changes, { roster, policy, periods });
  const together = new Set(classes.flatMap(({ members }) => members));
  const rows = [
    ...changes.filter((change) => !together.has(change)).map(({ incident, events }) => rowOf(incident, events)),
    ...classes.map(({ classKey, members }) => classRowOf(classKey, members)),
  ];
  const inOrder = rows.toSorted((one, other) => one.firstSeen - other.firstSeen);
  return { outcome, incidents: inOrder.map(({ firstSeen: _, ...row }) => row) };
}

type Placed = IncidentRow & { readonly firstSeen: number };

function rowOf({ subject, ruleId, severity, firstSeen }: Incident, events: readonly FlaggedEvent[]): Placed {
  const blocked = events.filter(({ record }) => record.disposition === 'blocked').length;
  return { subject: subjectKeyOf(subject), rule: ruleId, severity, events: events.length, blocked, firstSeen };
}

/** What a class did together: one row, as it is one item to review. */
function classRowOf(classKey: string, members: readonly IncidentChange[]): Placed {
  const rows = members.map(({ incident, events }) => rowOf(incident, events));
  const [first] = rows;
  if (first === undefined) throw new Error('A class without pupils did something.');
  const sum = (of: (row: Placed) => number) => rows.reduce((total, row) => total + of(row), 0);
  const firstSeen = Math.min(...rows.map((row) => row.firstSeen));
  const counts = { events: sum((row) => row.events), blocked: sum((row) => row.blocked), firstSeen };
  return { ...first, subject: `class:${classKey}`, ...counts };
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
