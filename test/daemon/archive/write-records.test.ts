import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, test } from 'vitest';
import { withConnection } from '../../../daemon/archive/duckdb.ts';
import { NUMBERED_TABLES, numbering } from '../../../daemon/archive/segment-numbers.ts';
import { freshPart, type Part } from '../../../daemon/archive/segment-parts.ts';
import { writeInPieces, writeRecords } from '../../../daemon/archive/write-records.ts';
import { archiveFolder } from '../../support/archive-folder.ts';
import { archiveRow, loadFresh } from '../../support/archive-rows.ts';

const on = archiveFolder();
let runs = 0;

test('sorted in pieces, records are the same and stand in the same order as sorted at once', async () => {
  // Some minutes around the beginning of 1970: times before it are negative, and one person may be in several pieces.
  const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -90_000, max: 200_000 })), {
    minLength: 5,
    maxLength: 40,
    selector: String,
  });
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: 1, max: 12 }), async (given, pieceRecords) => {
      const prefix = `fresh_${runs++}`;
      const rows = given.map(([pupil, time]) =>
        archiveRow({ person: { subject: `person:pupil00${pupil}` }, record: { time: BigInt(time) } }),
      );
      await withConnection(on.engine(), async (connection) => {
        await loadFresh(connection, prefix, rows);
        const half = (condition: string) => freshPart(prefix, condition);
        const parts = [half('r."time" % 2 = 0'), half('r."time" % 2 <> 0')];
        for (const table of NUMBERED_TABLES) await connection.run(numbering(table, parts));
        const atOnce = await written(connection, parts, writeRecords, rows.length);
        const inPieces = await written(connection, parts, writeInPieces, pieceRecords);
        expect(inPieces).toEqual(atOnce);
        expect(atOnce).toHaveLength(rows.length);
      });
    }),
    { numRuns: 12 },
  );
});

async function written(
  connection: DuckDBConnection,
  parts: readonly Part[],
  write: typeof writeRecords,
  records: number,
): Promise<readonly object[]> {
  const folder = join(on.folder(), String(runs++));
  mkdirSync(folder);
  const count = await write(connection, folder, parts, records);
  const bytes = readFileSync(join(folder, 'records.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file, compressors });
  expect(rows).toHaveLength(count);
  return rows;
}
