import { parserById } from '../../parsers/registry.ts';
import type { Alarm, Frame, IncidentFilter, IncidentList, SourceHealth, Today, Viewer } from '../api/contract.ts';
import { rowOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, type RunningSource, reachOf } from './office.ts';

const NEWEST_ON_TODAY = 7;
const PER_PAGE = 25;
/** A school day is never this quiet; outside school hours silence is expected. */
const SILENT_AFTER_MS = 30 * 60_000;
/** Mail that waits this long is an alarm, not a hiccup. */
const MAIL_LATE_AFTER_MS = 2 * 60_000;
const MALFORMED_SHARE = 0.02;
const ENOUGH_LINES = 100;
const NO_ONE: readonly never[] = [];

export interface TodayAnswers {
  frame(): Promise<Frame>;
  today(viewer: Viewer): Promise<Today>;
  incidents(viewer: Viewer, filter: IncidentFilter): Promise<IncidentList>;
  newSince(viewer: Viewer, since: number): Promise<number>;
}

/** `isLessonTime` says when silence is an alarm. */
export function createTodayAnswers(office: Office, isLessonTime: (timestamp: number) => boolean): TodayAnswers {
  return {
    async frame() {
      const counts = await office.incidents.counts({ staffId: NOBODY, maySeeStaff: false });
      return {
        schoolName: office.schoolName ?? (await office.settings.get('school_name')) ?? 'Your school',
        zone: office.zone,
        now: office.now(),
        demonstration: office.demonstration,
        setUpDone: (await office.settings.get('set_up_done')) !== null,
        alarms: await alarmsOf(office, isLessonTime),
        openIncidents: counts.open,
      };
    },
    async today(viewer) {
      const reach = reachOf(viewer);
      const now = office.now();
      const [queue, counts, sources, week, lastEnded] = await Promise.all([
        mayReview(viewer) ? listOf(office, viewer, { view: 'open', severity: null, page: 1 }, NEWEST_ON_TODAY) : null,
        office.incidents.counts(reach),
        sourcesOf(office),
        office.incidents.week(reach, startOfWeek(office, now)),
        office.outbox.lastEnded(),
      ]);
      return {
        open: counts.open,
        urgent: counts.urgent,
        newest: queue?.rows ?? NO_ONE,
        requestsSinceMidnight: sources.reduce((sum, source) => sum + source.records, 0),
        lastLineAt: latest(sources),
        sources,
        lastAlert: lastEnded ? { at: lastEnded.at, delivered: lastEnded.happened } : null,
        week,
      };
    },
    incidents: (viewer, filter) => listOf(office, viewer, filter, PER_PAGE),
    newSince: (viewer, since) => office.incidents.newSince(reachOf(viewer), since),
  };
}

const NOBODY = '' as Viewer['staffId'];

async function listOf(office: Office, viewer: Viewer, filter: IncidentFilter, perPage: number): Promise<IncidentList> {
  const reach = reachOf(viewer);
  const [{ rows, total }, counts, names] = await Promise.all([
    office.incidents.list(reach, filter, perPage),
    office.incidents.counts(reach),
    staffNamesOf(office),
  ]);
  return {
    rows: await Promise.all(rows.map((incident) => rowOf(office, incident, names))),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    counts,
  };
}

/** Every source with what its lines came to since midnight, school time. */
export async function sourcesOf(office: Office): Promise<readonly SourceHealth[]> {
  const midnight = office.startOfDay(office.now());
  return Promise.all(office.sources().map((source) => sourceHealth(office, source, midnight)));
}

async function sourceHealth(office: Office, source: RunningSource, since: number): Promise<SourceHealth> {
  const counts = await office.counts.source(source.id, since);
  const state = source.state();
  return {
    id: source.id,
    title: source.title,
    format: counts.format === null ? null : (parserById(counts.format)?.title ?? 'Squid, custom format'),
    state:
      state.kind === 'waiting'
        ? { kind: 'waiting', since: office.now() - state.waitingMs, message: state.message }
        : state,
    lastLineAt: counts.lastLineAt,
    records: counts.records,
    skipped: counts.skipped,
    malformed: counts.malformed,
    withUserName: counts.withUserName,
    withPerson: counts.withPerson,
  };
}

async function alarmsOf(office: Office, isLessonTime: (timestamp: number) => boolean): Promise<readonly Alarm[]> {
  const alarms: Alarm[] = [];
  const { failing } = office.storeState();
  if (failing) alarms.push({ kind: 'store_failing', ...failing });
  const jobs = office.jobState();
  if (!jobs.ok) alarms.push({ kind: 'jobs_failing', since: office.now(), message: jobs.message ?? '' });
  const mail = await mailAlarm(office);
  if (mail) alarms.push(mail);
  for (const source of await sourcesOf(office)) alarms.push(...sourceAlarms(office, source, isLessonTime));
  return alarms;
}

async function mailAlarm(office: Office): Promise<Alarm | null> {
  const waiting = await office.outbox.waiting();
  if (waiting.oldest === null || office.now() - waiting.oldest < MAIL_LATE_AFTER_MS) return null;
  const message = office.mailState().configured ? (waiting.lastError ?? '') : 'Mail is not set up.';
  return { kind: 'mail_failing', since: waiting.oldest, waiting: waiting.count, message };
}

function sourceAlarms(
  office: Office,
  source: SourceHealth,
  isLessonTime: (timestamp: number) => boolean,
): readonly Alarm[] {
  const alarms: Alarm[] = [];
  const now = office.now();
  if (source.state.kind === 'waiting') {
    alarms.push({
      kind: 'source_waiting',
      sourceTitle: source.title,
      since: source.state.since,
      message: source.state.message,
    });
  } else if (source.lastLineAt !== null && now - source.lastLineAt > SILENT_AFTER_MS && isLessonTime(now)) {
    alarms.push({ kind: 'source_silent', sourceTitle: source.title, since: source.lastLineAt });
  }
  const malformed = source.malformed.reduce((sum, { lines }) => sum + lines, 0);
  const lines = source.records + malformed + source.skipped.reduce((sum, one) => sum + one.lines, 0);
  if (lines >= ENOUGH_LINES && malformed > lines * MALFORMED_SHARE) {
    alarms.push({ kind: 'not_understood', sourceTitle: source.title, malformed, lines });
  }
  return alarms;
}

function latest(sources: readonly SourceHealth[]): number | null {
  const times = sources.flatMap((source) => source.lastLineAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

/** Monday's midnight, school time. */
function startOfWeek(office: Office, now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(office.zone);
  return today.subtract({ days: today.dayOfWeek - 1 }).startOfDay().epochMilliseconds;
}
