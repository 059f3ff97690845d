import type { ArchiveTally, TallyBy } from '../../records/archive.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import { type Asking, NOTHING_BOUND } from './asking.ts';
import { numberOf, textOf } from './cells.ts';
import type { Condition } from './conditions.ts';
import { entriesOf, GATHERED, gather, recordsOf } from './gather.ts';
import { momentOf, type Shelf, whereText } from './shelf.ts';

/** Nobody reads a longer table; an export is a scan. */
const MOST_ROWS = 10_000;

/**
 * Counts records by what they have in common. A record of two categories is counted with both; one that has no group, no category,
 * no rule, or a host that may not be shown, is counted with none.
 */
export async function answerTally(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
  { by, limit }: { readonly by: TallyBy; readonly limit: number },
): Promise<readonly ArchiveTally[]> {
  const isThere = await gather(asking, shelves, question, (condition) => ({
    partOf: (some) => partOf(some, by, condition),
    sum,
  }));
  if (!isThere) return [];
  const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS);
  const rows = await asking.rows({ sql: `${TOTALS} limit ${most}`, bound: NOTHING_BOUND });
  return rows.map(([key, records, subjects, blocked, first, last]) => ({
    key: textOf(key),
    records: numberOf(records),
    subjects: numberOf(subjects),
    blocked: numberOf(blocked),
    first: numberOf(first),
    last: numberOf(last),
  }));
}

/** Where the key of each way of counting stands: in which small table, and as what. */
const KEYS = {
  subject: { table: 'people', key: 'subject' },
  group: { table: 'people', key: 'group_name' },
  host: { table: 'hosts', key: `nullif(host, '')` },
  rule: { table: 'findings', key: 'rule_id' },
  category: { table: 'findings', key: 'unnest(list_distinct(categories))' },
} as const;
/** The column of records that points to a table. */
const POINTERS = { people: 'person', hosts: 'host', findings: 'finding' } as const;

/** Numbers are counted first, and become texts when there are few of them. */
function partOf(shelves: readonly Shelf[], by: TallyBy, condition: Condition): string {
  const { table, key } = KEYS[by];
  const isOfPeople = table === 'people';
  const number = isOfPeople ? 'null::integer' : `r.${POINTERS[table]}`;
  const records = recordsOf(shelves, condition, (shelf) => [
    'r.person',
    `${number} as number`,
    `${momentOf(shelf)} as moment`,
    `${whereText(shelf, 'disposition', (text) => `${text} = 'blocked'`)} as is_blocked`,
  ]);
  const people = entriesOf(shelves, 'people', `subject, ${isOfPeople ? key : 'null'} as key`);
  const keyed = isOfPeople
    ? ''
    : `join (${entriesOf(shelves, table, `${key} as key`)}) as k on k.shelf = s.shelf and k.id = s.number`;
  return `select ${isOfPeople ? 'p.key' : 'k.key'} as key, p.subject, s.records, s.blocked, s.first, s.last from (
      select shelf, person, number, count(*) as records, count(*) filter (is_blocked) as blocked,
        min(moment) as first, max(moment) as last
      from (${records}) group by shelf, person, number
    ) as s
    join (${people}) as p on p.shelf = s.shelf and p.id = s.person ${keyed}`;
}

function sum(from: string): string {
  return `select key, subject, sum(records)::bigint as records, sum(blocked)::bigint as blocked, min(first) as first, max(last) as last
    from ${from} where key is not null group by key, subject`;
}

const TOTALS = `select key, sum(records)::bigint as records, count(*), sum(blocked)::bigint, min(first), max(last)
  from ${GATHERED} group by key order by records desc, key`;
