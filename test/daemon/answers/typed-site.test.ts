import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../categories/entry.ts';
import { readSite } from '../../../daemon/answers/typed-site.ts';

test.each([
  ['example.org', 'example.org'],
  [' https://www.Example.org/Games/?a=1#top ', 'www.example.org/games'],
  ['*.example.org', 'example.org'],
  ['example.org:8080/x', 'example.org/x'],
  ['192.0.2.1', '192.0.2.1'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['https://bücher.example/lesen', 'xn--bcher-kva.example/lesen'],
  ['*.пример.испытание', 'xn--e1afmkfd.xn--80akhbyknj4f'],
])('“%s” is the site %s', (typed, entry) => {
  expect(readSite(typed)).toEqual({ kind: 'entry', entry });
});

describe('what would cover every site with an ending is refused', () => {
  test.each(['com', '.com', '*.com', 'https://com/', 'co.uk', '*.co.uk', 'sch'])('“%s”', (typed) => {
    expect(readSite(typed)).toEqual({ kind: 'whole_ending' });
  });
});

describe('what holds no host is refused', () => {
  test.each(['', ' ', 'two words', 'example.org or so', 'http://', '?', '-.-', 'exa\u200bmple.org', '.', '//'])(
    '“%s”',
    (typed) => {
      expect(readSite(typed)).toEqual({ kind: 'no_host' });
    },
  );
});

test('whatever is typed is answered, and what is taken is in its plain form', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (typed) => {
      const site = readSite(typed);
      if (site.kind === 'entry') expect(parseEntry(site.entry)).toBe(site.entry);
    }),
  );
});
