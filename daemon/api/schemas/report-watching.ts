/** Of a report: what the logs could show, what the school did, and what it must decide. */
import { z } from 'zod';
import { RESOLUTIONS } from '../../incidents/incident.ts';
import type { AccessFigures, ActionFigures, CheckFigures, Coverage, Decision, Review } from '../../report/watching.ts';
import type { Plain } from './plain.ts';
import { compared, share } from './report-shares.ts';

const source = z.object({
  title: z.string(),
  lines: z.number(),
  silentHours: z.number(),
  schoolHours: z.number(),
  notUnderstood: share,
  withUserName: share,
});

export const coverage = z.object({
  sources: z.array(source).readonly(),
  notUnderstood: share,
  tiedToPerson: share,
  hostOnly: share,
  cannotSee: z
    .array(z.enum(['paths_in_https', 'encrypted_dns', 'mobile_data', 'no_user_names', 'no_searches', 'dns_only']))
    .readonly(),
}) satisfies z.ZodType<Plain<Coverage>>;

const rule = z.object({
  ruleId: z.string(),
  title: z.string(),
  closed: z.number(),
  falseAlarms: z.number(),
  shouldTune: z.boolean(),
});

export const review = z.object({
  raised: compared,
  urgent: z.number(),
  closed: compared,
  openNow: z.number(),
  oldestOpenSince: z.number().nullable(),
  medianMs: z.number().nullable(),
  p90Ms: z.number().nullable(),
  outcomes: z.array(z.object({ resolution: z.enum(RESOLUTIONS), incidents: z.number() })).readonly(),
  byRule: z.array(rule).readonly(),
  lookedForHelp: z.number(),
}) satisfies z.ZodType<Plain<Review>>;

export const actions = z.object({
  outstanding: z.number(),
  overdue: z.number(),
  settled: z.number(),
}) satisfies z.ZodType<Plain<ActionFigures>>;

export const access = z.object({
  people: z.number(),
  incidentsOpened: z.number(),
  namesShown: z.number(),
  logSearches: z.number(),
  exports: z.number(),
}) satisfies z.ZodType<Plain<AccessFigures>>;

const profile = z.object({ profile: z.string(), passed: z.number(), failed: z.number(), notMade: z.number() });

export const checks = z.object({
  planned: z.number(),
  made: z.number(),
  passed: z.number(),
  failed: z.number(),
  notClear: z.number(),
  byHand: z.number(),
  openFailures: z.array(z.object({ title: z.string(), profile: z.string(), since: z.number() })).readonly(),
  byProfile: z.array(profile).readonly(),
}) satisfies z.ZodType<Plain<CheckFigures>>;

function wanted<Kind extends Decision['kind'], Figures extends z.ZodRawShape>(kind: Kind, figures: Figures) {
  return z.object({ kind: z.literal(kind), ...figures });
}

export const decision = z.discriminatedUnion('kind', [
  wanted('source_silent', { titles: z.array(z.string()).readonly(), hours: z.number() }),
  wanted('check_failed', { failures: z.number() }),
  wanted('no_checks', {}),
  wanted('checks_not_made', {}),
  wanted('gap', { host: z.string(), title: z.string(), people: z.number() }),
  wanted('over_block', { host: z.string(), people: z.number() }),
  wanted('unblock_waiting', { requests: z.number() }),
  wanted('tune_rule', { title: z.string(), falseAlarms: z.number(), closed: z.number() }),
  wanted('review_behind', { open: z.number(), oldestSince: z.number() }),
  wanted('actions_overdue', { actions: z.number() }),
  wanted('few_names', { share: z.number() }),
  wanted('lines_not_understood', { share: z.number() }),
  wanted('policy_waiting', { changes: z.number() }),
]) satisfies z.ZodType<Plain<Decision>>;
