import type { Alarm, TrustAnswers } from '../api/contract.ts';
import { EVERYBODY_SEEN } from '../identity/people-seen.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { SchoolFigures, WeekFigures } from '../records/school-figures.ts';
import { weekId } from '../report/periods.ts';
import { weekFigures } from '../report/week-figures.ts';
import type { Office } from './office.ts';
import { sourcesOf } from './source-health.ts';
import { startOfWeek } from './start-of-week.ts';

/** Figures count everybody; no figure tells of whom. */
const EVERYBODY = { ...EVERYBODY_SEEN, staffId: '' as StaffId };

/** What this school tells its trust, and what the trust's own daemon is told of its schools. */
export function createTrustAnswers(office: Office, alarms: () => Promise<readonly Alarm[]>): TrustAnswers {
  return {
    schoolFigures: async (token) => (office.trust.admits(token) ? figuresOf(office, await alarms()) : null),
    schools: async (viewer) => (viewer.powers.includes('trust') ? office.trust.schools() : []),
  };
}

async function figuresOf(office: Office, alarms: readonly Alarm[]): Promise<SchoolFigures> {
  const since = startOfWeek(office, office.now());
  const [counts, week, oldestWaitingSince, times, outstanding, sources, lastWeek] = await Promise.all([
    office.incidents.counts(EVERYBODY),
    office.incidents.week(EVERYBODY, since),
    office.schoolFigures.oldestOpen(),
    office.schoolFigures.reviewTimes(since),
    office.outstandingActions.count(EVERYBODY),
    sourcesOf(office),
    lastWeekOf(office, since),
  ]);
  const receiving = sources.filter(({ state }) => state.kind === 'reading').length;
  return {
    version: office.evidence.programVersion,
    at: office.now(),
    open: counts.open,
    urgent: counts.urgent,
    oldestWaitingSince,
    week: { raised: week.raised, reviewed: week.reviewed, medianReviewMs: medianOf(times) },
    outstanding: outstanding.things,
    sources: { all: sources.length, receiving },
    lastLineAt: latest(sources.map(({ lastLineAt }) => lastLineAt)),
    alarms: [...new Set(alarms.map(({ kind }) => kind))],
    lastWeek,
  };
}

/** As its report was kept; one that was made again counts. `since` is this week's Monday. */
async function lastWeekOf({ reports, zone }: Office, since: number): Promise<WeekFigures | null> {
  const monday = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone).toPlainDate();
  const kept = await reports.report(weekId(monday.subtract({ days: 7 })), null);
  return kept === null ? null : weekFigures(kept.report);
}

/** The middle one; of an even number, the later of the two in the middle. */
function medianOf(times: readonly number[]): number | null {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? null;
}

function latest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}
