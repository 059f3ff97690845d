import type { CategoryId } from '../../../categories/category.ts';
import type { HostCount, SearchCount } from '../../records/archive.ts';
import { everything, type Window } from '../../records/question.ts';
import type { Asking, Row } from './asking.ts';
import { numberOf, textOf } from './cells.ts';
import { conditionOf } from './conditions.ts';
import { type Gathering, gather, gatheredRows } from './gather.ts';
import { momentOf, type Shelf } from './shelf.ts';

/** Each host once; where it was asked for twice at its last moment, one of the two says what it was about. */
export async function* listHosts(
  asking: Asking,
  shelves: readonly Shelf[],
  window: Window,
): AsyncGenerator<readonly HostCount[]> {
  const isThere = await gather(asking, shelves, (binder): Gathering => {
    const condition = conditionOf(everything(window), binder);
    return { partOf: (shelf) => hostsIn(shelf, condition(shelf)), sum: sumOfHosts };
  });
  if (!isThere) return;
  for await (const rows of gatheredRows(asking, `host, records, list_aggregate(categories, 'string_agg', ' ')`)) {
    yield rows.map(hostOf);
  }
}

function hostsIn(shelf: Shelf, condition: string): string {
  const { records, hosts, findings } = shelf.tables;
  const moment = momentOf(shelf);
  return `select h.host, s.records, s.last, f.categories from (
      select r.host, count(*) as records, max(${moment}) as last, arg_max(r.finding, ${moment}) as finding
      from ${records} as r where ${condition} group by r.host
    ) as s join ${hosts} as h on h.id = s.host join ${findings} as f on f.id = s.finding where h.host <> ''`;
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
  const isThere = await gather(asking, shelves, (binder): Gathering => {
    const condition = conditionOf(everything(window), binder);
    return { partOf: (shelf) => searchesIn(shelf, condition(shelf)), sum: sumOfSearches };
  });
  if (!isThere) return;
  for await (const rows of gatheredRows(asking, 'text, records')) {
    yield rows.map(([text, records]) => ({ text: textOf(text), records: numberOf(records) }));
  }
}

function searchesIn(shelf: Shelf, condition: string): string {
  const counted = `select r.search_terms as text, count(*) as records from ${shelf.tables.records} as r
    where r.search_terms is not null and ${condition} group by text`;
  if (shelf.kind === 'segment') return counted;
  return `select w.word as text, s.records from (${counted}) as s join ${shelf.tables.words} as w on w.id = s.text`;
}

function sumOfSearches(from: string): string {
  return `select text, sum(records)::bigint as records from ${from} group by text`;
}
