import { type Beside, besideOf, comparedOf } from './compared.ts';
import type { ActiveFigures, TrafficHour, TrafficTotals } from './figure-rows.ts';
import type { FilterTotals } from './filter-totals.ts';
import { datesOf, mondayOf } from './periods.ts';
import type { Compared, Known, ReportPeriod, Traffic, TrafficStep, WhyUnknown } from './report.ts';
import { shareOf } from './share.ts';

export interface TrafficInput {
  readonly period: ReportPeriod;
  readonly totals: Beside<TrafficTotals>;
  readonly filtered: Beside<FilterTotals>;
  readonly active: Known<Beside<ActiveFigures>>;
  readonly hours: readonly TrafficHour[];
  dayOf(timestamp: number): string;
  isSchoolDay(date: string): boolean;
}

const HUNDRED = 100;

export function trafficOf(input: TrafficInput): Traffic {
  const { totals, filtered, active } = input;
  return {
    requests: comparedOf(totals, ({ requests }) => requests),
    byPersons: comparedOf(totals, ({ byPersons }) => byPersons),
    blocked: shareOf(totals.now.blocked, totals.now.requests),
    activeDevices: ofKnown(active, (known) => comparedOf(known, ({ subjects }) => subjects)),
    per100: per100Of(active, {
      blocked: comparedOf(totals, ({ blocked }) => blocked),
      unacceptable: comparedOf(filtered, ({ stopped, through, undecided }) => stopped + through + undecided),
      gotThrough: comparedOf(filtered, ({ through }) => through),
    }),
    steps: stepsOf(input),
  };
}

function ofKnown<Value, Figure>(known: Known<Value>, of: (value: Value) => Figure): Known<Figure> {
  return known.kind === 'known' ? { kind: 'known', value: of(known.value) } : known;
}

interface Counts {
  readonly blocked: Compared;
  readonly unacceptable: Compared;
  readonly gotThrough: Compared;
}

/** Of nobody there is no hundred. */
function per100Of(active: Known<Beside<ActiveFigures>>, counts: Counts): Traffic['per100'] {
  if (active.kind === 'unknown') return active;
  if (active.value.now.subjects === 0) return unknown('none');
  const devices = besideOf(active.value, ({ subjects }) => subjects);
  return {
    kind: 'known',
    value: {
      blocked: ratioOf(counts.blocked, devices),
      unacceptable: ratioOf(counts.unacceptable, devices),
      gotThrough: ratioOf(counts.gotThrough, devices),
    },
  };
}

function unknown(why: WhyUnknown): { readonly kind: 'unknown'; readonly why: WhyUnknown } {
  return { kind: 'unknown', why };
}

function ratioOf(counts: Compared, devices: Compared): Compared {
  const ratio = (count: number | null, of: number | null) =>
    count === null || of === null || of === 0 ? null : (HUNDRED * count) / of;
  return {
    now: ratio(counts.now, devices.now) ?? 0,
    before: ratio(counts.before, devices.before),
    lastTerm: ratio(counts.lastTerm, devices.lastTerm),
  };
}

function stepsOf({ period, hours, dayOf, isSchoolDay }: TrafficInput): readonly TrafficStep[] {
  const days = datesOf(Temporal.PlainDate.from(period.firstDay), Temporal.PlainDate.from(period.lastDay));
  const stepOf = period.kind === 'week' ? (day: string) => day : mondayOfDay;
  const byStep = Map.groupBy(hours, ({ hour }) => stepOf(dayOf(hour)));
  const daysOfStep = Map.groupBy(days, stepOf);
  return [...daysOfStep].map(([day, within]) => {
    const counted = byStep.get(day) ?? [];
    const sum = (of: (hour: TrafficHour) => number) => counted.reduce((total, hour) => total + of(hour), 0);
    return {
      day,
      isSchoolDay: within.some(isSchoolDay),
      requests: sum(({ requests }) => requests),
      blocked: sum(({ blocked }) => blocked),
      flagged: sum(({ flagged }) => flagged),
    };
  });
}

function mondayOfDay(day: string): string {
  return mondayOf(Temporal.PlainDate.from(day)).toString();
}
