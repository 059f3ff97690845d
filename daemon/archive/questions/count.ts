import type { ArchiveCount } from '../../records/archive.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import { type Asking, NOTHING_BOUND } from './asking.ts';
import { numberOf, numberOrNull } from './cells.ts';
import { conditionOf } from './conditions.ts';
import { GATHERED, gather } from './gather.ts';
import { momentOf, type Shelf } from './shelf.ts';

/** Counts by what people and hosts are called: their numbers differ from shelf to shelf. A record whose host may not be shown has none. */
export async function answerCount(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
): Promise<ArchiveCount> {
  const isThere = await gather(asking, shelves, (binder) => {
    const condition = conditionOf(question, binder);
    return { partOf: (shelf) => partOf(shelf, condition(shelf)), sum };
  });
  const row = isThere ? (await asking.rows({ sql: TOTAL, bound: NOTHING_BOUND }))[0] : undefined;
  if (row === undefined) return { records: 0, subjects: 0, hosts: 0, first: null, last: null };
  const [records, subjects, hosts, first, last] = row;
  return {
    records: numberOf(records),
    subjects: numberOf(subjects),
    hosts: numberOf(hosts),
    first: numberOrNull(first),
    last: numberOrNull(last),
  };
}

/** Both are counted while the records are read once. */
function partOf(shelf: Shelf, condition: string): string {
  const { records, people, hosts } = shelf.tables;
  return `select p.subject, h.host, s.records, s.first, s.last from (
      select r.person, r.host, count(*) as records, min(${momentOf(shelf)}) as first, max(${momentOf(shelf)}) as last
      from ${records} as r where ${condition} group by grouping sets ((r.person), (r.host))
    ) as s left join ${people} as p on p.id = s.person left join ${hosts} as h on h.id = s.host`;
}

/** One row a subject, with no host, and one a host, with no subject. */
function sum(from: string): string {
  return `select subject, host, sum(records)::bigint as records, min(first) as first, max(last) as last from ${from} group by subject, host`;
}

const TOTAL = `select coalesce(sum(records) filter (subject is not null), 0)::bigint, count(subject),
  count(host) filter (host <> ''), min(first), max(last) from ${GATHERED}`;
