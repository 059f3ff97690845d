/** How long each kind is kept, and why: one place for the settings, the page and whoever has to explain it. */
import { RESOLUTIONS } from '../incidents/incident.ts';
import type { KeepFor } from './keep-for.ts';

/** What the school can set. */
export const RETENTION_KEYS = [
  'records',
  ...RESOLUTIONS,
  'reports',
  'counters',
  'samples',
  'audit',
  'mail',
  'requests',
  'checks',
] as const;
export type RetentionKey = (typeof RETENTION_KEYS)[number];
export type Retention = Readonly<Record<RetentionKey, KeepFor>>;

/** What goes by another clock than the school's settings. */
export const FIXED_KINDS = [
  'open',
  'contexts',
  'hindsight',
  'filtering_reports',
  'attachments',
  'attempts',
  'sessions',
  'cursors',
] as const;
export type FixedKind = (typeof FIXED_KINDS)[number];
export type KeptKind = RetentionKey | FixedKind;

/** As a person looks for them. */
export const KEPT_KINDS: readonly KeptKind[] = [
  'records',
  'open',
  ...RESOLUTIONS,
  'contexts',
  'reports',
  'hindsight',
  'counters',
  'filtering_reports',
  'samples',
  'attachments',
  'attempts',
  'audit',
  'mail',
  'requests',
  'checks',
  'sessions',
  'cursors',
];

export interface RetentionRule {
  readonly default: KeepFor;
  readonly least: KeepFor;
  readonly most: KeepFor;
  /** What it is, as the settings say it. */
  readonly what: string;
  /** One sentence for a head. */
  readonly why: string;
}

const days = (count: number): KeepFor => ({ count, unit: 'days' });
const months = (count: number): KeepFor => ({ count, unit: 'months' });
const years = (count: number): KeepFor => ({ count, unit: 'years' });
const ONE_DAY = days(1);
const TEN_YEARS = years(10);

export const RETENTION_RULES: Readonly<Record<RetentionKey, RetentionRule>> = {
  records: {
    default: days(30),
    least: ONE_DAY,
    most: days(400),
    what: 'Every request in the log',
    why: 'Long enough to see what was around an incident; kept for longer, it would be a diary of every child.',
  },
  concern: {
    default: years(1),
    least: days(30),
    most: TEN_YEARS,
    what: 'Incidents closed as passed to safeguarding, counted from the day on which they were closed',
    why: 'The record that lasts belongs in the safeguarding system; until then the school can show what it saw and did.',
  },
  no_concern: {
    default: days(90),
    least: ONE_DAY,
    most: TEN_YEARS,
    what: 'Incidents closed as no concern',
    why: 'Long enough to see that something small comes again.',
  },
  false_alarm: {
    default: days(30),
    least: ONE_DAY,
    most: TEN_YEARS,
    what: 'Incidents closed as false alarm',
    why: 'A child who did nothing should not stay on a list; until then the lists can be put right.',
  },
  duplicate: {
    default: days(30),
    least: ONE_DAY,
    most: TEN_YEARS,
    what: 'Incidents closed as the same as another',
    why: 'The other incident tells all of it.',
  },
  test: {
    default: days(30),
    least: ONE_DAY,
    most: TEN_YEARS,
    what: 'Incidents closed as a test',
    why: 'It shows for a while that the filter was tried, and says nothing about anybody.',
  },
  reports: {
    default: days(90),
    least: ONE_DAY,
    most: TEN_YEARS,
    what: 'What people reported to have seen, counted from the day on which somebody had looked at it',
    why: 'The incident that came of it tells the rest; what came to nothing need not be kept about whoever was kind enough to tell us.',
  },
  counters: {
    default: months(13),
    least: days(35),
    most: TEN_YEARS,
    what: 'Figures by the hour, without names',
    why: 'Weeks can be compared with one another, and with last year where they are kept that long.',
  },
  samples: {
    default: days(30),
    least: ONE_DAY,
    most: days(400),
    what: 'Examples of lines that were not understood, and names of categories that nobody knows',
    why: 'IT support needs a recent example to mend it; an old line may hold a name for nothing.',
  },
  audit: {
    default: years(2),
    least: days(90),
    most: TEN_YEARS,
    what: 'Who looked at what, who searched the log, what was asked about one person’s data, and what was deleted when',
    why: 'Whether somebody looked without a reason often comes up long after.',
  },
  mail: {
    default: days(90),
    least: days(14),
    most: years(2),
    what: 'Which alerts were sent when',
    why: 'Long enough to find out why somebody did not hear of something.',
  },
  requests: {
    default: years(2),
    least: days(90),
    most: TEN_YEARS,
    what: 'Filter requests that are over: refused, taken back, ended, or replaced by a later one',
    why: 'The school must be able to say what was blocked or allowed, why, and who authorised it. What is in force stays.',
  },
  checks: {
    default: years(2),
    least: days(90),
    most: TEN_YEARS,
    what: 'Filter checks: what was tried when, by whom, and what the filter did',
    why: 'The school must be able to show that it tries its filter, and what followed. They are about the filter, and about no pupil.',
  },
};

export const DEFAULT_RETENTION: Retention = {
  records: RETENTION_RULES.records.default,
  concern: RETENTION_RULES.concern.default,
  no_concern: RETENTION_RULES.no_concern.default,
  false_alarm: RETENTION_RULES.false_alarm.default,
  duplicate: RETENTION_RULES.duplicate.default,
  test: RETENTION_RULES.test.default,
  reports: RETENTION_RULES.reports.default,
  counters: RETENTION_RULES.counters.default,
  samples: RETENTION_RULES.samples.default,
  audit: RETENTION_RULES.audit.default,
  mail: RETENTION_RULES.mail.default,
  requests: RETENTION_RULES.requests.default,
  checks: RETENTION_RULES.checks.default,
};

/** How often the filter stopped somebody on a day: asked for on that day alone, and in an import of a few days before. */
export const ATTEMPTS_KEPT: KeepFor = days(14);
/**
 * How far a file was read. Longer than any record may be kept, and than the figures are usually: a file that comes back after that
 * is read as if it were new, and must not be counted twice.
 */
export const CURSORS_KEPT: KeepFor = days(400);

/**
 * What looking back found waits at least so long for somebody to decide on it, over the longest holiday: a child may be in need.
 * After that it waits for as long as the log holds the requests, without which no incident can be made of it.
 */
export const HINDSIGHT_WAITS: KeepFor = days(90);

export const FIXED_REASONS: Readonly<Record<FixedKind, string>> = {
  open: 'Nobody has looked at them to the end yet, so none of them is ever deleted. Those of a whole class, and those about staff, count one by one.',
  contexts: 'What was around an incident is kept as long as the incident, and goes with it.',
  hindsight:
    'Once the log no longer holds those requests, they cannot be found again. What nobody has decided on waits 90 days at least.',
  filtering_reports:
    'Counts and sites, a row for each week, term and school year: later years are read beside them, and the school can show what its governors were told. They name nobody, so none is ever deleted.',
  attachments: 'They say whose a request was, so they are kept as long as the requests.',
  attempts:
    'They are needed on the day itself, and for an import of the days before. Whether a worry grows is seen over four weeks.',
  sessions: 'A sign-in ends by itself, and is forgotten within the hour.',
  cursors: 'So that no line of a log is counted twice.',
};
