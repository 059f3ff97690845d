import type { DuckDBConnection } from '@duckdb/node-api';
import type { Segment } from '../records/segment-book.ts';
import { type Engine, withConnection } from './duckdb.ts';
import { removeFolders } from './remove-folders.ts';
import { freshPart } from './segment-parts.ts';
import { type SegmentPlace, writeSegment } from './write-segment.ts';

/** Records whose time is from `from` on and before `to` belong to `day`; infinite where it has no end. Several may be of one day. */
export interface DayRange {
  /** ISO date. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes the records of a fresh generation, `fresh_7`, as one segment a day. Each record must lie in exactly one range. All of them are on
 * the disk when this resolves, and part of the archive when the book names them. Rejects as `writeSegment` does, with nothing left behind.
 */
export async function writeSegments(
  engine: Engine,
  place: SegmentPlace,
  prefix: string,
  days: readonly DayRange[],
): Promise<readonly Segment[]> {
  const written: Segment[] = [];
  try {
    await withConnection(engine, async (connection) => {
      for (const [day, ranges] of Map.groupBy(days, (range) => range.day)) {
        const segment = await writeSegment(connection, place, day, [freshPart(prefix, withinAny(ranges))]);
        if (segment !== null) written.push(segment);
      }
      await refuseOthers(connection, prefix, written);
    });
    return written;
  } catch (error) {
    await removeFolders(place.folder, written);
    throw error;
  }
}

function withinAny(ranges: readonly DayRange[]): string {
  return ranges.map(({ from, to }) => `(${above(from)} and ${below(to)})`).join(' or ');
}

function above(from: number): string {
  return from === -Infinity ? 'true' : `r."time" >= ${Math.floor(from)}`;
}

function below(to: number): string {
  return to === Infinity ? 'true' : `r."time" < ${Math.floor(to)}`;
}

/** The blocks of a record that is in no segment, or in two, must not be taken out of the store. */
async function refuseOthers(connection: DuckDBConnection, prefix: string, written: readonly Segment[]): Promise<void> {
  const answer = await connection.runAndReadAll(`select count(*)::double from ${prefix}_records`);
  const all = Number(answer.getRowsJS()[0]?.[0]);
  const inSegments = written.reduce((sum, { records }) => sum + records, 0);
  if (inSegments !== all)
    throw new Error(`Of ${all} fresh records ${inSegments} were written: the days do not fit them.`);
}
