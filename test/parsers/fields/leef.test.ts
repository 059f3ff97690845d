import { expect, test } from 'vitest';
import { leefHeaderAt, leefPairs } from '../../../parsers/fields/leef.ts';
import { pairRules } from '../../../parsers/fields/pair-rules.ts';

const RULES = pairRules({ typed: 'url', once: 'action', early: 'usrName' });

function read(text: string): Record<string, string> | null {
  const header = leefHeaderAt(text, 0);
  const pairs = header === null ? null : leefPairs(text, header, RULES, (name) => (name === 'act' ? 'action' : name));
  return pairs === null ? null : Object.fromEntries(pairs);
}

test('tabs part the pairs of version 1, also where a relay escaped them', () => {
  expect(read('LEEF:1.0|WatchGuard|XTM|12|1AFF|src=10.44.3.17\turl=a b')).toEqual({ src: '10.44.3.17', url: 'a b' });
  expect(read('1.0|WatchGuard|XTM|12|1AFF|src=10.44.3.17#011act=x')).toEqual({ src: '10.44.3.17', action: 'x' });
});

test('version 2 names what parts its pairs', () => {
  const expected = { src: '10.44.3.17', url: 'a' };
  expect(read('LEEF:2.0|A|B|1|x|^|src=10.44.3.17^url=a')).toEqual(expected);
  expect(read('LEEF:2.0|A|B|1|x|x5E|src=10.44.3.17^url=a')).toEqual(expected);
  expect(read('LEEF:2.0|A|B|1|x||src=10.44.3.17\turl=a')).toEqual(expected);
  expect(read('LEEF:2.0|A|B|1|x|src=10.44.3.17\turl=a')).toEqual(expected);
});

test('the header tells who wrote the line and what it is about', () => {
  expect(leefHeaderAt('LEEF:1.0|A|B|1|x|', 0)).toEqual({
    vendor: 'A',
    product: 'B',
    eventId: 'x',
    separator: '#011',
    pairsStart: 17,
  });
});

test.each(['', 'LEEF:1.0', 'LEEF:3.0|A|B|1|x|', 'LEEF:1.0|A|B|1', 'CEF:0|A|B|1|x|y|z|'])('%j is no LEEF', (text) => {
  expect(leefHeaderAt(text, 0)).toBeNull();
});

test('what is no pair, and a user behind the address, are refused', () => {
  expect(read('LEEF:1.0|A|B|1|x|url=a\tb\tact=x')).toBeNull();
  expect(read('LEEF:1.0|A|B|1|x|url=a\tusrName=teacher03')).toBeNull();
});
