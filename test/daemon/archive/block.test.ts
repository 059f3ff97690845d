import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPackedBytes, packNumbers, unpackNumbers } from '../../../daemon/archive/block/number-packing.ts';
import { packBlock } from '../../../daemon/archive/block/pack-block.ts';
import { unpackBlock } from '../../../daemon/archive/block/unpack-block.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { NOTHING } from '../../../daemon/records/columns.ts';
import { anyLeaving } from '../../support/any-archived.ts';
import { batchOf, examinerSettings } from '../../support/batch.ts';
import { blockOf, columnsOfRecords } from '../../support/block-of.ts';

const someRecords = fc.array(anyLeaving, { minLength: 1, maxLength: 20 });

describe('a block', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const columns = columnsOfRecords(records);
        const unpacked = unpackBlock(blockOf(records).bytes);
        expect(unpacked).toEqual({ kind: 'columns', columns: withWholeCharacters(columns) });
      }),
      { numRuns: 50 },
    );
  });

  test('says how many records it has, and when the first and the last of them were', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const times = records.map(({ judged }) => judged.record.timestamp);
        const { bytes: _bytes, ...said } = blockOf(records);
        expect(said).toEqual({ records: records.length, firstAt: Math.min(...times), lastAt: Math.max(...times) });
      }),
      { numRuns: 20 },
    );
  });

  test('is none for a batch without records', () => {
    expect(packBlock(columnsOfRecords([]))).toBeNull();
  });

  test('of which a byte is another is damaged, and so is one that is cut off', () => {
    const [records = []] = fc.sample(someRecords, { numRuns: 1, seed: 7 });
    const { bytes } = blockOf(records);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const broken = Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ change : byte));
        expect(unpackBlock(broken).kind).toBe('damaged');
        expect(unpackBlock(bytes.subarray(0, place)).kind).toBe('damaged');
      }),
      { numRuns: 50 },
    );
    expect(unpackBlock(Uint8Array.from([2, ...bytes.subarray(1)]))).toMatchObject({
      why: expect.stringContaining('newer version'),
    });
  });

  test('of nothing but flagged requests is no larger than twice their lines, and a batch of lines is a megabyte', () => {
    const lines = Array.from(
      { length: 600 },
      (_, index) =>
        `1769850764.${100 + index} 1 192.0.2.7 TCP_MISS/200 1 GET http://bet365.com/${index * 7_919} - HIER_DIRECT/- text/html`,
    );
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    const { block, outcome } = createBatchExaminer(examinerSettings())(batchOf(bytes));
    expect(outcome.events).toHaveLength(lines.length);
    expect((block?.bytes.length ?? 0) / bytes.length).toBeLessThan(2);
  });
});

describe('a column of numbers', () => {
  const anyNumber = fc.oneof(fc.constant(NOTHING), fc.nat({ max: 300 }), fc.nat({ max: 70_000 }), fc.maxSafeNat());

  test('comes out as it went in, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyNumber), { maxLength: 4 }), (columns) => {
        const room = columns.reduce((sum, column) => sum + mostPackedBytes(column.length), 0);
        const buffer = new ArrayBuffer(8 * Math.ceil(room / 8));
        let at = 0;
        for (const column of columns) at = packNumbers(Float64Array.from(column), buffer, at);
        at = 0;
        for (const column of columns) {
          const read = new Float64Array(column.length);
          at = unpackNumbers(buffer, at, read);
          expect([...read]).toEqual(column);
        }
      }),
    );
  });

  test('that rises by little takes a byte a number', () => {
    const times = Float64Array.from({ length: 1_000 }, (_, row) => 1_790_000_000_000 + row * 40 + (row % 7));
    expect(packNumbers(times, new ArrayBuffer(mostPackedBytes(1_000)), 0)).toBe(24 + 1_000);
  });

  test('that is the same all along takes none', () => {
    expect(packNumbers(new Int32Array(1_000).fill(NOTHING), new ArrayBuffer(mostPackedBytes(1_000)), 0)).toBe(24);
  });
});

/** A half character is none in the bytes of a text. */
function withWholeCharacters(columns: ReturnType<typeof columnsOfRecords>) {
  if (columns === null) throw new Error('There are records.');
  const { words, hosts } = columns;
  const text = words.text
    .split('\0')
    .map((word) => word.toWellFormed())
    .join('\0');
  return { ...columns, words: { ...words, text }, hosts: hosts.map((host) => host.toWellFormed()) };
}
