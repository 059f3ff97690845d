import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Erased } from '../records/archive.ts';
import type { AddressWindow, Window } from '../records/question.ts';
import type { Segment } from '../records/segment-book.ts';
import { withConnection } from './duckdb.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { replaceSegments } from './replace-segments.ts';
import { type Part, parquetOf, segmentFile, segmentPart } from './segment-parts.ts';
import { writeSegment } from './write-segment.ts';

interface WhatToErase {
  readonly subjects: readonly string[];
  readonly except: readonly Window[];
  /** What was found later to be theirs. */
  readonly alsoAt: readonly AddressWindow[];
}

/**
 * Rewrites each segment in which the subjects occur, without what they did outside of the windows. Stopped half-way, some segments
 * are rewritten and the others as they were; asked again, it does the rest.
 */
export async function erase(parts: KeepingParts, what: WhatToErase): Promise<Erased> {
  await parts.seal();
  let records = 0;
  const done = new Set<string>();
  for (;;) {
    // The new segments come in the next round, and those that another process has made of others meanwhile.
    const left = (await parts.book.segments()).filter(({ id }) => !done.has(id));
    if (left.length === 0) return { records, unread: await parts.book.damaged() };
    for (const segment of left) {
      done.add(segment.id);
      const [sound] = await parts.sound.again([segment], parts.signal);
      if (sound !== undefined) records += await eraseIn(parts, sound, what);
    }
  }
}

/** How many records are gone from it. */
async function eraseIn(parts: KeepingParts, segment: Segment, what: WhatToErase): Promise<number> {
  return withConnection(parts.engine, async (connection) => {
    const isTheirs = await whatIsTheirs(connection, parts.folder, segment, what);
    if (isTheirs === null) return 0;
    const isErased = `(${isTheirs}) and not (${withinAny(what.except)})`;
    if ((await countOf(connection, segmentPart(parts.folder, segment, isErased))) === 0) return 0;
    const part = segmentPart(parts.folder, segment, `not (${isErased})`);
    const kept = await writeSegment(connection, { ...parts, now: parts.now() }, segment.day, [part]);
    const erased = segment.records - (kept?.records ?? 0);
    const by = kept === null ? [] : [kept];
    return (await replaceSegments(parts, [segment], by)) ? erased : 0;
  });
}

/** A condition on the records of a segment; null where nothing in it is theirs. */
async function whatIsTheirs(
  connection: DuckDBConnection,
  folder: string,
  segment: Segment,
  { subjects, alsoAt }: WhatToErase,
): Promise<string | null> {
  const people = parquetOf([segmentFile(folder, segment, 'people')]);
  const conditions: string[] = [];
  const add = (ids: readonly number[], windows: readonly Window[] | null) => {
    if (ids.length === 0) return;
    const isOneOf = `r.person in (${ids.join(', ')})`;
    conditions.push(windows === null ? isOneOf : `(${isOneOf} and (${withinAny(windows)}))`);
  };
  add(await peopleIn(connection, people, 'list_contains($1, subject)', subjects), null);
  for (const [address, windows] of Map.groupBy(alsoAt, (window) => window.address)) {
    add(await peopleIn(connection, people, NAMELESS_AT, [address]), windows);
  }
  return conditions.length === 0 ? null : conditions.join(' or ');
}

const NAMELESS_AT = "list_contains($1, client_ip) and (user_name is null or ends_with(user_name, '$'))";

/** The numbers of those in a segment: one for each address and device that was theirs. */
async function peopleIn(
  connection: DuckDBConnection,
  people: string,
  condition: string,
  texts: readonly string[],
): Promise<readonly number[]> {
  const answer = await connection.runAndReadAll(
    `select id from ${people} where ${condition}`,
    [listValue([...texts])],
    [LIST(VARCHAR)],
  );
  return answer.getRowsJS().map(([id]) => Number(id));
}

async function countOf(connection: DuckDBConnection, part: Part): Promise<number> {
  const answer = await connection.runAndReadAll(`select count(*)::double from (${part.pointers})`);
  return Number(answer.getRowsJS()[0]?.[0]);
}

function withinAny(windows: readonly Window[]): string {
  const within = ({ from, to }: Window) =>
    `(r."time" >= make_timestamp_ms(${Math.ceil(from)}) and r."time" < make_timestamp_ms(${Math.ceil(to)}))`;
  return windows.length === 0 ? 'false' : windows.map(within).join(' or ');
}
