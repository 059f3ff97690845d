import type { Compared, Known, Report, Share } from '../report.ts';

/** One figure of a report, for a spreadsheet: what it counts, now and beside the time before. */
export interface FigureRow {
  readonly part: string;
  readonly figure: string;
  /** A category, a group, a site, a log; '' where it is about the whole. */
  readonly of: string;
  readonly value: number | null;
  /** What `value` is a part of; null where it is of nothing. */
  readonly outOf: number | null;
  readonly before: number | null;
  readonly lastTerm: number | null;
}

/** Every figure of a report, one a row. */
export function figureRows(report: Report): readonly FigureRow[] {
  return [
    ...trafficRows(report),
    ...effectRows(report),
    ...siteRows(report),
    ...coverageRows(report),
    ...reviewRows(report),
  ];
}

const ALONE = { of: '', outOf: null, before: null, lastTerm: null } as const;

function count(part: string, figure: string, value: number | null, of = ''): FigureRow {
  return { ...ALONE, part, figure, value, of };
}

function compared(part: string, figure: string, { now, before, lastTerm }: Compared): FigureRow {
  return { ...ALONE, part, figure, value: now, before, lastTerm };
}

function shared(part: string, figure: string, { part: value, whole }: Share, of = ''): FigureRow {
  return { ...ALONE, part, figure, value, outOf: whole, of };
}

function known<Value>(value: Known<Value>, rows: (value: Value) => readonly FigureRow[]): readonly FigureRow[] {
  return value.kind === 'unknown' ? [] : rows(value.value);
}

function trafficRows({ traffic }: Report): readonly FigureRow[] {
  return [
    compared('traffic', 'requests', traffic.requests),
    compared('traffic', 'requests of persons', traffic.byPersons),
    shared('traffic', 'blocked', traffic.blocked),
    ...known(traffic.activeDevices, (devices) => [compared('traffic', 'active devices', devices)]),
    ...known(traffic.per100, ({ blocked, unacceptable, gotThrough }) => [
      compared('traffic', 'blocked per 100 devices', blocked),
      compared('traffic', 'forbidden per 100 devices', unacceptable),
      compared('traffic', 'got through per 100 devices', gotThrough),
    ]),
    ...traffic.steps.flatMap(({ day, requests, blocked, flagged }) => [
      count('by day', 'requests', requests, day),
      count('by day', 'blocked', blocked, day),
      count('by day', 'flagged', flagged, day),
    ]),
  ];
}

function effectRows({ effectiveness }: Report): readonly FigureRow[] {
  const { overall, before, lastTerm, byCategory, byGroup, undecided } = effectiveness;
  const FORBIDDEN = 'forbidden and blocked';
  return [
    shared('effectiveness', FORBIDDEN, overall),
    ...(before === null ? [] : [shared('effectiveness', `${FORBIDDEN}, the time before`, before)]),
    ...(lastTerm === null ? [] : [shared('effectiveness', `${FORBIDDEN}, last term`, lastTerm)]),
    ...byCategory.map(({ title, share }) => shared('effectiveness', FORBIDDEN, share, title)),
    ...byGroup.map(({ group, share }) => shared('effectiveness', FORBIDDEN, share, group)),
    count('effectiveness', 'neither blocked nor allowed', undecided),
  ];
}

function siteRows({ gaps, overBlocking, bypass, unknownSites }: Report): readonly FigureRow[] {
  const { unblock } = overBlocking;
  return [
    compared('got through', 'requests', gaps.requests),
    count('got through', 'people or devices', gaps.people),
    count('got through', 'sites', gaps.hosts),
    ...gaps.top.map(({ host, requests }) => count('got through', 'requests', requests, host)),
    compared('over-blocking', 'requests', overBlocking.requests),
    count('over-blocking', 'for learning', overBlocking.educational),
    ...known(overBlocking.top, (top) =>
      top.map(({ host, requests }) => count('over-blocking', 'requests', requests, host)),
    ),
    count('over-blocking', 'asked to be opened', unblock.asked),
    count('over-blocking', 'settled', unblock.settled),
    count('over-blocking', 'waiting', unblock.waiting),
    compared('getting around the filter', 'attempts', bypass.attempts),
    count('getting around the filter', 'got through', bypass.gotThrough),
    shared('unknown sites', 'requests', unknownSites.requests),
  ];
}

function coverageRows({ coverage, checks }: Report): readonly FigureRow[] {
  return [
    shared('coverage', 'lines not understood', coverage.notUnderstood),
    shared('coverage', 'tied to a person', coverage.tiedToPerson),
    shared('coverage', 'only the site is known', coverage.hostOnly),
    ...coverage.sources.map(({ title, silentHours, schoolHours }) =>
      shared('coverage', 'silent hours of school', { part: silentHours, whole: schoolHours, interval: null }, title),
    ),
    ...(checks === null
      ? []
      : (['planned', 'made', 'passed', 'failed'] as const).map((what) => count('filter checks', what, checks[what]))),
  ];
}

function reviewRows({ review, actions, access, decisions }: Report): readonly FigureRow[] {
  return [
    compared('review', 'incidents raised', review.raised),
    count('review', 'urgent', review.urgent),
    compared('review', 'incidents closed', review.closed),
    count('review', 'open', review.openNow),
    count('review', 'half closed within, in milliseconds', review.medianMs),
    count('review', 'nine in ten closed within, in milliseconds', review.p90Ms),
    ...review.byRule.map(({ title, closed, falseAlarms }) =>
      shared('review', 'false alarms', { part: falseAlarms, whole: closed, interval: null }, title),
    ),
    count('review', 'looked for help', review.lookedForHelp),
    count('actions', 'outstanding', actions.outstanding),
    count('actions', 'late', actions.overdue),
    count('actions', 'settled', actions.settled),
    count('access', 'incidents opened', access.incidentsOpened),
    count('access', 'names shown', access.namesShown),
    count('access', 'searches of the log', access.logSearches),
    count('access', 'exports', access.exports),
    count('decisions', 'wanted', decisions.length),
  ];
}

const HEAD = ['part', 'figure', 'of', 'value', 'out_of', 'before', 'last_term'];

/** The same as CSV (RFC 4180). No cell breaks its row, nor is it taken for a formula. */
export function figuresCsv(report: Report): string {
  const rows = figureRows(report).map((row) =>
    [row.part, row.figure, row.of, ...[row.value, row.outOf, row.before, row.lastTerm].map((value) => value ?? '')].map(
      cell,
    ),
  );
  return [HEAD, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
