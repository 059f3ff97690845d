/** What one report is made from, read together. */
import type { Periods } from '../policy/timetable.ts';
import { type Beside, type CountedDays, countedDays, wasCounted, windowOf } from '../report/compared.ts';
import type {
  ActiveFigures,
  CountedSince,
  FilterRow,
  ReviewRows,
  TrafficHour,
  TrafficTotals,
} from '../report/figure-rows.ts';
import type { ReportPeriods } from '../report/periods.ts';
import type { Known, ReportPeriod } from '../report/report.ts';
import type { ReportOffice } from './report-office.ts';

export interface Gathered {
  readonly since: CountedSince;
  readonly days: CountedDays;
  readonly hours: readonly TrafficHour[];
  readonly totals: Beside<TrafficTotals>;
  readonly rows: Beside<readonly FilterRow[]>;
  readonly review: Beside<ReviewRows>;
  readonly active: Known<Beside<ActiveFigures>>;
}

/** The period with those beside it. */
interface Trio {
  readonly now: ReportPeriod;
  readonly before: ReportPeriod | null;
  readonly lastTerm: ReportPeriod | null;
}

export async function gather(
  { reportFigures, reviewFigures }: ReportOffice,
  period: ReportPeriod,
  { periods, reportPeriods }: { readonly periods: Periods; readonly reportPeriods: ReportPeriods },
): Promise<Gathered> {
  const since = await reportFigures.since();
  const days = countedDays(since, periods.schoolDayOf);
  const trio: Trio = {
    now: period,
    before: reportPeriods.previous(period),
    lastTerm: reportPeriods.sameOfLastTerm(period),
  };
  const hours = await reportFigures.hours(windowOf(period));
  return {
    ...{ since, days, hours },
    // What is beside it is asked for as a whole; of the period itself the hours say it.
    totals: await besideBy(trio, days.records, async (one) =>
      one === period ? totalOf(hours) : reportFigures.totals(windowOf(one)),
    ),
    rows: await besideBy(trio, days.filtered, (one) => reportFigures.filtered(windowOf(one))),
    review: await besideBy(trio, days.records, (one) => reviewFigures.rows(one)),
    active: await activeOf(trio, days, (one) => reportFigures.active(windowOf(one))),
  };
}

/** With a time of which not all was counted nothing is compared. */
async function besideBy<Value>(
  { now, before, lastTerm }: Trio,
  since: string | null,
  read: (period: ReportPeriod) => Promise<Value>,
): Promise<Beside<Value>> {
  const readIf = async (period: ReportPeriod | null) =>
    period !== null && wasCounted(period, since) ? read(period) : null;
  return { now: await read(now), before: await readIf(before), lastTerm: await readIf(lastTerm) };
}

/** Not known where records were counted already and nobody yet who made them. */
async function activeOf(
  trio: Trio,
  { records, filtered, active }: CountedDays,
  read: (period: ReportPeriod) => Promise<ActiveFigures>,
): Promise<Known<Beside<ActiveFigures>>> {
  const wasNotCounted =
    records !== null && records <= trio.now.lastDay && (active === null || active > trio.now.lastDay);
  if (wasNotCounted) return { kind: 'unknown', why: 'not_counted' };
  return { kind: 'known', value: await besideBy(trio, latest([records, filtered, active]), read) };
}

/** The week in which counting begins is whole only where the rest began with it. */
function latest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

function totalOf(hours: readonly TrafficHour[]): TrafficTotals {
  const sum = (of: (hour: TrafficHour) => number) => hours.reduce((total, hour) => total + of(hour), 0);
  return {
    requests: sum(({ requests }) => requests),
    blocked: sum(({ blocked }) => blocked),
    flagged: sum(({ flagged }) => flagged),
    byPersons: sum(({ byPersons }) => byPersons),
    unknown: sum(({ unknown }) => unknown),
  };
}
