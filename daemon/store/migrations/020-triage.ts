import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What waits, what was put together, and the lists of it. `queue` is made of the other columns; each list of the dashboard is one walk
 * along an index that begins with it.
 */
export const triage: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    await keepGroups(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table incidents add column hold_until bigint',
  'alter table incidents add column is_back integer not null default 0',
  "alter table incidents add column group_name text not null default ''",
  'alter table incidents add column merged_into text',
  'alter table incidents add column merged_top text',
  'alter table incidents add column taken_from text',
  `alter table incidents add column queue text generated always as (case
    when lane <> 'review' or cluster_role = 'member' then 'none'
    when status = 'resolved' then 'closed'
    when status = 'on_hold' and is_back = 0 then 'waiting'
    else 'open' end) virtual`,
  'alter table incident_history add column finding text',
  // What was found so far stands in the state alone, which the next finding overwrites.
  `update incident_history set finding = (
    select state from incidents where incidents.id = incident_history.incident_id and incidents.status = 'resolved')
    where kind = 'resolved' and id in (select max(id) from incident_history where kind = 'resolved' group by incident_id)`,
  'create index incidents_in_queue on incidents (site_id, queue, severity desc, last_seen desc, id)',
  'create index incidents_by_time on incidents (site_id, queue, last_seen desc, id)',
  'create index incidents_by_close on incidents (site_id, queue, closed_at desc, id)',
  'create index incidents_of_group on incidents (site_id, queue, group_name, severity desc, last_seen desc, id)',
  'create index incidents_counted on incidents (site_id, queue, audience, severity)',
  'create index incidents_of_assignee on incidents (site_id, assignee)',
  'create index incidents_on_hold on incidents (site_id, hold_until)',
  'create index incidents_merged on incidents (merged_top)',
  'create index incidents_taken on incidents (taken_from)',
  'drop index incidents_queue',
];

const AT_ONCE = 1_000;

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly whole_class: string | null;
}

async function keepGroups(db: Kysely<unknown>): Promise<void> {
  let after = '';
  for (;;) {
    const { rows } =
      await sql<Row>`select id, subject, whole_class from incidents where id > ${after} order by id limit ${AT_ONCE}`.execute(
        db,
      );
    for (const row of rows) {
      const group = groupIn(row);
      if (group !== '') await sql`update incidents set group_name = ${group} where id = ${row.id}`.execute(db);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

function groupIn({ subject, whole_class: wholeClass }: Row): string {
  const { group = '' } = JSON.parse(subject) as { readonly group?: string };
  if (wholeClass === null) return group;
  return (JSON.parse(wholeClass) as { readonly year: string }).year;
}
