/** A report as it was kept, field by field. What each figure means stands in `daemon/report/definitions.ts` and in the README. */
import { z } from 'zod';
import {
  type Bypass,
  type Effectiveness,
  type Gaps,
  type OverBlocking,
  REPORT_PERIODS,
  type Report,
  type ReportPeriod,
  type ReportStanding,
  type Traffic,
  type UnknownSites,
} from '../../report/report.ts';
import type { Plain } from './plain.ts';
import { compared, known, share } from './report-shares.ts';
import { access, actions, checks, coverage, decision, review } from './report-watching.ts';

export const reportKind = z.enum(REPORT_PERIODS);

const period = z.object({
  kind: reportKind,
  id: z.string(),
  from: z.number(),
  to: z.number(),
  firstDay: z.string(),
  lastDay: z.string(),
  schoolDays: z.number(),
  daysOff: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<ReportPeriod>>;

const standing = z.object({
  kind: z.enum(['no_source', 'silent', 'holiday', 'first', 'ordinary']),
  countedSince: z.number().nullable(),
  isUnfinished: z.boolean(),
}) satisfies z.ZodType<Plain<ReportStanding>>;

const step = z.object({
  day: z.string(),
  isSchoolDay: z.boolean(),
  requests: z.number(),
  blocked: z.number(),
  flagged: z.number(),
});

const traffic = z.object({
  requests: compared,
  byPersons: compared,
  blocked: share,
  activeDevices: known(compared),
  per100: known(z.object({ blocked: compared, unacceptable: compared, gotThrough: compared })),
  steps: z.array(step).readonly(),
}) satisfies z.ZodType<Plain<Traffic>>;

const effect = { share, before: share.nullable() };
const about = { category: z.string(), title: z.string() };

const effectiveness = z.object({
  overall: share,
  before: share.nullable(),
  lastTerm: share.nullable(),
  byCategory: z.array(z.object({ ...about, theme: z.string(), ...effect })).readonly(),
  byGroup: z.array(z.object({ group: z.string(), ...effect })).readonly(),
  undecided: z.number(),
  searches: share,
  quietened: z.number(),
}) satisfies z.ZodType<Plain<Effectiveness>>;

const gap = z.object({
  ...{ host: z.string(), ...about },
  people: z.number(),
  requests: z.number(),
  isNew: z.boolean(),
  firstAt: z.number(),
  blockedAfterMs: z.number().nullable(),
});

const gaps = z.object({
  requests: compared,
  people: z.number(),
  hosts: z.number(),
  top: z.array(gap).readonly(),
}) satisfies z.ZodType<Plain<Gaps>>;

const overBlock = z.object({
  host: z.string(),
  title: z.string(),
  isEducational: z.boolean(),
  requests: z.number(),
  people: z.number(),
  request: z.enum(['none', 'waiting', 'settled']),
});

const overBlocking = z.object({
  requests: compared,
  share,
  educational: z.number(),
  byCategory: z.array(z.object({ ...about, requests: z.number(), isEducational: z.boolean() })).readonly(),
  notKnown: z.number(),
  top: known(z.array(overBlock).readonly()),
  unblock: z.object({
    asked: z.number(),
    settled: z.number(),
    waiting: z.number(),
    medianMs: z.number().nullable(),
  }),
}) satisfies z.ZodType<Plain<OverBlocking>>;

const bypass = z.object({
  attempts: compared,
  people: z.number(),
  gotThrough: z.number(),
  byCategory: z.array(z.object({ ...about, blocked: z.number(), allowed: z.number() })).readonly(),
}) satisfies z.ZodType<Plain<Bypass>>;

const unknownSites = z.object({
  requests: share,
  hosts: known(share),
  labels: z.number(),
}) satisfies z.ZodType<Plain<UnknownSites>>;

/** A field that comes later is optional here for as long as `form` stays: reports that were kept before do not have it. */
export const report = z
  .object({
    form: z.literal(1),
    period,
    school: z.string(),
    madeAt: z.number(),
    version: z.string(),
    policyVersion: z.string(),
    demonstration: z.boolean(),
    standing,
    traffic,
    effectiveness,
    gaps,
    overBlocking,
    bypass,
    unknownSites,
    coverage,
    review,
    actions,
    access,
    checks: checks.nullable(),
    decisions: z.array(decision).readonly(),
  })
  .meta({
    description:
      'The figures: `form` is raised when a field changes its meaning. Counts and sites; no name, no account. Times are epoch milliseconds.',
  }) satisfies z.ZodType<Plain<Report>>;
