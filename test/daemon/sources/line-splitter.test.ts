import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scan, scanAt, splitChunk } from '../../../daemon/sources/line-splitter.ts';
import { MAX_LINE_BYTES, type OversizedLine } from '../../../daemon/sources/lines.ts';

const long = (length: number): string => 'x'.repeat(length);

interface Taken {
  readonly text: string;
  readonly oversized: readonly OversizedLine[];
  readonly stripped: number;
  readonly scan: Scan;
}

/** Reads a text that does not change, chunk by chunk, as a file part does. */
function takeAll(content: Buffer, chunkBytes: number): Taken {
  let scan = scanAt(0);
  let text = '';
  let stripped = 0;
  const oversized: OversizedLine[] = [];
  for (;;) {
    const chunk = content.subarray(scan.position, scan.position + chunkBytes);
    const result = splitChunk(chunk, scan, chunk.length === chunkBytes);
    if (result.kind === 'wait') return { text, oversized, stripped, scan };
    if (result.kind === 'lines') text += chunk.toString('latin1', result.start, result.end);
    if (result.kind === 'oversized') oversized.push(result.line);
    if (result.kind !== 'read_on') stripped += result.scan.strippedNulBytes;
    scan = result.kind === 'read_on' ? result.scan : scanAt(result.scan.position);
  }
}

describe('a chunk of a file', () => {
  test('is handed on up to its last newline', () => {
    expect(takeAll(Buffer.from('one\ntwo\nthr'), 200_000)).toMatchObject({ text: 'one\ntwo\n', scan: scanAt(8) });
  });

  test('may hold a line as long as a line may be, but no longer', () => {
    const longest = `${long(MAX_LINE_BYTES)}\n`;
    expect(takeAll(Buffer.from(longest), 200_000)).toMatchObject({ text: longest, oversized: [] });
    expect(takeAll(Buffer.from(`a\nx${longest}b\n`), 200_000)).toMatchObject({
      text: 'a\nb\n',
      oversized: [{ offset: 2, length: MAX_LINE_BYTES + 1, head: long(200) }],
    });
  });

  test('that is part of a longer line than it can hold is passed over until the newline', () => {
    expect(takeAll(Buffer.from(`a\n${long(1_000_000)}\nb\n`), 150_000)).toMatchObject({
      text: 'a\nb\n',
      oversized: [{ offset: 2, length: 1_000_000, head: long(200) }],
    });
  });

  test('whose oversized line has not ended waits in the middle of it', () => {
    const { scan } = takeAll(Buffer.from(long(300_000)), 150_000);
    expect(scan).toMatchObject({ position: 300_000, skipping: { offset: 0, length: 300_000 } });
  });

  test('of a hole is passed over, and a line after it is whole', () => {
    const taken = takeAll(Buffer.from(`a\n${'\0'.repeat(400_000)}b\nc\n`), 150_000);
    expect(taken.text.replaceAll('\0', '')).toBe('a\nb\nc\n');
    expect(taken.oversized).toEqual([]);
    expect(taken.stripped + taken.text.split('\0').length - 1).toBe(400_000);
  });

  test('of NULs at the end of a file is not passed over: the write may not have arrived yet', () => {
    expect(takeAll(Buffer.from(`a\n${'\0'.repeat(1_000)}`), 150_000).scan).toEqual(scanAt(2));
  });
});

test('no byte is lost and none taken twice, whatever lines and holes a file is made of', () => {
  const line = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map(long),
    fc.integer({ min: MAX_LINE_BYTES - 2, max: MAX_LINE_BYTES + 2 }).map(long),
    fc.integer({ min: 1, max: 400_000 }).map(long),
    fc.integer({ min: 1, max: 300_000 }).map((length) => `${'\0'.repeat(length)}after a hole`),
  );
  const chunkBytes = fc.integer({ min: 2 * MAX_LINE_BYTES + 2, max: 500_000 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), chunkBytes, (lines, size) => {
      const content = lines.map((text) => `${text}\n`).join('');
      const taken = takeAll(Buffer.from(content), size);
      const isShort = (text: string): boolean => text.replace(/^\0+/, '').length <= MAX_LINE_BYTES;
      const withoutNuls = (text: string): string => text.replaceAll('\0', '');
      expect(withoutNuls(taken.text)).toBe(
        withoutNuls(
          lines
            .filter(isShort)
            .map((text) => `${text}\n`)
            .join(''),
        ),
      );
      expect(taken.oversized.map(({ length }) => length)).toEqual(
        lines.filter((text) => !isShort(text)).map(({ length }) => length),
      );
      const skipped = taken.oversized.reduce((sum, { length }) => sum + length + 1, 0);
      expect(taken.text.length + taken.stripped + skipped).toBe(content.length);
    }),
    { numRuns: 60 },
  );
});
