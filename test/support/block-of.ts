import { type PackedBlock, packBlock } from '../../daemon/archive/block/pack-block.ts';
import type { ArchivedPlace, ArchivedRecord } from '../../daemon/records/archived-record.ts';
import { createColumnsBuilder } from '../../daemon/records/columns/build-columns.ts';
import type { RecordColumns } from '../../daemon/records/columns.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { LeavingRecord } from './any-archived.ts';

/** The columns of a batch of these records. */
export function columnsOfRecords(records: readonly LeavingRecord[], listVersion = 'seed-1'): RecordColumns | null {
  const builder = createColumnsBuilder();
  for (const { judged, eventId, offset, number } of records) builder.keep(judged, eventId, offset, number);
  return builder.take(listVersion);
}

/** The block of a batch of these records, of which there is one at least. */
export function blockOf(records: readonly LeavingRecord[], listVersion = 'seed-1'): PackedBlock {
  const block = packBlock(columnsOfRecords(records, listVersion));
  if (block === null) throw new Error('A block has a record at least.');
  return block;
}

/** What comes back from the archive of a record that left the corridor. */
export function archivedOf(
  { judged: { support: _, ...judged }, eventId, offset, number }: LeavingRecord,
  { sourceId, fileId }: Pick<ArchivedPlace, 'sourceId' | 'fileId'>,
  listVersion = 'seed-1',
): ArchivedRecord {
  return {
    ...judged,
    record: storable(judged.record),
    listVersion,
    place: { sourceId, fileId, offset, number },
    eventId,
  };
}

/** NUL and half characters cannot be kept in a text. */
function storable(record: LogRecord): LogRecord {
  const cells = Object.entries(record).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value,
  ]);
  return { ...record, ...Object.fromEntries(cells) };
}
