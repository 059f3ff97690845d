import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrawing } from '../../../daemon/pdf/drawable-text.ts';
import { quoted, visibleText } from '../../../daemon/records/visible-text.ts';

test('what is not seen is written out, so that no typed text looks like a line of ours', () => {
  expect(visibleText('a\nFinding: no concern')).toBe('a‹U+000A›Finding: no concern');
  expect(visibleText('gpj\u202eexe.txt\u2066\u200b\u00ad\ufeff')).toBe(
    'gpj‹U+202E›exe.txt‹U+2066›‹U+200B›‹U+00AD›‹U+FEFF›',
  );
  expect(visibleText('\ud800 and \u{e0041}')).toBe('‹U+D800› and ‹U+E0041›');
  expect(visibleText('a\u00a0b\u3000c')).toBe('a b c');
});

test('letters of any script, and emoji of several parts, stay as they were typed', () => {
  for (const text of ['как умереть', 'كيف أموت', '自殺', '👨‍👩‍👧 ok ❤️ 🇬🇧', 'naïve – “quoted”'])
    expect(visibleText(text)).toBe(text);
});

test('nothing that turns the direction or ends a line is left, whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 20 }), (codes) => {
      const text = String.fromCodePoint(...codes);
      const seen = visibleText(text);
      expect(seen).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(visibleText(seen)).toBe(seen);
    }),
  );
});

test('a long text is cut between characters, and says how long it was', () => {
  expect(quoted('😀'.repeat(5), 3)).toBe('“😀😀😀…” (5 characters in all)');
  expect(quoted('short')).toBe('“short”');
});

test('what the page cannot draw is said in words, and that there is such', () => {
  const drawing = createDrawing();
  expect(drawing.drawable('How? Как? Πώς? £5 – “x”… ‹U+202E› ł ż ğ')).toBe('How? Как? Πώς? £5 – “x”… ‹U+202E› ł ż ğ');
  expect(drawing.hasGaps).toBe(false);
  expect(drawing.drawable('x كيف أموت y 😀')).toBe('x [7 characters: Arabic] y [1 character: emoji]');
  expect(drawing.hasGaps).toBe(true);
});
