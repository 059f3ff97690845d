import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLeftovers, decodePercent } from '../../../categories/term-set/encoded-text.ts';

test.each([
  ['don&#39;t', "don't"],
  ['don&#x27;t', "don't"],
  ['rock &amp; roll', 'rock & roll'],
  ['kill%20myself', 'kill myself'],
  ['%C5%BC%C3%B3%C5%82w', 'żółw'],
  ['100% sure & ready', '100% sure & ready'],
  ['%zz %2 &#; &#99999999; &nothing;', '%zz %2 &#; &#99999999; &nothing;'],
  ['&#0;', '&#0;'],
  ['&amp;lt;', '&lt;'],
])('%j is %j', (text, plain) => {
  expect(decodeLeftovers(text)).toBe(plain);
});

test('what was encoded comes back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodePercent(encodeURIComponent(text))).toBe(text);
    }),
  );
});
