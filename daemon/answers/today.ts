import type { Frame, IncidentFilter, IncidentList, SourceHealth, Today, Viewer } from '../api/contract.ts';
import { OPEN_QUEUE } from '../incidents/queue-filter.ts';
import { outstandingFor } from './actions.ts';
import { createAlarms } from './alarms.ts';
import { rowOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { mayDecide } from './policy-decision.ts';
import { mondaysUntil, queryOf } from './queue-query.ts';
import { removalsFor } from './removals.ts';
import { reportsWaitingFor } from './report-review.ts';
import { requestsOnToday } from './requests.ts';
import { schoolNameOf } from './school-name.ts';
import { sourcesFor } from './source-health.ts';
import { startOfWeek } from './start-of-week.ts';
import { supportFor, waitingForSupport } from './support.ts';
import { waitingFor } from './suppressions.ts';

const NEWEST_ON_TODAY = 7;
const OUTSTANDING_ON_TODAY = 5;
const PER_PAGE = 25;
const WEEKS_OFFERED = 6;
const NO_ONE: readonly never[] = [];
const NOTHING_WAITS = { findings: 0, pressing: 0 };

export interface TodayAnswers {
  frame(viewer?: Viewer | null): Promise<Frame>;
  today(viewer: Viewer): Promise<Today>;
  incidents(viewer: Viewer, filter: IncidentFilter): Promise<IncidentList>;
}

/** `isLessonTime` says when silence is an alarm. */
export function createTodayAnswers(office: Office, isLessonTime: (timestamp: number) => boolean): TodayAnswers {
  const alarms = createAlarms(office, isLessonTime);
  return {
    async frame(viewer = null) {
      return {
        schoolName: await schoolNameOf(office),
        zone: office.zone,
        now: office.now(),
        demonstration: office.demonstration,
        setUpDone: (await office.settings.get('set_up_done')) !== null,
        supportFor: supportFor(office),
        alarms: await alarms(viewer),
      };
    },
    today: (viewer) => todayOf(office, viewer),
    incidents: (viewer, filter) => listOf(office, viewer, filter, PER_PAGE),
  };
}

async function todayOf(office: Office, viewer: Viewer): Promise<Today> {
  const reach = reachOf(viewer);
  await office.incidents.bringBack(office.now());
  const [newest, counts, sources, week, lastEnded, waiting, support, policyWaiting, outstanding, actionsSettled] =
    await Promise.all([
      mayReview(viewer) ? newestFor(office, viewer) : NO_ONE,
      office.incidents.counts(reach),
      sourcesFor(office, viewer),
      office.incidents.week(reach, startOfWeek(office, office.now())),
      office.outbox.lastEnded(reach),
      mayReview(viewer) ? office.hindsights.waiting(reach) : NOTHING_WAITS,
      waitingForSupport(office, viewer),
      policyWaitingFor(office, viewer),
      outstandingFor(office, viewer, OUTSTANDING_ON_TODAY),
      office.outstandingActions.settledSince(reach, startOfWeek(office, office.now())),
    ]);
  return {
    open: counts.open,
    urgent: counts.urgent,
    waiting: counts.waiting,
    newest,
    requestsSinceMidnight: sources.reduce((sum, source) => sum + source.records, 0),
    lastLineAt: latest(sources),
    sources,
    lastAlert: lastEnded ? { at: lastEnded.at, delivered: lastEnded.happened } : null,
    week: { ...week, actionsSettled },
    lookingBack: { findings: waiting.findings, pressing: waiting.pressing },
    quietenedWaiting: await waitingFor(office, viewer),
    school: office.standingOf(office.schoolDayOf(office.now())),
    support,
    policyWaiting,
    outstanding,
    removals: await removalsFor(office, viewer),
    filterRequests: await requestsOnToday(office, viewer),
    reports: await reportsWaitingFor(office, viewer),
  };
}

async function newestFor(office: Office, viewer: Viewer): Promise<Today['newest']> {
  const query = { ...OPEN_QUEUE, page: 1 };
  const [{ rows }, names] = await Promise.all([
    office.incidents.list(reachOf(viewer), query, NEWEST_ON_TODAY),
    staffNamesOf(office),
  ]);
  return Promise.all(rows.map((incident) => rowOf(office, incident, names)));
}

async function policyWaitingFor({ policyChanges }: Office, viewer: Viewer): Promise<number> {
  if (!viewer.powers.includes('authorise')) return 0;
  return (await policyChanges.waiting()).filter((change) => mayDecide(viewer, change, 'accept')).length;
}

async function listOf(office: Office, viewer: Viewer, filter: IncidentFilter, perPage: number): Promise<IncidentList> {
  const reach = reachOf(viewer);
  await office.incidents.bringBack(office.now());
  const [{ rows, total }, counts, names, groups] = await Promise.all([
    office.incidents.list(reach, { ...queryOf(office, filter), page: filter.page }, perPage),
    office.incidents.counts(reach),
    staffNamesOf(office),
    office.incidents.groups(reach, filter.view),
  ]);
  return {
    rows: await Promise.all(rows.map((incident) => rowOf(office, incident, names))),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    groups,
    weeks: mondaysUntil(office, office.now(), WEEKS_OFFERED),
    counts,
  };
}

function latest(sources: readonly SourceHealth[]): number | null {
  const times = sources.flatMap((source) => source.lastLineAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}
