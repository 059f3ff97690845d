/** Makes the report of a week, a term or a school year from what was counted, kept and done. Nothing is stored or sent here. */
import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import { entryTitleOf } from '../answers/entry-title.ts';
import { schoolNameOf } from '../answers/school-name.ts';
import type { RuleId } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import { createPeriods, type Periods } from '../policy/timetable.ts';
import { besideOf, windowOf } from '../report/compared.ts';
import { coverageOf } from '../report/coverage.ts';
import { decisionsOf } from '../report/decisions.ts';
import { effectivenessFigures, type TitleOf } from '../report/effectiveness.ts';
import { filterTotals } from '../report/filter-totals.ts';
import { bypassOf, gapsOf } from '../report/gaps.ts';
import { overBlockingOf } from '../report/over-blocking.ts';
import { createReportPeriods, type ReportPeriods } from '../report/periods.ts';
import type { Gaps, OverBlocking, Report, ReportPeriod } from '../report/report.ts';
import { reviewOf } from '../report/review.ts';
import { shareOf } from '../report/share.ts';
import { standingOfReport } from '../report/standing.ts';
import { trafficOf } from '../report/traffic.ts';
import { type Gathered, gather } from './gather.ts';
import { askArchive, type OfTheArchive } from './of-the-archive.ts';
import type { ReportOffice, ReportParts } from './report-office.ts';

export type { ReportOffice, ReportParts } from './report-office.ts';

export interface ReportMaker {
  make(period: ReportPeriod): Promise<Report>;
  /** The last whole week, then the last whole term and school year where there is one. */
  periodsAt(now: number): readonly ReportPeriod[];
  /** The period of an id, by the calendar of today; null where there is none. */
  periodOf(id: string): ReportPeriod | null;
  /** The first day of each term of the calendar of today: ISO dates. */
  termsBegin(): readonly string[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What got through within so long before is not new. */
const NEW_AFTER_DAYS = 28;
/** After so long an action is overdue. */
const OVERDUE_AFTER_DAYS = 7;

export function createReportMaker(parts: ReportParts): ReportMaker {
  const reportPeriods = () => reportPeriodsOf(parts.office, createPeriods(parts.office.timetable));
  return {
    make: (period) => makeReport(parts, period),
    periodsAt: (now) => reportPeriods().before(now),
    periodOf: (id) => reportPeriods().of(id),
    termsBegin: () => reportPeriods().termsBegin(),
  };
}

function reportPeriodsOf({ timetable }: ReportOffice, periods: Periods): ReportPeriods {
  const { isSchoolDay, standingOf } = periods;
  return createReportPeriods({ zone: timetable.zone, calendar: timetable.calendar, isSchoolDay, standingOf });
}

async function makeReport({ office, version, checksOfWeek }: ReportParts, period: ReportPeriod): Promise<Report> {
  const periods = createPeriods(office.timetable);
  const making: Making = {
    ...{ office, period, periods, madeAt: office.now() },
    gathered: await gather(office, period, { periods, reportPeriods: reportPeriodsOf(office, periods) }),
  };
  const figures = {
    ...(await filterFigures(making)),
    ...(await watchingFigures(making)),
    checks: await checksOfWeek(period.from, period.to),
  };
  const { madeAt } = making;
  return {
    ...{ form: 1, period, school: await schoolNameOf(office), madeAt, version },
    ...{ policyVersion: office.policy.version, demonstration: office.demonstration },
    ...figures,
    decisions: decisionsOf({
      ...{ ...figures, period, madeAt },
      policyWaiting: await office.reviewFigures.policyWaiting(),
    }),
  };
}

interface Making {
  readonly office: ReportOffice;
  readonly period: ReportPeriod;
  readonly periods: Periods;
  readonly madeAt: number;
  readonly gathered: Gathered;
}

/** What came, and what the filter did with it. */
async function filterFigures({ office, period, periods, madeAt, gathered }: Making) {
  const { days, since, hours, totals, rows, active } = gathered;
  const { reportFigures } = office;
  const standing = standingOfReport({
    ...{ period, sources: office.sources().length, requests: totals.now.requests, now: madeAt },
    ...{ countedSince: since.records, countedSinceDay: days.records },
  });
  return {
    standing,
    traffic: trafficOf({
      ...{ period, totals, active, hours },
      ...{ filtered: besideOf(rows, filterTotals), dayOf: periods.schoolDayOf, isSchoolDay: periods.isSchoolDay },
    }),
    effectiveness: effectivenessFigures({
      ...{ rows, titleOf },
      active: active.kind === 'known' ? active.value.now.byGroup : null,
    }),
    gaps: await gapFigures(office, period, gathered),
    overBlocking: await overBlockFigures(office, period, gathered),
    bypass: bypassOf(rows, await reportFigures.people(windowOf(period), 'bypass'), titleOf),
  };
}

/** What the logs could show, and what the school did about it. */
async function watchingFigures({ office, period, periods, madeAt, gathered }: Making) {
  const { days, totals, review } = gathered;
  const { reportFigures, reviewFigures } = office;
  const archived = await askArchive(office, period, days.records);
  return {
    unknownSites: {
      requests: shareOf(totals.now.unknown, totals.now.byPersons),
      hosts: archived.unknownHosts,
      labels: await reportFigures.unknownLabels(windowOf(period)),
    },
    coverage: await coverageFigures(office, { period, periods, archived, madeAt }),
    review: reviewOf({
      ...{ rows: review, queue: await reviewFigures.queueNow() },
      titleOfRule: (ruleId) => titleOfRule(office, ruleId),
    }),
    actions: await reviewFigures.actions(period, madeAt - OVERDUE_AFTER_DAYS * DAY_MS),
    access: await reviewFigures.access(period),
  };
}

async function gapFigures(office: ReportOffice, period: ReportPeriod, { rows, days }: Gathered): Promise<Gaps> {
  const { reportFigures } = office;
  const window = windowOf(period);
  const hosts = await reportFigures.hosts(window, 'through');
  return gapsOf({
    ...{ rows, hosts, titleOf, isWithheld: office.isWithheldSite },
    people: await reportFigures.people(window, 'through'),
    stopped: await reportFigures.stopped(window, [...new Set(hosts.map(({ host }) => host))]),
    hostsBefore: await hostsBefore(office, period, days.filtered),
  });
}

async function hostsBefore(
  { reportFigures }: ReportOffice,
  { from, firstDay }: ReportPeriod,
  since: string | null,
): Promise<ReadonlySet<string> | null> {
  const first = Temporal.PlainDate.from(firstDay);
  const begins = first.subtract({ days: NEW_AFTER_DAYS }).toString();
  if (since === null || since > begins) return null;
  const before = {
    ...{ from: from - NEW_AFTER_DAYS * DAY_MS, to: from },
    ...{ firstDay: begins, lastDay: first.subtract({ days: 1 }).toString() },
  };
  return new Set((await reportFigures.hosts(before, 'through')).map(({ host }) => host));
}

async function overBlockFigures(
  office: ReportOffice,
  period: ReportPeriod,
  { rows, days }: Gathered,
): Promise<OverBlocking> {
  const figures = overBlockingOf({
    ...{ rows, window: period, titleOf, isWithheld: office.isWithheldSite },
    hosts: await office.reportFigures.hosts(windowOf(period), 'over_blocked'),
    unblocks: await office.reviewFigures.unblocks(),
  });
  const { records, filtered } = days;
  const wasNotCounted =
    records !== null && records <= period.lastDay && (filtered === null || filtered > period.lastDay);
  return wasNotCounted ? { ...figures, top: { kind: 'unknown', why: 'not_counted' } } : figures;
}

interface CoverageParts {
  readonly period: ReportPeriod;
  readonly periods: Periods;
  readonly archived: OfTheArchive;
  readonly madeAt: number;
}

async function coverageFigures(office: ReportOffice, { period, periods, archived, madeAt }: CoverageParts) {
  const { reportFigures } = office;
  const window = windowOf(period);
  const over = Math.min(period.to, madeAt - HOUR_MS);
  return coverageOf({
    sources: office.sources().map(({ id, title }) => ({ id, title })),
    lines: await reportFigures.lines(window),
    hours: await reportFigures.sourceHours(window),
    firstHours: await reportFigures.firstHours(),
    schoolHours: schoolHours(periods, { from: period.from, to: over }),
    hasSearches: archived.hasSearches,
    isDnsOnly: archived.isDnsOnly,
  });
}

/** Whole hours of lessons and breaks, by when they begin. */
function schoolHours(
  { periodAt }: Pick<Periods, 'periodAt'>,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const isSchool = (at: number) => periodAt(at) === 'lessons' || periodAt(at) === 'breaks';
  const first = Math.ceil(from / HOUR_MS) * HOUR_MS;
  return Array.from(
    { length: Math.max(0, Math.ceil((to - first) / HOUR_MS)) },
    (_, hour) => first + hour * HOUR_MS,
  ).filter((hour) => isSchool(hour) && isSchool(hour + HOUR_MS - 1));
}

const titleOf: TitleOf = (category) => {
  if (!isCategoryId(category)) return null;
  const { id, title, theme } = categoryOf(category);
  return { id, title, theme };
};

/** A rule that the policy does not have any more is told by its id. */
function titleOfRule({ policy }: ReportOffice, ruleId: RuleId): string {
  const byHand = handRule(ruleId);
  if (byHand !== null) return entryTitleOf(byHand);
  return policy.rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}
