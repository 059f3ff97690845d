import type { ArchivePage, PageOptions } from '../../records/archive.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import type { Asking, Row } from './asking.ts';
import { type Binder, createBinder } from './binder.ts';
import { numberOf, textOf } from './cells.ts';
import { type Condition, conditionOf } from './conditions.ts';
import { narrowed } from './narrow.ts';
import { markOf, standingOf } from './page-mark.ts';
import { type Found, readFound } from './page-rows.ts';
import { mayHold, momentOf, rowNumberOf, type Shelf, unionOf } from './shelf.ts';
import { compareStandings, type Standing } from './standing.ts';
import { wavesOf } from './waves.ts';

/** More than anybody reads on one page; who wants all asks for a scan. */
const MOST_ON_A_PAGE = 1_000;

/** More in one statement take no less time each. */
const MOST_SHELVES_AT_ONCE = 32;

type Order = PageOptions['order'];

/**
 * Finds which records are on the page by the few columns that say it, and reads the others of these alone. It goes from the newest shelf
 * to the oldest, or the other way, and stops where no shelf that is left can hold a record of the page.
 */
export async function answerPage(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
  { order, limit, after }: Pick<PageOptions, 'order' | 'limit' | 'after'>,
): Promise<ArchivePage> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), MOST_ON_A_PAGE);
  const mark = after === null ? null : standingOf(after);
  const asked = { question: mark === null ? question : beyond(question, mark, order), mark, order, most: size + 1 };
  const within = shelves.filter((shelf) => mayHold(shelf, asked.question));
  const found = await findFirst(asking, within, asked);
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    records: await readFound(asking, page),
    next: found.length > size && last !== undefined ? markOf(last) : null,
  };
}

interface Asked {
  readonly question: ArchiveQuestion;
  readonly mark: Standing | null;
  readonly order: Order;
  readonly most: number;
}

/** Those at the mark's own time are weighed by their place. */
function beyond(question: ArchiveQuestion, { moment }: Standing, order: Order): ArchiveQuestion {
  return order === 'newest_first'
    ? { ...question, to: Math.min(question.to, moment + 1) }
    : { ...question, from: Math.max(question.from, moment) };
}

async function findFirst(asking: Asking, shelves: readonly Shelf[], asked: Asked): Promise<readonly Found[]> {
  const isFirst = asked.order === 'newest_first' ? compareBackwards : compareStandings;
  let found: readonly Found[] = [];
  for (const wave of wavesOf(inOrder(shelves, asked.order), MOST_SHELVES_AT_ONCE)) {
    const last = found[asked.most - 1];
    const some = last === undefined ? wave : wave.filter((shelf) => mayComeBefore(shelf, last, asked.order));
    const more = await asking.of(some, async () => {
      return findIn(asking, await narrowed(asking, some, asked.question), asked);
    });
    found = [...found, ...more].sort(isFirst).slice(0, asked.most);
  }
  return found;
}

function compareBackwards(one: Standing, other: Standing): number {
  return compareStandings(other, one);
}

/** What is fresh first: it may hold records of any time. */
function inOrder(shelves: readonly Shelf[], order: Order): readonly Shelf[] {
  const end = (shelf: Shelf) => {
    if (shelf.kind === 'fresh') return -Infinity;
    return order === 'newest_first' ? -shelf.segment.lastAt : shelf.segment.firstAt;
  };
  return shelves.toSorted((one, other) => (end(one) === end(other) ? 0 : end(one) - end(other)));
}

function mayComeBefore(shelf: Shelf, { moment }: Standing, order: Order): boolean {
  if (shelf.kind === 'fresh') return true;
  return order === 'newest_first' ? shelf.segment.lastAt >= moment : shelf.segment.firstAt <= moment;
}

async function findIn(asking: Asking, shelves: readonly Shelf[], asked: Asked): Promise<readonly Found[]> {
  if (shelves.length === 0) return [];
  const binder = createBinder();
  const condition = conditionOf(asked.question, binder);
  const isBeyond = asked.mark === null ? () => 'true' : beyondMark(asked.mark, asked.order, binder);
  const queryOf = (shelf: Shelf, index: number) =>
    firstOf(shelf, index, asked, `${condition(shelf)} and ${isBeyond(shelf)}`);
  const sql = unionOf(shelves, queryOf);
  const found: Found[] = [];
  for (const row of await asking.rows({ sql, bound: binder.bound() })) {
    const shelf = shelves[numberOf(row[0])];
    if (shelf !== undefined) found.push({ shelf, row: numberOf(row[1]), ...standingAt(row) });
  }
  return found;
}

/** In a fresh generation the texts of a place are numbers, and numbers have another order. */
function firstOf(shelf: Shelf, index: number, { order, most }: Asked, condition: string): string {
  const isFresh = shelf.kind === 'fresh';
  const by = order === 'newest_first' ? 'desc' : 'asc';
  const texts = isFresh
    ? `join ${shelf.tables.words} as ws on ws.id = r."source" join ${shelf.tables.words} as wf on wf.id = r."file"`
    : '';
  const [source, file] = placeTexts(shelf);
  const ordered = ['r."time"', source, file, 'r.line_offset', 'r.line_number'].map((column) => `${column} ${by}`);
  return `select ${index}, ${rowNumberOf(shelf)}, ${momentOf(shelf)}, ${source}, ${file}, r.line_offset, r.line_number
    from ${shelf.tables.records} as r ${texts} where ${condition} order by ${ordered.join(', ')} limit ${most}`;
}

function placeTexts(shelf: Shelf): readonly [string, string] {
  return shelf.kind === 'fresh' ? ['ws.word', 'wf.word'] : ['r."source"', 'r."file"'];
}

function beyondMark({ moment, place }: Standing, order: Order, binder: Binder): Condition {
  const mark = `(${binder.text(place.sourceId)}, ${binder.text(place.fileId)}, ${place.offset}::bigint, ${place.number}::bigint)`;
  const sign = order === 'newest_first' ? '<' : '>';
  return (shelf) => {
    const [source, file] = placeTexts(shelf);
    return `(${momentOf(shelf)} <> ${moment} or (${source}, ${file}, r.line_offset, r.line_number::bigint) ${sign} ${mark})`;
  };
}

function standingAt([, , moment, source, file, offset, number]: Row): Standing {
  return {
    moment: numberOf(moment),
    place: { sourceId: textOf(source), fileId: textOf(file), offset: numberOf(offset), number: numberOf(number) },
  };
}
