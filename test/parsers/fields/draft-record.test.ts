import { describe, expect, test } from 'vitest';
import { draftRecord, resultOf, takeBareUrl, takeHost, takeUrl } from '../../../parsers/fields/draft-record.ts';

const AT = 1769850764120;

describe('a record in the making', () => {
  test('takes a whole address, with what was searched for', () => {
    const draft = draftRecord('filter', AT);
    expect(takeUrl(draft, 'https://www.google.com/search?q=roman+baths')).toBe(true);
    expect(draft).toMatchObject({
      kind: 'web',
      url: 'https://www.google.com/search?q=roman+baths',
      urlDomain: 'www.google.com',
      searchTerms: 'roman baths',
    });
  });

  test('takes an address without its scheme', () => {
    const draft = draftRecord('filter', AT);
    expect(takeBareUrl(draft, 'Games.example:8080/play', 'https')).toBe(true);
    expect(draft).toMatchObject({ url: 'https://Games.example:8080/play', urlDomain: 'games.example' });
  });

  test.each([
    ['games.example', 'games.example'],
    ['Games.Example.:443', 'games.example'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('takes the host %s alone', (text, host) => {
    const draft = draftRecord('filter', AT);
    expect(takeHost(draft, text, 'tls')).toBe(true);
    expect(draft).toMatchObject({ kind: 'tls', url: null, urlDomain: host });
  });

  test.each(['https://games.example/', 'https://a b.example/', 'https:/games.example', '', ':443', '(null)'])(
    'takes no host alone from "%s"',
    (text) => {
      const draft = draftRecord('filter', AT);
      expect(takeHost(draft, text, 'tls')).toBe(false);
      expect(draft).toMatchObject({ kind: 'web', urlDomain: '' });
    },
  );

  test.each(['', '/play', '://x', 'http://', 'http:///play'])('takes no address from "%s"', (text) => {
    const draft = draftRecord('filter', AT);
    expect(takeUrl(draft, text)).toBe(false);
    expect(resultOf(draft)).toEqual({ kind: 'malformed', reason: 'no readable host in the address' });
  });
});

test('a record has a time', () => {
  const draft = draftRecord('filter', -1);
  takeHost(draft, 'games.example', 'dns');
  expect(resultOf(draft)).toEqual({ kind: 'malformed', reason: 'no readable time' });
  expect(resultOf({ ...draft, timestamp: Number.NaN }).kind).toBe('malformed');
});
