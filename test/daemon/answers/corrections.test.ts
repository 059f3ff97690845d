import { describe, expect, test } from 'vitest';
import type { CategoryId, CategoryMatch } from '../../../categories/category.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { correctableOf, type Flagged } from '../../../daemon/answers/corrections.ts';
import { buildRecord } from '../identity/build-record.ts';

const GAMBLING = categoryId('gambling');
const PACKED: Readonly<Record<string, readonly CategoryId[]>> = {
  'grand national': [GAMBLING],
  'cut myself': [categoryId('self-harm')],
};
const correctable = (flagged: readonly Flagged[]) => correctableOf(flagged, (phrase) => PACKED[phrase] ?? []);

function visit(urlDomain: string, url: string | null, match: Partial<CategoryMatch> = {}): Flagged {
  const matches = [{ category: GAMBLING, because: 'domain_list', evidence: 'bet.example', ...match } as const];
  return { record: buildRecord({ urlDomain, url, kind: url === null ? 'tls' : 'web' }), matches };
}

function search(phrase: string, category = GAMBLING): Flagged {
  const url = 'https://search.example/?q=x';
  const record = buildRecord({ urlDomain: 'search.example', url, searchTerms: phrase });
  return { record, matches: [{ category, because: 'search_term', evidence: phrase }] };
}

describe('a site', () => {
  test('can be put right as the list has it, as it was visited, or page by page', () => {
    const visits = [
      visit('news.bet.example', 'https://news.bet.example/Poker/?a=1'),
      visit('news.bet.example', 'https://news.bet.example/'),
    ];
    expect(correctable(visits)).toMatchObject([
      {
        kind: 'site',
        because: 'domain_list',
        evidence: 'bet.example',
        categoryTitle: 'Gambling',
        scopes: ['bet.example', 'news.bet.example', 'news.bet.example/poker'],
      },
    ]);
  });

  test('is the same with www before it', () => {
    expect(correctable([visit('www.bet.example', null)])).toMatchObject([{ scopes: ['bet.example'] }]);
  });

  test('is named once, however often and under however many names it was visited', () => {
    const visits = ['a', 'b', 'c'].map((name) => visit(`${name}.bet.example`, null));
    expect(correctable(visits)).toHaveLength(1);
  });

  test('that is known by the words of its address is put right host by host', () => {
    const match = { because: 'url_word', evidence: 'online casino' } as const;
    const visits = [visit('one.example', 'http://one.example/x', match), visit('two.example', null, match)];
    expect(correctable(visits)).toMatchObject([
      { scopes: ['two.example'] },
      { scopes: ['one.example', 'one.example/x'] },
    ]);
  });

  test('says which lists claim it, and whether one alone does', () => {
    const claims = { lists: ['UT1 Toulouse (gambling)'], isUnconfirmed: true };
    expect(correctable([visit('bet.example', null, claims)])).toMatchObject([claims]);
  });

  test('of many pages offers a handful of them', () => {
    const visits = Array.from({ length: 30 }, (_, page) => visit('bet.example', `http://bet.example/${page}`));
    expect(correctable(visits)).toMatchObject([{ scopes: { length: 6 } }]);
  });

  test('never offers a page whose address is broken or made for one visit', () => {
    const visits = [
      visit('bet.example', `http://bet.example/${'x'.repeat(300)}`),
      visit('bet.example', 'http://bet.example/a b'),
    ];
    expect(correctable(visits)).toMatchObject([{ scopes: ['bet.example'] }]);
  });

  test('whose address is withheld is not named at all', () => {
    expect(correctable([{ ...visit('', null), record: buildRecord({ urlDomain: '', url: null }) }])).toEqual([]);
  });
});

describe('a phrase', () => {
  test('that the packs hold can be silenced', () => {
    expect(correctable([search('grand national')])).toMatchObject([
      { kind: 'phrase', phrase: 'grand national', maySilence: true },
    ]);
  });

  test('about a child in need can never be, and this is said', () => {
    expect(correctable([search('cut myself', categoryId('self-harm'))])).toMatchObject([{ maySilence: false }]);
  });

  test('that nobody listens for by itself is not offered', () => {
    expect(correctable([search('two words that added up')])).toEqual([]);
  });
});

test.each(['filter_label', 'transfer'] as const)('a %s is no matter of our own lists', (because) => {
  expect(correctable([visit('bet.example', null, { because, evidence: 'Gambling' })])).toEqual([]);
});

test('the newest evidence comes first, and at most twenty pieces', () => {
  const visits = Array.from({ length: 30 }, (_, site) =>
    visit(`s${site}.example`, null, { evidence: `s${site}.example` }),
  );
  const all = correctable(visits);
  expect(all).toHaveLength(20);
  expect(all[0]).toMatchObject({ evidence: 's29.example' });
});

test('the key of a piece of evidence stays the same, and gives nothing away', () => {
  const [one] = correctable([visit('bet.example', null)]);
  const [same] = correctable([visit('www.bet.example', 'http://www.bet.example/a')]);
  expect(one?.key).toBe(same?.key);
  expect(one?.key).toMatch(/^[0-9a-f]{16}$/);
});
