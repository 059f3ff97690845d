import { FILTERS_NOTHING } from '../../parsers/squidguard.ts';
import type { Alarm, SourceHealth, Viewer } from '../api/contract.ts';
import { wasExpectedBetween } from '../health/expected-times.ts';
import { LIMITS } from '../health/limits.ts';
import { EVERYBODY_SEEN, type PeopleSeen } from '../identity/people-seen.ts';
import { createCanaryAlarm } from './canary.ts';
import { checkAlarms } from './check-alarms.ts';
import { diskAlarm, retentionAlarm } from './disk.ts';
import { alertsOf, type Office } from './office.ts';
import { sourcesOf } from './source-health.ts';
import { createClockAlarms, rhythmAlarms } from './source-rhythm.ts';
import { undeliveredAlarms } from './undelivered.ts';
import { unseenAlarms } from './unseen.ts';
import { upkeepAlarms } from './upkeep-alarms.ts';

/** Mail that waits this long is an alarm, not a hiccup. */
const MAIL_LATE_AFTER_MS = 2 * 60_000;
const HOUR_MS = 3_600_000;

const ABOUT_PUPILS: PeopleSeen = { ...EVERYBODY_SEEN, maySeeStaff: false };

type IsLessonTime = (timestamp: number) => boolean;

/** What keeps something from being checked or seen, the gravest first. `isLessonTime` says when silence is an alarm. */
export function createAlarms(
  office: Office,
  isLessonTime: IsLessonTime,
): (viewer: Viewer | null) => Promise<readonly Alarm[]> {
  const startedAt = office.now();
  const jobsAlarm = createJobsAlarm(office);
  const receiverAlarms = createReceiverAlarms(office);
  const clockAlarms = createClockAlarms(office);
  const canaryAlarm = createCanaryAlarm(office, isLessonTime);
  return async (viewer) => {
    const { failing } = office.storeState();
    const archiveFailing = office.archiveFailing();
    const sources = await sourcesOf(office);
    return [
      ...(failing ? [{ kind: 'store_failing', ...failing } as const] : []),
      ...(archiveFailing ? [{ kind: 'archive_failing', ...archiveFailing } as const] : []),
      ...jobsAlarm(),
      ...(await mailAlarm(office, viewer)),
      ...(await notSentAlarm(office, viewer)),
      ...(await undeliveredAlarms(office)),
      ...receiverAlarms(),
      ...sources.flatMap((source) => sourceAlarms(source, office.now(), startedAt, isLessonTime)),
      ...(await notUnderstoodAlarms(office, sources)),
      ...(await canaryAlarm()),
      ...(await rhythmAlarms(office, isLessonTime)),
      ...clockAlarms(new Map(sources.map(({ id, lastLineAt }) => [id, lastLineAt]))),
      ...(await diskAlarm(office)),
      ...(await checkAlarms(office, viewer)),
      ...(await upkeepAlarms(office)),
      ...(await retentionAlarm(office, startedAt)),
      ...(await auditAlarm(office, viewer)),
      ...(await unseenAlarms(office, viewer)),
      ...rosterAlarms(office),
      ...(await emergencyAlarm(office)),
    ];
  };
}

/** Until somebody who keeps the accounts says that it is known. */
async function emergencyAlarm({ signIns }: Office): Promise<readonly Alarm[]> {
  const emergency = [...(await signIns.all()).values()].find(({ isEmergency }) => isEmergency);
  if (!emergency?.usedAt || (emergency.useSeenAt ?? 0) >= emergency.usedAt) return [];
  return [{ kind: 'emergency_used', since: emergency.usedAt }];
}

/** Remembers when it was first seen that jobs do not run: the runner knows only that. */
function createJobsAlarm(office: Office): () => readonly Alarm[] {
  let since: number | null = null;
  return () => {
    const { ok, message } = office.jobState();
    since = ok ? null : (since ?? office.now());
    return since === null ? [] : [{ kind: 'jobs_failing', since, message: message ?? '' }];
  };
}

/** Remembers when each port was first seen failing: a port knows only that it is. */
function createReceiverAlarms(office: Office): () => readonly Alarm[] {
  let known: ReadonlyMap<string, number> = new Map();
  return () => {
    const failing = office
      .receivers()
      .flatMap(({ id, title, ports }) =>
        ports
          .filter(({ state }) => state === 'failing')
          .map(({ where, message }) => ({ key: `${id} ${where}`, sourceTitle: title, message: message ?? '' })),
      );
    known = new Map(failing.map(({ key }) => [key, known.get(key) ?? office.now()]));
    return failing.map(({ key, sourceTitle, message }) => {
      const since = known.get(key) ?? office.now();
      return { kind: 'not_receiving', sourceTitle, since, message };
    });
  };
}

async function mailAlarm(office: Office, viewer: Viewer | null): Promise<readonly Alarm[]> {
  const told = viewer === null ? ABOUT_PUPILS : alertsOf(viewer);
  const { oldest, count, lastError } = await office.outbox.waiting(told, office.now());
  if (oldest === null || office.now() - oldest < MAIL_LATE_AFTER_MS) return [];
  const message = office.mailState().configured ? (lastError ?? '') : 'Mail is not set up.';
  return [{ kind: 'mail_failing', since: oldest, waiting: count, message }];
}

/** A mail that is parked stands here until it is sent, or somebody gives it up. */
async function notSentAlarm({ parked }: Office, viewer: Viewer | null): Promise<readonly Alarm[]> {
  const { oldest, count, alerts, lastError } = await parked.standing(viewer === null ? ABOUT_PUPILS : alertsOf(viewer));
  if (oldest === null) return [];
  return [{ kind: 'not_sent', since: oldest, mails: count, alerts, message: lastError ?? '' }];
}

function sourceAlarms(
  source: SourceHealth,
  now: number,
  startedAt: number,
  isLessonTime: IsLessonTime,
): readonly Alarm[] {
  return [...notFiltering(source), ...stillness(source, now, startedAt, isLessonTime)];
}

/** Until midnight: the log says when a filter gives up, and not always when it is well again. */
function notFiltering({ title: sourceTitle, skipped }: SourceHealth): readonly Alarm[] {
  return skipped.some(({ reason }) => reason === FILTERS_NOTHING) ? [{ kind: 'not_filtering', sourceTitle }] : [];
}

/** A source that never said anything is as silent as one that stopped. */
function stillness(
  { title: sourceTitle, state, lastLineAt }: SourceHealth,
  now: number,
  startedAt: number,
  isLessonTime: IsLessonTime,
): readonly Alarm[] {
  if (state.kind === 'waiting')
    return [{ kind: 'source_waiting', sourceTitle, since: state.since, message: state.message }];
  const since = lastLineAt ?? startedAt;
  // What fell silent in a lesson is silent in the break too: nothing works again before a line comes.
  const isSilent = wasExpectedBetween(since + LIMITS.silentAfterMs + 1, now, isLessonTime);
  return isSilent ? [{ kind: 'source_silent', sourceTitle, since }] : [];
}

/** Since midnight, until the lines of an hour and what there is of the next are understood again. */
async function notUnderstoodAlarms(
  { counts, now }: Office,
  sources: readonly SourceHealth[],
): Promise<readonly Alarm[]> {
  const strange = sources.filter((source) => isStrange(linesIn(source)));
  const recently = Math.floor(now() / HOUR_MS) * HOUR_MS - HOUR_MS;
  const lately = await Promise.all(strange.map(async ({ id }) => linesIn(await counts.source(id, recently))));
  return strange.flatMap((source, place) => {
    const last = lately[place];
    if (last !== undefined && last.lines >= LIMITS.enoughLines && !isStrange(last)) return [];
    return [{ kind: 'not_understood', sourceTitle: source.title, ...linesIn(source) }];
  });
}

interface LineFigures {
  readonly malformed: number;
  readonly lines: number;
}

function isStrange({ malformed, lines }: LineFigures): boolean {
  return lines >= LIMITS.enoughLines && malformed > lines * LIMITS.malformedShare;
}

function linesIn({
  records,
  skipped,
  malformed,
}: Pick<SourceHealth, 'records' | 'skipped' | 'malformed'>): LineFigures {
  const foreign = sumOf(malformed);
  return { malformed: foreign, lines: records + foreign + sumOf(skipped) };
}

function sumOf(reasons: readonly { readonly lines: number }[]): number {
  return reasons.reduce((sum, { lines }) => sum + lines, 0);
}

/** Who came since the last good reading is not known, and who left still is. */
function rosterAlarms(office: Office): readonly Alarm[] {
  return office
    .rosterPlaces()
    .flatMap(({ title, trouble, since }) =>
      trouble === null ? [] : [{ kind: 'roster_old', title, since: since ?? office.now(), message: trouble } as const],
    );
}

/** For those whom the record is for. */
async function auditAlarm({ auditTrail }: Office, viewer: Viewer | null): Promise<readonly Alarm[]> {
  if (viewer === null || !viewer.powers.includes('oversee')) return [];
  const check = await auditTrail.lastCheck();
  return check?.fault == null ? [] : [{ kind: 'audit_broken', since: check.at, sequence: check.fault.sequence }];
}
