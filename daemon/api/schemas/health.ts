import { z } from 'zod';
import { CANARY_STAGES } from '../../health/canary.ts';
import type {
  CanaryHealth,
  Health,
  ReceiverHealth,
  SourceHealth,
  SourceWatch,
  Today,
  WatchLimits,
} from '../contract.ts';
import { checkHealth } from './checks.ts';
import { incidentRow } from './incident.ts';
import { leasesHealth } from './leases.ts';
import { listSummary } from './lists.ts';
import { mailRefusal, returnedMail } from './not-sent.ts';
import { outstanding } from './outstanding.ts';
import { rosterHealth } from './people.ts';
import type { Plain } from './plain.ts';
import { removalRow } from './removals.ts';
import { disk } from './retention.ts';
import { calendarHealth, dayStanding } from './timetable.ts';

const lineCount = z.object({ reason: z.string(), lines: z.number() });

const sourceState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), behindBytes: z.number() }),
  z.object({ kind: z.literal('waiting'), since: z.number(), message: z.string() }),
  z.object({ kind: z.literal('stopped') }),
]);

export const sourceHealth = z.object({
  id: z.string(),
  title: z.string(),
  format: z.string().nullable(),
  state: sourceState,
  lastLineAt: z.number().nullable(),
  records: z.number(),
  skipped: z.array(lineCount).readonly(),
  malformed: z.array(lineCount.extend({ sample: z.string() })).readonly(),
  withUserName: z.number(),
  withPerson: z.number(),
}) satisfies z.ZodType<Plain<SourceHealth>>;

const receiverPort = z.object({
  transport: z.enum(['udp', 'tcp', 'tls', 'http']),
  where: z.string(),
  state: z.enum(['listening', 'starting', 'failing', 'stopped']),
  message: z.string().nullable(),
  systemDrops: z.number().nullable(),
});

const receiverHealth = z.object({
  id: z.string(),
  title: z.string(),
  ports: z.array(receiverPort).readonly(),
  received: z.number(),
  cut: z.number(),
  refused: z.array(z.object({ what: z.string(), count: z.number() })).readonly(),
  troubles: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<ReceiverHealth>>;

export const today = z.object({
  open: z.number(),
  urgent: z.number(),
  waiting: z.number(),
  newest: z.array(incidentRow).readonly(),
  requestsSinceMidnight: z.number(),
  lastLineAt: z.number().nullable(),
  sources: z.array(sourceHealth).readonly(),
  lastAlert: z.object({ at: z.number(), delivered: z.boolean() }).nullable(),
  week: z.object({ raised: z.number(), reviewed: z.number(), actionsSettled: z.number() }),
  lookingBack: z.object({ findings: z.number(), pressing: z.number() }),
  quietenedWaiting: z.number(),
  school: dayStanding,
  support: z.number().nullable(),
  policyWaiting: z.number(),
  outstanding,
  removals: z.array(removalRow).readonly(),
  filterRequests: z.object({ waiting: z.number(), late: z.number() }),
  reports: z.object({ open: z.number(), urgent: z.number() }),
}) satisfies z.ZodType<Plain<Today>>;

const sourceWatch = z.object({
  id: z.string(),
  title: z.string(),
  lastLineAt: z.number().nullable(),
  hour: z
    .object({
      since: z.number(),
      records: z.number(),
      withUserName: z.number(),
      usual: z.object({ records: z.number(), namedShare: z.number(), days: z.number() }).nullable(),
    })
    .nullable(),
  records: z.number(),
  withUserName: z.number(),
  malformed: z.number(),
  lines: z.number(),
  clockOffMs: z.number().nullable(),
  waitingBytes: z.number(),
}) satisfies z.ZodType<Plain<SourceWatch>>;

const watchLimits = z.object({
  silentAfterMs: z.number(),
  malformedShare: z.number(),
  enoughLines: z.number(),
  fewestDays: z.number(),
  enoughRecords: z.number(),
  ofUsualRecords: z.number(),
  namesAreUsual: z.number(),
  ofUsualNames: z.number(),
  clockAheadMs: z.number(),
  clockBehindMs: z.number(),
}) satisfies z.ZodType<Plain<WatchLimits>>;

const canaryHealth = z.object({
  lastOutAt: z.number().nullable(),
  lastSeenAt: z.number().nullable(),
  lastStage: z.enum(CANARY_STAGES).nullable(),
  everyMs: z.number(),
  withinMs: z.number(),
  when: z.enum(['lessons', 'always']),
}) satisfies z.ZodType<Plain<CanaryHealth>>;

export const health = z.object({
  sources: z.array(sourceHealth).readonly(),
  watched: z.array(sourceWatch).readonly(),
  limits: watchLimits,
  receivers: z.array(receiverHealth).readonly(),
  leases: leasesHealth,
  canary: canaryHealth.nullable(),
  store: z.object({ ok: z.boolean(), message: z.string().nullable(), path: z.string(), bytes: z.number() }),
  archive: z.object({
    ok: z.boolean(),
    message: z.string().nullable(),
    path: z.string(),
    records: z.number(),
    bytes: z.number(),
    fresh: z.number(),
    oldestDay: z.string().nullable(),
    newestDay: z.string().nullable(),
    damaged: z.array(z.object({ day: z.string(), records: z.number(), why: z.string() })).readonly(),
  }),
  lastBackupAt: z.number().nullable(),
  filter: z.object({
    notTold: z.number(),
    notConfirmed: z.number(),
    late: z.number(),
    tokens: z.number(),
    lastFetchedAt: z.number().nullable(),
  }),
  checks: checkHealth,
  audit: z.object({ checkedAt: z.number(), entries: z.number(), brokenAt: z.number().nullable() }).nullable(),
  mail: z.object({
    configured: z.boolean(),
    server: z.string().nullable(),
    linksHereAlone: z.string().nullable(),
    recipients: z.number(),
    unconfirmed: z.array(z.string()).readonly(),
    fewer: z.array(z.string()).readonly(),
    waiting: z.number(),
    lastSentAt: z.number().nullable(),
    lastError: z.string().nullable(),
    lastTriedAt: z.number().nullable(),
    waitingSince: z.number().nullable(),
    notSent: z.number(),
    refusals: z.array(mailRefusal).readonly(),
    returned: returnedMail,
  }),
  webhooks: z
    .array(
      z.object({
        id: z.string(),
        waiting: z.number(),
        lastSentAt: z.number().nullable(),
        lastError: z.string().nullable(),
        failingSince: z.number().nullable(),
      }),
    )
    .readonly(),
  jobs: z.object({ runner: z.enum(['embedded', 'redis']), ok: z.boolean(), message: z.string().nullable() }),
  categories: z.object({ version: z.string(), hosts: z.number(), terms: z.number() }),
  lists: z.array(listSummary).readonly(),
  roster: rosterHealth,
  policy: z.object({ title: z.string(), version: z.string() }),
  refused: z.array(z.object({ what: z.string(), count: z.number() })).readonly(),
  unknownLabels: z.array(z.object({ observer: z.string(), label: z.string(), records: z.number() })).readonly(),
  calendar: calendarHealth.nullable(),
  disk: disk.nullable(),
  coverage: z.object({
    records: z.number(),
    hostOnly: z.number(),
    withUserName: z.number(),
    withPerson: z.number(),
    withDevice: z.number(),
  }),
}) satisfies z.ZodType<Plain<Health>>;
