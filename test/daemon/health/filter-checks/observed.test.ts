import { expect, test } from 'vitest';
import { evidenceOf, firstWords } from '../../../../daemon/health/filter-checks/observed.ts';

test('the title of a page tells what came, or else its first words', () => {
  expect(firstWords('<html><head><title>\n Access&nbsp;denied </title></head><p>More')).toBe('Access denied');
  expect(
    firstWords('<head><style>p{}</style></head><script>let a</script><p>This site &amp; others</p> are blocked'),
  ).toBe('This site & others are blocked');
  expect(firstWords('<p> </p>')).toBe(null);
  expect(firstWords('')).toBe(null);
  expect(firstWords('word '.repeat(100))).toHaveLength(120);
});

test('nothing that turns the order of reading is kept', () => {
  expect(firstWords('<p>a\u202eb\u0000c')).toBe('a b c');
});

test('of a look-up its addresses and where it led are kept, and not too many', () => {
  const addresses = Array.from({ length: 9 }, (_, place) => `192.0.2.${place}`);
  expect(evidenceOf({ kind: 'looked_up', addresses, names: ['block.example'] })).toEqual({
    ...{ status: null, issuer: null, words: null },
    ...{ leadsTo: 'block.example', addresses: addresses.slice(0, 4) },
  });
});
