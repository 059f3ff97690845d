/** Whether somebody has answered an alert: by a step on the incident, or by the button behind its link. */

import { sql } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { severityRank } from './rows.ts';

export interface AlertAnswers {
  /** When the newest alert of an incident was queued; null where there was none. */
  alertedAt(id: IncidentId): Promise<number | null>;
  /** True where anybody did something with the incident since then, or said that they have seen it. */
  isAnswered(id: IncidentId, since: number): Promise<boolean>;
  /** When the alert before that of this moment was queued, and how many requests came since; null where there was none. */
  quietSince(id: IncidentId, at: number): Promise<{ readonly since: number; readonly requests: number } | null>;
  /** The alerts that were mailed since then, the first of them, at most so many. */
  sentSince(since: number, most: number): Promise<readonly string[]>;
  /** How many were passed on by a mail of their own since then. */
  passedOnSince(since: number): Promise<number>;
  /** True where anything was held back since then to be told of with others. */
  isHeldSince(since: number): Promise<boolean>;
  /** True for work that is done: a mail that has gone out. */
  isClosed(effectId: string): Promise<boolean>;
  /** What was held back since the last mail that told of such, and is open, by rule, the most first. */
  heldUntold(): Promise<readonly HeldBack[]>;
  /** The same of what was to be passed on by a step. */
  passedOnUntold(step: number): Promise<readonly HeldBack[]>;
  /** Notes on its history that somebody has seen the alert; false where that was known already. */
  acknowledge(id: IncidentId, given: { readonly at: number; readonly by: StaffId | null }): Promise<boolean>;
}

/** Incidents of one rule whose alerts were held back. */
export interface HeldBack {
  readonly ruleId: string;
  readonly incidents: number;
  readonly urgent: number;
  readonly first: number;
}

export function createAlertAnswers({ reader, writer }: Database, siteId: string): AlertAnswers {
  const historyOf = (db: typeof reader, id: IncidentId) =>
    db.selectFrom('incident_history').where('site_id', '=', siteId).where('incident_id', '=', id);
  const answers = (db: typeof reader, id: IncidentId, since: number) =>
    historyOf(db, id)
      .where('at', '>=', since)
      .where(({ or, eb }) => or([eb('by_staff', 'is not', null), eb('kind', '=', 'alert_acknowledged')]));
  const newest = async (db: typeof reader, id: IncidentId): Promise<number | null> => {
    const queued = historyOf(db, id).where('kind', '=', 'alert_queued');
    const row = await queued.select(({ fn }) => fn.max<number | null>('at').as('at')).executeTakeFirst();
    return row?.at ?? null;
  };
  return {
    alertedAt: (id) => newest(reader, id),
    isAnswered: async (id, since) => (await answers(reader, id, since).select('at').executeTakeFirst()) !== undefined,
    quietSince: (id, at) => quietSince(reader, siteId, { id, at }),
    async sentSince(since, most) {
      const rows = await reader
        .selectFrom('outbox')
        .select('id')
        .where('site_id', '=', siteId)
        .where('kind', '=', 'alert')
        .where('only_to', 'is', null)
        .where('closed_at', '>=', since)
        .where('outcome', '=', 'done')
        .where(({ not, exists, selectFrom, ref }) =>
          not(
            exists(
              selectFrom('incident_history')
                .select('at')
                .where('incident_id', '=', ref('outbox.subject_id'))
                .where('kind', 'in', ['alert_held', 'alert_gathered', 'alert_unwanted'])
                .where('at', '>=', since),
            ),
          ),
        )
        .orderBy('closed_at')
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },
    async passedOnSince(since) {
      const row = await reader
        .selectFrom('incident_history')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('site_id', '=', siteId)
        .where('kind', '=', 'alert_escalated')
        .where('at', '>=', since)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    async isHeldSince(since) {
      const row = await reader
        .selectFrom('incident_history')
        .select('at')
        .where('site_id', '=', siteId)
        .where('kind', 'in', ['alert_held', 'escalation_held'])
        .where('at', '>=', since)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async isClosed(effectId) {
      const row = await reader.selectFrom('outbox').select('closed_at').where('id', '=', effectId).executeTakeFirst();
      return row !== undefined && row.closed_at !== null;
    },
    heldUntold: () => untold(reader, siteId, null),
    passedOnUntold: (step) => untold(reader, siteId, step),
    acknowledge: (id, { at, by }) =>
      writer.transaction().execute(async (transaction) => {
        const since = await newest(transaction, id);
        if (since === null) return false;
        const known = await answers(transaction, id, since).select('at').executeTakeFirst();
        if (known !== undefined) return false;
        const row = { site_id: siteId, incident_id: id, at, kind: 'alert_acknowledged', by_staff: by, detail: null };
        await transaction.insertInto('incident_history').values(row).execute();
        return true;
      }),
  };
}

async function quietSince(
  reader: Database['reader'],
  siteId: string,
  { id, at }: { readonly id: IncidentId; readonly at: number },
): Promise<{ readonly since: number; readonly requests: number } | null> {
  const before = await reader
    .selectFrom('incident_history')
    .select(({ fn }) => fn.max<number | null>('at').as('at'))
    .where('site_id', '=', siteId)
    .where('incident_id', '=', id)
    .where('kind', '=', 'alert_queued')
    .where('at', '<', at)
    .executeTakeFirst();
  if (before?.at === null || before === undefined) return null;
  const events = await reader
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('incident_id', '=', id)
    .where(({ or, eb }) => or([eb('flagged_at', '>', before.at), eb('at', '>', before.at)]))
    .executeTakeFirst();
  return { since: before.at, requests: Number(events?.count ?? 0) };
}

/** Of what is passed on there is a mail for each step, to whom the step names. */
export function passedOnSubject(step: number): string {
  return `passed-on-${step}`;
}

async function untold(reader: Database['reader'], siteId: string, step: number | null): Promise<readonly HeldBack[]> {
  const mails = reader
    .selectFrom('outbox')
    .select(({ fn }) => fn.max<number | null>('closed_at').as('at'))
    .where('site_id', '=', siteId)
    .where('kind', '=', 'storm')
    .where('only_to', 'is', null);
  const last = await (step === null
    ? mails.where('subject_id', 'not like', 'passed-on-%')
    : mails.where('subject_id', '=', passedOnSubject(step))
  ).executeTakeFirst();
  return heldSince(reader, siteId, last?.at ?? 0, step);
}

async function heldSince(
  reader: Database['reader'],
  siteId: string,
  since: number,
  step: number | null,
): Promise<readonly HeldBack[]> {
  const held = reader
    .selectFrom('incident_history')
    .innerJoin('incidents', 'incidents.id', 'incident_history.incident_id')
    .select(({ fn }) => [
      'incidents.rule_id',
      fn.count<number>('incidents.id').distinct().as('incidents'),
      sql<number>`count(distinct case when incidents.severity = ${severityRank('critical')} then incidents.id end)`.as(
        'urgent',
      ),
      fn.min<number>('incident_history.at').as('first'),
    ])
    .where('incident_history.site_id', '=', siteId)
    .where('incident_history.at', '>=', since)
    .where('incidents.status', '!=', 'resolved')
    .groupBy('incidents.rule_id')
    .orderBy('incidents', 'desc');
  const rows = await (step === null
    ? held.where('incident_history.kind', '=', 'alert_held')
    : held.where('incident_history.kind', '=', 'escalation_held').where('incident_history.detail', '=', String(step))
  ).execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    incidents: Number(row.incidents),
    urgent: Number(row.urgent),
    first: Number(row.first),
  }));
}
