import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsInUnicode } from '../../categories/punycode.ts';

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
