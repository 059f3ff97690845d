import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forEachLine } from '../../../daemon/sources/lines.ts';

interface Visited {
  readonly lines: readonly (readonly [string, number])[];
  readonly counted: { readonly lines: number; readonly strippedNulBytes: number };
}

function visit(bytes: Buffer, from = 0): Visited {
  const lines: [string, number][] = [];
  const counted = forEachLine(bytes, from, (line, offset) => lines.push([line, offset]));
  return { lines, counted };
}

describe('a batch is taken apart', () => {
  test('line by line, with the place of each in the file', () => {
    expect(visit(Buffer.from('one\ntwo\n'), 1000)).toEqual({
      lines: [
        ['one', 1000],
        ['two', 1004],
      ],
      counted: { lines: 2, strippedNulBytes: 0 },
    });
  });

  test('without carriage returns at line ends, of which only one belongs to the line end', () => {
    expect(visit(Buffer.from('one\r\ntwo\r\r\nth\rree\n\r\n'), 7).lines).toEqual([
      ['one', 7],
      ['two\r', 12],
      ['th\rree', 18],
    ]);
  });

  test('without empty lines, and with the last line even if it has no newline', () => {
    expect(visit(Buffer.from('\n\none\n\nlast'), 7).lines).toEqual([
      ['one', 9],
      ['last', 14],
    ]);
  });

  test('as UTF-8, and what is not UTF-8 is replaced, not dropped', () => {
    const latin1 = Buffer.from('caf\xe9\n', 'latin1');
    const bytes = Buffer.concat([Buffer.from('plain\ngröße ☂\n'), latin1, Buffer.from('plain again\n')]);
    expect(visit(bytes, 5).lines).toEqual([
      ['plain', 5],
      ['größe ☂', 11],
      ['caf\ufffd', 23],
      ['plain again', 28],
    ]);
  });

  test("without the NULs before a line, which are counted; those within a line are the parser's to judge", () => {
    expect(visit(Buffer.from('\0\0\0one\nt\0wo\n\0\0\n'), 10)).toEqual({
      lines: [
        ['one', 13],
        ['t\0wo', 17],
      ],
      counted: { lines: 2, strippedNulBytes: 5 },
    });
  });

  test('without the byte order mark that Windows programs write at the top of a file', () => {
    expect(visit(Buffer.from('\ufeffone\n')).lines).toEqual([['one', 3]]);
    expect(visit(Buffer.from('\ufeffone\n'), 100).lines).toEqual([['\ufeffone', 100]]);
  });

  test('the same when it arrives as a plain array of bytes from another thread', () => {
    const moved = structuredClone(new Uint8Array(Buffer.from('größe\n')));
    const lines: string[] = [];
    forEachLine(moved, 0, (line) => lines.push(line));
    expect(lines).toEqual(['größe']);
  });

  test('exactly as a simple split would do it, whatever the bytes', () => {
    const someByte = fc.oneof(fc.constantFrom(0, 10, 13, 32, 97), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(someByte, { maxLength: 60 }), (values) => {
        const bytes = Buffer.from(values);
        expect(visit(bytes, 1).lines).toEqual(simpleSplit(bytes, 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

function simpleSplit(bytes: Buffer, from: number): readonly (readonly [string, number])[] {
  const found: [string, number][] = [];
  let offset = from;
  for (const raw of bytes.toString('latin1').split('\n')) {
    const line = raw.replace(/^\0+/, '');
    const kept = Buffer.from(line.replace(/\r$/, ''), 'latin1');
    if (kept.length > 0) found.push([decoded(kept), offset + raw.length - line.length]);
    offset += raw.length + 1;
  }
  return found;
}

function decoded(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
