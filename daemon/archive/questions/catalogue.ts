import type { CategoryId } from '../../../categories/category.ts';
import type { HostCount, SearchCount } from '../../records/archive.ts';
import { everything, type Window } from '../../records/question.ts';
import type { Asking, Row } from './asking.ts';
import { numberOf, textOf } from './cells.ts';
import type { Condition } from './conditions.ts';
import { entriesOf, gather, gatheredRows, recordsOf } from './gather.ts';
import { momentOf, type Shelf, unionOf } from './shelf.ts';

/** Each host once; where it was asked for twice at its last moment, one of the two says what it was about. */
export async function* listHosts(
  asking: Asking,
  shelves: readonly Shelf[],
  window: Window,
): AsyncGenerator<readonly HostCount[]> {
  const isThere = await gather(asking, shelves, everything(window), (condition) => ({
    partOf: (some) => hostsIn(some, condition),
    sum: sumOfHosts,
  }));
  if (!isThere) return;
  for await (const rows of gatheredRows(asking, `host, records, list_aggregate(categories, 'string_agg', ' ')`)) {
    yield rows.map(hostOf);
  }
}

function hostsIn(shelves: readonly Shelf[], condition: Condition): string {
  const records = recordsOf(shelves, condition, (shelf) => ['r.host', 'r.finding', `${momentOf(shelf)} as moment`]);
  return `select h.host, s.records, s.last, f.categories from (
      select shelf, host, count(*) as records, max(moment) as last, arg_max(finding, moment) as finding
      from (${records}) group by shelf, host
    ) as s
    join (${entriesOf(shelves, 'hosts', 'host')}) as h on h.shelf = s.shelf and h.id = s.host and h.host <> ''
    join (${entriesOf(shelves, 'findings', 'categories')}) as f on f.shelf = s.shelf and f.id = s.finding`;
}

function sumOfHosts(from: string): string {
  return `select host, sum(records)::bigint as records, max(last) as last, arg_max(categories, last) as categories from ${from} group by host`;
}

/** Names of categories have no blank in them. */
function hostOf([host, records, categories]: Row): HostCount {
  const names = categories === null ? '' : textOf(categories);
  return {
    host: textOf(host),
    records: numberOf(records),
    categories: names === '' ? [] : (names.split(' ') as CategoryId[]),
  };
}

/** Each text that was searched for, once, as it was typed. */
export async function* listSearches(
  asking: Asking,
  shelves: readonly Shelf[],
  window: Window,
): AsyncGenerator<readonly SearchCount[]> {
  const isThere = await gather(asking, shelves, everything(window), (condition) => ({
    partOf: (some) => searchesIn(some, condition),
    sum: sumOfSearches,
  }));
  if (!isThere) return;
  for await (const rows of gatheredRows(asking, 'text, records')) {
    yield rows.map(([text, records]) => ({ text: textOf(text), records: numberOf(records) }));
  }
}

function searchesIn(shelves: readonly Shelf[], condition: Condition): string {
  return unionOf(shelves, (shelf) => {
    const { records } = shelf.tables;
    const [text, words] =
      shelf.kind === 'segment'
        ? ['r.search_terms', '']
        : ['w.word', `join ${shelf.tables.words} as w on w.id = r.search_terms`];
    return `select ${text} as text, 1 as records from ${records} as r ${words} where r.search_terms is not null and ${condition(shelf)}`;
  });
}

function sumOfSearches(from: string): string {
  return `select text, sum(records)::bigint as records from ${from} group by text`;
}
