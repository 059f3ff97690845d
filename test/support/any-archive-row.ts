import fc from 'fast-check';
import { columnsOf } from '../../daemon/archive/segment-parts.ts';
import type { SegmentTable } from '../../daemon/archive/segment-tables.ts';
import type { ArchiveRow } from './archive-rows.ts';

/** Few people and hosts, so that they recur; every other column whatever it may be. */
export function anyArchiveRow(time: fc.Arbitrary<number>): fc.Arbitrary<ArchiveRow> {
  const subject = fc.constantFrom('person:pupil017', 'person:pupil018', 'address:192.0.2.7');
  return fc.record({
    person: fc.record({ ...cellsOf('people'), subject }),
    host: fc.oneof(fc.constantFrom('www.example.org', 'example.org', ''), fc.domain()),
    finding: fc.record(cellsOf('findings')),
    record: fc.record({ ...cellsOf('records'), time: time.map(BigInt) }),
  });
}

function cellsOf(table: SegmentTable) {
  const own = columnsOf(table).filter(({ name }) => !['id', 'person', 'host', 'finding'].includes(name));
  return Object.fromEntries(own.map(({ name, type }) => [name, CELLS[type] ?? fc.constant(null)]));
}

const TEXT = fc.string({ unit: 'binary', maxLength: 12 });
const CELLS: Readonly<Record<string, fc.Arbitrary<string | number | bigint | string[] | null>>> = {
  varchar: fc.oneof(fc.constant(null), TEXT),
  'varchar[]': fc.array(TEXT, { maxLength: 3 }),
  integer: fc.integer(),
  smallint: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 999 })),
  bigint: fc.oneof(fc.constant(null), fc.maxSafeNat().map(BigInt)),
};
