import type { ArchiveCount } from '../../records/archive.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import { type Asking, NOTHING_BOUND } from './asking.ts';
import { numberOf, numberOrNull } from './cells.ts';
import { type Condition, EVERYTHING } from './conditions.ts';
import { entriesOf, GATHERED, gather, recordsOf } from './gather.ts';
import { momentOf, type SegmentShelf, type Shelf } from './shelf.ts';

/** Counts by what people and hosts are called: their numbers differ from shelf to shelf. A record whose host may not be shown has none. */
export async function answerCount(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
): Promise<ArchiveCount> {
  const isThere = await gather(asking, shelves, question, (condition) => ({
    partOf: (some) => partOf(some, condition),
    sum,
  }));
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

/**
 * One row a subject, with no host; one a host, with no subject; and the number of records with neither, where all of a segment is asked
 * for: who and what is in that stands in its small tables, and its records need not be read.
 */
function partOf(shelves: readonly Shelf[], condition: Condition): string {
  const [whole, others] = [shelves.filter(isWhole), shelves.filter((shelf) => !isWhole(shelf))];
  return [
    ...(whole.length === 0 ? [] : [wholeOf(whole)]),
    ...(others.length === 0 ? [] : [countedIn(others, condition)]),
  ].join(' union all ');
  function isWhole(shelf: Shelf): shelf is SegmentShelf {
    return shelf.kind === 'segment' && condition(shelf) === EVERYTHING;
  }
}

function wholeOf(shelves: readonly SegmentShelf[]): string {
  const nothing = '0::bigint as records, null::bigint as first, null::bigint as last';
  const totals = shelves.map(({ segment: { records, firstAt, lastAt } }) => `(${records}, ${firstAt}, ${lastAt})`);
  return `select subject, null::varchar as host, ${nothing} from (${entriesOf(shelves, 'people', 'subject')})
    union all select null, host, ${nothing} from (${entriesOf(shelves, 'hosts', 'host')})
    union all select null, null, records, first, last from (values ${totals.join(', ')}) as totals(records, first, last)`;
}

/** Both are counted while the records are read once. */
function countedIn(shelves: readonly Shelf[], condition: Condition): string {
  const records = recordsOf(shelves, condition, (shelf) => ['r.person', 'r.host', `${momentOf(shelf)} as moment`]);
  return `select * from (
    with counted as materialized (
      select shelf, person, host, count(*) as records, min(moment) as first, max(moment) as last
      from (${records}) group by grouping sets ((shelf, person), (shelf, host))
    )
    select p.subject, null as host, s.records, s.first, s.last
      from counted as s join (${entriesOf(shelves, 'people', 'subject')}) as p on p.shelf = s.shelf and p.id = s.person
    union all select null, h.host, s.records, s.first, s.last
      from counted as s join (${entriesOf(shelves, 'hosts', 'host')}) as h on h.shelf = s.shelf and h.id = s.host)`;
}

function sum(from: string): string {
  return `select subject, host, sum(records)::bigint as records, min(first) as first, max(last) as last from ${from} group by subject, host`;
}

const TOTAL = `select coalesce(sum(records) filter (host is null), 0)::bigint, count(subject),
  count(host) filter (host <> ''), min(first), max(last) from ${GATHERED}`;
