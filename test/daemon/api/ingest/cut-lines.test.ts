import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLines } from '../../../../daemon/api/ingest/cut-lines.ts';
import { cutBy } from './cutting.ts';

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function cut(text: string, size = 7) {
  return cutBy((into) => cutLines(inPieces(text, size), into));
}

test('text is cut at each line feed, wherever its pieces end', async () => {
  for (const size of [1, 2, 3, 100]) {
    expect(await cut('first\nsecond\nthird', size)).toEqual({ lines: ['first', 'second', 'third'], tooLong: 0 });
  }
});

test('carriage returns, empty lines and a byte order mark are dropped', async () => {
  expect(await cut('\ufefffirst\r\n\r\n\nsecond \r\n')).toEqual({ lines: ['first', 'second '], tooLong: 0 });
  expect(await cut('')).toEqual({ lines: [], tooLong: 0 });
  expect(await cut('\r')).toEqual({ lines: [], tooLong: 0 });
});

test('a carriage return within a line stays', async () => {
  expect(await cut('one\rtwo\nthree')).toEqual({ lines: ['one\rtwo', 'three'], tooLong: 0 });
});

test('a line of 64 KiB is taken, and one byte more is refused without those beside it', async () => {
  const longest = 'x'.repeat(65_536);
  for (const size of [1_000, 65_536, 65_537, 300_000]) {
    expect(await cut(`a\n\r\n${longest}\r\n${longest}x\nb\n${longest}xxxxxxxxx`, size)).toEqual({
      lines: ['a', longest, 'b'],
      tooLong: 2,
    });
  }
  expect(await cut(`\ufeff${longest}\r\n`, 1_000)).toEqual({ lines: [longest], tooLong: 0 });
});

test('many lines come through in their order, over all blocks', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index} ${'y'.repeat(index % 90)}`);
  expect((await cut(lines.join('\r\n'), 4_096)).lines).toEqual(lines);
});

test('any text is cut as its pieces put together would be', async () => {
  const text = fc.string({ unit: fc.constantFrom('\n', '\r', 'a', 'é', ' '), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (written, size) => {
      const lines = written.split('\n').map((line) => line.replace(/\r$/, ''));
      expect((await cut(written, size)).lines).toEqual(lines.filter((line) => line !== ''));
    }),
  );
});
