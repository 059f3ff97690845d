import { type Kysely, type SqlBool, sql } from 'kysely';
import { RESOLUTIONS } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import { AUDIT_KINDS } from '../records/audited.ts';
import type { QueueNow, ReviewRows } from '../report/figure-rows.ts';
import type { UnblockAsked } from '../report/over-blocking.ts';
import type { AccessFigures, ActionFigures } from '../report/watching.ts';
import type { RequestState } from '../requests/filter-request.ts';
import type { Database } from './database.ts';
import { readRequest } from './filter-request-rows.ts';
import { severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** What was raised, reviewed, done and asked for, of everybody and without a name: for a report. */
export interface ReviewFigures {
  rows(window: Stretch): Promise<ReviewRows>;
  queueNow(): Promise<QueueNow>;
  /** `overdueBefore`: what is to do of incidents that were closed before is overdue. */
  actions(window: Stretch, overdueBefore: number): Promise<ActionFigures>;
  /** Everything that was asked to be unblocked and is kept. */
  unblocks(): Promise<readonly UnblockAsked[]>;
  policyWaiting(): Promise<number>;
  /** Who looked, as counts. */
  access(window: Stretch): Promise<AccessFigures>;
}

/** From inclusive, to exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}

export function createReviewFigures({ reader }: Database, siteId: string): ReviewFigures {
  const shelf: Shelf = { reader, siteId };
  return {
    rows: (window) => rows(shelf, window),
    queueNow: () => queueNow(shelf),
    actions: (window, overdueBefore) => actions(shelf, window, overdueBefore),
    unblocks: () => unblocks(shelf),
    access: (window) => access(shelf, window),
    async policyWaiting() {
      const row = await reader
        .selectFrom('policy_changes')
        .select(({ fn }) => fn.countAll<number>().as('changes'))
        .where('site_id', '=', siteId)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return Number(row.changes);
    },
  };
}

/**
 * As things to review: what a class did is one, and what became part of another is none. The pluses keep SQLite from reading all that
 * a lane ever had, where the time says more.
 */
function items({ reader, siteId }: Shelf, lane: 'review' | 'support') {
  return reader
    .selectFrom('incidents')
    .where('site_id', '=', siteId)
    .where(sql<SqlBool>`+incidents.lane = ${lane} and +incidents.merged_into is null`)
    .where('cluster_role', '!=', 'member');
}

async function rows(shelf: Shelf, { from, to }: Stretch): Promise<ReviewRows> {
  const raisedIn = (lane: 'review' | 'support') =>
    items(shelf, lane).where('raised_at', '>=', from).where('raised_at', '<', to);
  const [raised, help, closed] = await Promise.all([
    raisedIn('review')
      .select(({ fn }) => [
        fn.countAll<number>().as('all'),
        fn.count<number>(sql<number | null>`case when severity = ${severityRank('critical')} then 1 end`).as('urgent'),
      ])
      .executeTakeFirstOrThrow(),
    raisedIn('support')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow(),
    items(shelf, 'review')
      .select(['raised_at', 'closed_at', 'resolution', 'rule_id'])
      .where('closed_at', '>=', from)
      .where('closed_at', '<', to)
      .where('status', '=', 'resolved')
      .execute(),
  ]);
  return {
    raised: Number(raised.all),
    urgent: Number(raised.urgent),
    lookedForHelp: Number(help.all),
    closed: closed.flatMap((row) => {
      const resolution = RESOLUTIONS.find((one) => one === row.resolution);
      if (resolution === undefined || row.closed_at === null) return [];
      return [{ raisedAt: row.raised_at, closedAt: row.closed_at, resolution, ruleId: row.rule_id as RuleId }];
    }),
  };
}

async function queueNow({ reader, siteId }: Shelf): Promise<QueueNow> {
  const row = await reader
    .selectFrom('incidents')
    .select(({ fn }) => [fn.countAll<number>().as('open'), fn.min<number | null>('raised_at').as('oldest')])
    .where('site_id', '=', siteId)
    .where('queue', '=', 'open')
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), oldestOpenSince: row.oldest };
}

async function actions(
  { reader, siteId }: Shelf,
  { from, to }: Stretch,
  overdueBefore: number,
): Promise<ActionFigures> {
  const ofConcerns = () =>
    reader
      .selectFrom('incident_actions')
      .innerJoin('incidents', 'incidents.id', 'incident_actions.incident_id')
      .where('incident_actions.site_id', '=', siteId)
      .where('incidents.lane', '=', 'review')
      .where('incidents.cluster_role', '!=', 'member');
  const [open, settled] = await Promise.all([
    ofConcerns()
      .select(({ fn }) => [
        fn.countAll<number>().as('all'),
        fn.count<number>(sql<number | null>`case when incidents.closed_at < ${overdueBefore} then 1 end`).as('overdue'),
      ])
      .where('incident_actions.state', '=', 'to_do')
      .where('incident_actions.is_prescribed', '=', 1)
      .where('incidents.resolution', '=', 'concern')
      .executeTakeFirstOrThrow(),
    ofConcerns()
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .where('incident_actions.state', '!=', 'to_do')
      .where('incident_actions.at', '>=', from)
      .where('incident_actions.at', '<', to)
      .executeTakeFirstOrThrow(),
  ]);
  return { outstanding: Number(open.all), overdue: Number(open.overdue), settled: Number(settled.all) };
}

async function unblocks({ reader, siteId }: Shelf): Promise<readonly UnblockAsked[]> {
  const found = await reader
    .selectFrom('filter_requests')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('kind', '=', 'unblock')
    .execute();
  return found.map((row) => {
    const { entry, askedAt, state } = readRequest(row);
    return { entry, askedAt, settledAt: settledAt(state) };
  });
}

function settledAt(state: RequestState): number | null {
  switch (state.status) {
    case 'refused':
    case 'withdrawn':
      return state.at;
    case 'confirmed':
      return state.confirmed.at;
    case 'asked':
    case 'authorised':
    case 'sending':
    case 'told':
      return null;
  }
}

const LOOKING: readonly string[] = [
  ...AUDIT_KINDS.views,
  ...AUDIT_KINDS.names,
  ...AUDIT_KINDS.searches,
  ...AUDIT_KINDS.exports,
];

async function access({ reader, siteId }: Shelf, { from, to }: Stretch): Promise<AccessFigures> {
  const looks = () =>
    reader.selectFrom('audit').where('site_id', '=', siteId).where('at', '>=', from).where('at', '<', to);
  const [people, counts] = await Promise.all([
    looks()
      .select(({ fn }) => fn.count<number>('staff_id').distinct().as('people'))
      .where('action', 'in', LOOKING)
      .executeTakeFirstOrThrow(),
    looks()
      .select(({ fn }) => ['action', 'subject_kind', fn.countAll<number>().as('looks')])
      .where('staff_id', 'is not', null)
      .where('action', 'in', LOOKING)
      .groupBy(['action', 'subject_kind'])
      .execute(),
  ]);
  const count = (actions: readonly string[], kind: string | null = null) =>
    counts
      .filter((row) => actions.includes(row.action) && (kind === null || row.subject_kind === kind))
      .reduce((sum, row) => sum + Number(row.looks), 0);
  return {
    people: Number(people.people),
    incidentsOpened: count(['view', 'view_support'], 'incident'),
    namesShown: count(['show_names']),
    logSearches: count(AUDIT_KINDS.searches),
    exports: count(AUDIT_KINDS.exports),
  };
}
