import type { ArchiveTally, TallyBy } from '../../records/archive.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import { type Asking, NOTHING_BOUND } from './asking.ts';
import { numberOf, textOf } from './cells.ts';
import { conditionOf } from './conditions.ts';
import { GATHERED, gather } from './gather.ts';
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
  const isThere = await gather(asking, shelves, (binder) => {
    const condition = conditionOf(question, binder);
    return { partOf: (shelf) => partOf(shelf, by, condition(shelf)), sum };
  });
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

/** Where the key of each way of counting stands: by which number of a record, and in which column of which table. */
const KEYS: Readonly<
  Record<TallyBy, { readonly number: string; readonly join: (shelf: Shelf) => string; readonly key: string }>
> = {
  subject: { number: 'r.person', join: () => '', key: 'p.subject' },
  group: { number: 'r.person', join: () => '', key: 'p.group_name' },
  host: {
    number: 'r.host',
    join: ({ tables }) => `join ${tables.hosts} as h on h.id = s.number`,
    key: `nullif(h.host, '')`,
  },
  rule: { number: 'r.finding', join: joinFindings, key: 'f.rule_id' },
  category: { number: 'r.finding', join: joinFindings, key: 'unnest(list_distinct(f.categories))' },
};

function joinFindings({ tables }: Shelf): string {
  return `join ${tables.findings} as f on f.id = s.number`;
}

/** Numbers are counted first, and become texts when there are few of them. */
function partOf(shelf: Shelf, by: TallyBy, condition: string): string {
  const { number, join, key } = KEYS[by];
  const moment = momentOf(shelf);
  const isBlocked = whereText(shelf, 'disposition', (text) => `${text} = 'blocked'`);
  const asked = `select r.person, ${number} as number, ${moment} as moment, ${isBlocked} as is_blocked
    from ${shelf.tables.records} as r where ${condition}`;
  const counted = `select person, number, count(*) as records, count(*) filter (is_blocked) as blocked,
    min(moment) as first, max(moment) as last from (${asked}) group by person, number`;
  return `select ${key} as key, p.subject, s.records, s.blocked, s.first, s.last
    from (${counted}) as s join ${shelf.tables.people} as p on p.id = s.person ${join(shelf)}`;
}

function sum(from: string): string {
  return `select key, subject, sum(records)::bigint as records, sum(blocked)::bigint as blocked, min(first) as first, max(last) as last
    from ${from} where key is not null group by key, subject`;
}

const TOTALS = `select key, sum(records)::bigint as records, count(*), sum(blocked)::bigint, min(first), max(last)
  from ${GATHERED} group by key order by records desc, key`;
