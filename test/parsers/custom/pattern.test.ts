import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, type Pattern } from '../../../parsers/custom/pattern.ts';

/** What JavaScript finds: the named groups, or null where the pattern is not in the text. */
function found(pattern: Pattern, text: string): readonly (string | null)[] | null {
  const slots = pattern.match(text);
  if (slots === null) return null;
  return pattern.names.map((_, index) => {
    const [start = -1, end = -1] = slots.slice(index * 2, index * 2 + 2);
    return start < 0 || end < 0 ? null : text.slice(start, end);
  });
}

function foundByJavaScript(pattern: Pattern, source: string, text: string): readonly (string | null)[] | null {
  const match = new RegExp(source).exec(text);
  return match === null ? null : pattern.names.map((name) => match.groups?.[name] ?? null);
}

function compiled(source: string): Pattern {
  const result = compilePattern(source);
  if (result.kind === 'compiled') return result.pattern;
  throw new Error(`${source} was refused: ${result.found}`);
}

function refusal(source: string): string {
  const result = compilePattern(source);
  return result.kind === 'compiled' ? 'none' : `${result.found} → ${result.write}`;
}

describe('a pattern means what it means in JavaScript', () => {
  test.each([
    ['^(?<a>\\S+) (?<b>.*)$', ['x y z', 'x', ' y', '']],
    ['(?<a>\\d{1,3})(?:\\.(?<b>\\d+))?', ['v1234.5', '7.', 'none', '12.34.56']],
    ['(?<a>a|ab)(?<b>c|bcd)(?<c>d*)', ['abcd', 'acd', 'abcdd']],
    ['(?<a>x*?)(?<b>x*)', ['xxx', '']],
    ['"(?<a>[^"\\\\]*(?:\\\\.[^"\\\\]*)*)"', ['say "a \\"b\\" c" now', '"open']],
    ['(?:(?<a>a)|b)+', ['ab', 'ba', 'bb']],
    ['a$|^b', ['ba', 'ab', 'xb', 'b']],
    ['[\\]^-]+(?<a>[-a])', ['^]-a', '-]-']],
    ['(?<a>\\w+)@(?<b>[\\w.]+)', ['to okafor.t@example.org, now', '@', 'zoë@example.org']],
    ['\\u00eb(?<a>.)\\x2e', ['zoë!.', 'ëë.']],
    ['(?<a>[^\\x00-\\x7f]+)', ['plain', 'ä€\u2028']],
    ['.', ['\n', '\u2028', '\r']],
  ])('%s', (source, texts) => {
    const pattern = compiled(source);
    expect(texts.map((text) => found(pattern, text))).toEqual(
      texts.map((text) => foundByJavaScript(pattern, source, text)),
    );
  });

  test('whatever the pattern and the text', () => {
    fc.assert(
      fc.property(patterns(), fc.array(texts(), { minLength: 3, maxLength: 5 }), (source, samples) => {
        const result = compilePattern(source);
        if (result.kind === 'refused') expect(result.found).toMatch(/may be nothing|too large|anchor/);
        if (result.kind === 'refused') return;
        const { pattern } = result;
        for (const text of samples) {
          expect([source, text, found(pattern, text)]).toEqual([
            source,
            text,
            foundByJavaScript(pattern, source, text),
          ]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('when it needs more states than are kept', () => {
    const source = '(?<a>a[ab]{15})(?<b>b*)$';
    const pattern = compiled(source);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 200, maxLength: 400 }), (text) => {
        expect(found(pattern, text)).toEqual(foundByJavaScript(pattern, source, text));
      }),
      { numRuns: 50 },
    );
  });
});

/** Patterns of all pieces that there are. Groups are numbered afterwards: no name may come twice. */
function patterns(): fc.Arbitrary<string> {
  const piece = fc.constantFrom('a', 'b', 'c', '.', '\\d', '\\w', '\\s', '\\S', '[ab]', '[^a-c]', '\\.', '^', '$', '-');
  const times = fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '*?', '+?', '??', '{2,}', '{1,2}?');
  const { pattern } = fc.letrec<{ pattern: string; row: string; choice: string; group: string; repeated: string }>(
    (tie) => ({
      pattern: fc.oneof({ maxDepth: 5 }, piece, tie('row'), tie('choice'), tie('group'), tie('repeated')),
      row: fc.array(tie('pattern'), { maxLength: 3 }).map((parts) => parts.join('')),
      choice: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => `(?:${rows.join('|')})`),
      group: tie('pattern').map((inner) => `(?<#>${inner})`),
      repeated: fc.tuple(tie('pattern'), times).map(([inner, sign]) => `(?:${inner})${sign}`),
    }),
  );
  return pattern.map((source) => {
    let names = 0;
    return source.replace(/#/g, () => `g${names++}`);
  });
}

function texts(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-', ' ', '.', '\n'), maxLength: 12 });
}

describe('the time that a line takes grows with its length alone', () => {
  function stepsFor(source: string, text: string): number {
    const pattern = compiled(source);
    pattern.match(text);
    return pattern.steps();
  }

  test.each([
    ['^(?<user>(?:a+)+)$', 'a', '!'],
    ['(?:(?:a|aa)+)+$', 'a', '!'],
    ['(?<user>.*)(?<host>.*)(?<path>.*)x$', 'a', '!'],
    ['(?:\\S+,?)+ end', 'a,', '!'],
    ['(?:aa?){30}a{30}$', 'a', '!'],
    // Far more states than are kept.
    ['(?<user>a[ab]{16})c', 'abbab', '!'],
  ])('%s', (source, unit, end) => {
    const short = stepsFor(source, `${unit.repeat(500)}${end}`);
    const long = stepsFor(source, `${unit.repeat(4000)}${end}`);
    expect(long).toBeLessThan(short * 8 * 1.5);
    expect(long / (unit.length * 4000)).toBeLessThan(1000);
  });

  test('what was found is the same on the way back from a line that found nothing', () => {
    const pattern = compiled('^(?<a>\\d+) (?<b>\\S+)?$');
    expect(['1 x', 'no', '2 '].map((text) => found(pattern, text))).toEqual([['1', 'x'], null, ['2', null]]);
  });
});

describe('what cannot be used is refused in words', () => {
  test.each([
    [
      '(?=x)',
      '“(?=”, which looks ahead and can take time without end → the text itself, or a line of “skip:” for what is not wanted',
    ],
    [
      '(?<!x)y',
      '“(?<!”, which looks behind and can take time without end → the text itself, or a line of “skip:” for what is not wanted',
    ],
    ['(?<a>x)\\1', '“\\1”, which refers back and can take time without end → the text itself'],
    ['(?<a>x)\\k<a>', '“\\k”, which refers back and can take time without end → the text itself'],
    ['(?P<a>x)', '“(?P” → “(?<name>” for a field'],
    ['(?i)x', '“(?i” → “(?<name>” for a field, “(?:” for a group'],
    ['\\bx', '“\\b”, the edge of a word → the characters that stand there, such as \\s or \\W'],
    [
      '\\p{L}',
      '“\\p” → one of \\d \\w \\s \\D \\W \\S \\t, \\x and two digits, \\u and four; or the letter without the backslash',
    ],
    ['x\\', 'a backslash at the end → “\\\\” for the character itself'],
    ['(x', '“(” without “)” → the “)” that closes it'],
    ['x)', '“)” without “(” → “\\)” for the character itself'],
    ['[x', '“[” without “]” → the “]” that closes it, or “\\[” for the character itself'],
    [
      '[z-a]',
      'a range in “[…]” that does not go from one character to a later one → the smaller character first; “\\-” for the character itself',
    ],
    ['*x', '“*” with nothing in front of it → “\\*” for the character itself'],
    ['x**', 'two repetitions behind each other → one of them, or a group: (?:x+)*'],
    ['^*', 'an anchor that is repeated → it once'],
    ['x{', '“{” → “\\{” for the character itself, or a number of times such as x{2,5}'],
    ['x{5,2}', '“{5,2}” → the smaller number first'],
    ['x{2000}', '“{2000}” → numbers up to 500; or “*”'],
    [
      '(?:x*)*',
      'a repetition of something that may be nothing, such as (x*)* → one of the two repetitions, such as x* or (x+)*',
    ],
    ['(?<a>x)(?<a>y)', 'the field “a” twice → each field once'],
    [
      '(?:x{100}){100}',
      'a pattern that is too large, mostly because of repetitions within repetitions → smaller numbers of times, or “*” and “+” for them',
    ],
    ['x'.repeat(4001), 'a pattern of 4001 characters → no more than 4000'],
    [`${'('.repeat(60)}x${')'.repeat(60)}`, 'more than 50 groups within each other → fewer of them'],
  ])('%s', (source, says) => {
    expect(refusal(source)).toBe(says);
  });

  test('never with an error, whatever the text', () => {
    const unit = fc.constantFrom(...'ab\\()[]{}*+?|^$.<>:=!-,09dwkxu'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        const result = compilePattern(source);
        if (result.kind === 'refused') expect(result.write).not.toBe('');
        else expect(() => new RegExp(source)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
