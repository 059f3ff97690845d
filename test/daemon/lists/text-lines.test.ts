import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachLine, MAX_LINE_LENGTH } from '../../../daemon/lists/text-lines.ts';

async function linesOf(pieces: readonly Uint8Array[]): Promise<readonly (string | null)[]> {
  const lines: (string | null)[] = [];
  await eachLine(
    (async function* () {
      yield* pieces;
    })(),
    (line) => lines.push(line),
  );
  return lines;
}

test('however a text comes in pieces, its lines are the same', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n]/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const bytes = Buffer.from(`${lines.join('\r\n')}\n`);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      // A mark at the very beginning says that the text is UTF-8; it is no part of it.
      expect(await linesOf(pieces)).toEqual([lines[0]?.replace(/^\ufeff/, ''), ...lines.slice(1)]);
    }),
  );
});

test('a line without end is told once, and the next one is read', async () => {
  const long = Buffer.alloc(MAX_LINE_LENGTH + 1, 'a');
  expect(await linesOf([long, long, Buffer.from('\nbet.example\n'), long])).toEqual([null, 'bet.example', null]);
});

test('a last line needs no line break', async () => {
  expect(await linesOf([Buffer.from('bet.example\ncasino.example')])).toEqual(['bet.example', 'casino.example']);
});
