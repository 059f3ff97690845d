import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiName, labelsInUnicode } from '../../categories/punycode.ts';

/** What a browser asks for. */
function asBrowsers(name: string): string | null {
  const url = `http://${name}/`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

test.each([
  'bücher.example',
  'BÜCHER.Example',
  'bu\u0308cher.example',
  'straße.example',
  'ΒΌΛΟΣ.example',
  'βόλος.example',
  'İ.example',
  '例え.テスト',
  '例え。テスト',
  'ｆｕｌｌ．example',
  'президент.рф',
  'שלום.example',
  'a\u00adb.example',
  'i❤\ufe0f.example',
  '🎰.example',
  'l·l.example',
  'München-Ost.bücher.example',
  'www.例え.example',
  'ﬁsh.example',
])('%j is asked for as browsers ask', (name) => {
  expect(asciiName(name)).toBe(asBrowsers(name));
});

test.each([
  'be\u202et.example',
  'b“t.example',
  'b\u00a0ücher.example',
  '\ud800.example',
  'b\ufffdcher.example',
  'b\ue000.example',
  `${'ü'.repeat(300)}.example`,
])('%j is asked for by nobody', (name) => {
  expect(asciiName(name)).toBeNull();
});

test('a name in ASCII is only put into lower case', () => {
  expect(asciiName('WWW.Bet-1.Example')).toBe('www.bet-1.example');
});

test('letters of the scripts of Europe and Asia are asked for as browsers ask', () => {
  const letters = fc.oneof(
    ...[
      [0xe0, 0xf6],
      [0x100, 0x12f],
      [0x3b1, 0x3c1],
      [0x430, 0x44f],
      [0x4e00, 0x9fa0],
      [0x3041, 0x3093],
      [0xac00, 0xd7a3],
      [0x61, 0x7a],
    ].map(([min = 0, max = 0]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
  );
  const label = fc.array(letters, { minLength: 1, maxLength: 12 }).map((each) => each.join(''));
  fc.assert(
    fc.property(label, (name) => {
      expect(asciiName(`${name}.example`)).toBe(asBrowsers(`${name}.example`));
    }),
  );
});

test('any text is answered, with ASCII alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(asciiName(text) ?? '').toMatch(/^[\u0000-\u007f]*$/);
    }),
  );
});

test.each(['münchen', 'bücher', 'пример', 'żółć', '日本語', 'δοκιμή', 'भारत', 'a-ü-b'])(
  'a host that a browser writes in ASCII is read back: %s',
  (name) => {
    const host = new URL(`http://www.${name}.example/`).hostname;
    expect(host).toContain('xn--');
    expect(labelsInUnicode(`https://${host}/x?y=1`)).toBe(`https://www.${name}.example/x?y=1`);
  },
);

test.each(['xn--', 'xn---', 'xn--99999999999999', `xn--${'a'.repeat(80)}`, 'example.org', ''])(
  'what is no such name stays as it is, and nothing throws: %j',
  (text) => {
    expect(labelsInUnicode(text)).toBe(text);
  },
);

test('no text makes it throw', () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), maxLength: 70 });
  fc.assert(
    fc.property(label, (text) => {
      expect(typeof labelsInUnicode(`xn--${text}`)).toBe('string');
    }),
  );
});
