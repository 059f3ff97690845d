import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCsv } from '../../../parsers/fields/csv.ts';

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['', ['']],
  ['a,', ['a', '']],
  [',', ['', '']],
  ['"a,b","say ""hello""",', ['a,b', 'say "hello"', '']],
  ['"a", "b"', ['a', 'b']],
  ['a "quoted" word,b', ['a "quoted" word', 'b']],
])('%s', (line, cells) => {
  expect(splitCsv(line, ',')).toEqual(cells);
});

test.each(['"a', '"a"b,c', '"a""', 'a,"b'])('%s has no certain cells', (line) => {
  expect(splitCsv(line, ',')).toBeNull();
});

test('any cells come back from any delimiter', () => {
  const cells = fc.array(fc.string(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cells, fc.constantFrom(',', ';', '\t', '|'), (texts, delimiter) => {
      const line = texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
      expect(splitCsv(line, delimiter)).toEqual(texts);
    }),
  );
});
