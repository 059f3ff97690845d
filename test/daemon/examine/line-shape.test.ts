import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOfLine } from '../../../daemon/examine/line-shape.ts';

test('letters and digits are gone, the rest stays', () => {
  expect(shapeOfLine('1768209243.049 zoë "http://bücher.example/?q=a1"\t')).toBe('9.9 x "x://x.x/?x=x9" ');
});

test('whatever the line, the form is short and holds no word of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (line) => {
      const shape = shapeOfLine(line);
      expect(shape.length).toBeLessThanOrEqual(161);
      expect(shape.replace(/[x9]/g, '')).not.toMatch(/[\p{L}\p{N}\p{Cc}]/u);
    }),
  );
});
