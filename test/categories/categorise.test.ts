import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import { type CategorisedRequest, categorise } from '../../categories/categorise.ts';
import { createDomainSetBuilder, openDomainSet } from '../../categories/domain-set.ts';
import type { ListLabel } from '../../categories/list-label.ts';
import { categoryId } from '../../categories/taxonomy.ts';

function request(parts: Partial<CategorisedRequest>): CategorisedRequest {
  return {
    kind: 'web',
    disposition: 'allowed',
    method: 'GET',
    statusCode: 200,
    contentType: null,
    urlDomain: 'unheard-of.example',
    url: null,
    searchTerms: null,
    observer: 'csv',
    filterCategory: null,
    ...parts,
  };
}

const SCHOOL: SchoolLists = {
  ...NO_SCHOOL_LISTS,
  entries: [
    { entry: 'crazy.example', category: categoryId('gaming'), reason: 'Asked by Year 5' },
    { entry: 'both.example', category: categoryId('social-media'), reason: 'Complaint' },
    { entry: 'facebook.com', category: categoryId('bullying'), reason: 'A page about a pupil' },
    { entry: 'shop.example/sweets', category: categoryId('shopping'), reason: 'Break time' },
  ],
  allowed: [
    { entry: 'coolmathgames.com', reason: 'Maths club' },
    { entry: 'both.example', reason: 'Written twice' },
    { entry: 'google.co.uk', reason: 'Everyday work' },
    { entry: 'youtube.com', reason: 'Assembly' },
    { entry: 'help.facebook.com', reason: 'Staff training' },
  ],
};
const shipped = buildCatalogue({ school: NO_SCHOOL_LISTS });
const catalogue = buildCatalogue({ school: SCHOOL });
const inSchool = (parts: Partial<CategorisedRequest>) => categorise(catalogue, request(parts));

test('a tunnel whose host was met before carries what its address with the usual port carries', () => {
  const hosts = fc.oneof(
    fc.constantFrom('crazy.example', 'bet365.com', 'google-analytics.com', 'www.google.com', 'web.archive.org'),
    fc.constantFrom('8.8.8.8', '9.9.9.9', '192.0.2.7', '2001:db8::1', 'mask.icloud.com', 'holy-unblocker.example'),
    fc.constantFrom('web-proxy.bet365.com', 'www-bet365-com.translate.goog', 'free-vpn.crazy.example'),
    fc.domain(),
  );
  const answers = fc.record({
    kind: fc.constantFrom('tls', 'web'),
    disposition: fc.constantFrom('allowed', 'blocked', 'unknown'),
    contentType: fc.constantFrom(null, 'text/html', 'application/dns-message'),
  });
  fc.assert(
    fc.property(hosts, answers, (urlDomain, answer) => {
      const shown = { ...answer, method: 'CONNECT', urlDomain };
      for (const one of [shipped, catalogue]) {
        const tunnel = request({ ...shown, url: null });
        const again = [categorise(one, tunnel), categorise(one, tunnel)];
        const withPort = categorise(one, request({ ...shown, url: `${urlDomain}:443` }));
        expect(again).toEqual([withPort, withPort]);
      }
    }),
    { numRuns: 500 },
  );
});

test('an unheard-of host carries no category', () => {
  expect(categorise(shipped, request({}))).toEqual([]);
});

test('a listed host carries its categories, with the entry as evidence', () => {
  expect(categorise(shipped, request({ urlDomain: 'www.bet365.com' }))).toEqual([
    { category: 'gambling', because: 'domain_list', evidence: 'bet365.com' },
  ]);
});

test('a search keeps the search engine beside what was searched for, words first', () => {
  const found = categorise(shipped, request({ urlDomain: 'www.google.com', searchTerms: 'how to kill myself' }));
  expect(found).toEqual([
    { category: 'suicide', because: 'search_term', evidence: 'kill myself' },
    { category: 'search-engine', because: 'domain_list', evidence: 'google.com' },
  ]);
});

test('an innocent search is a search and no more', () => {
  const found = categorise(shipped, request({ urlDomain: 'www.google.com', searchTerms: 'volcanoes ks2' }));
  expect(found.map((match) => match.category)).toEqual(['search-engine']);
});

test('a page that is listed apart is told from its host, where the log shows it', () => {
  const categories = (url: string | null) =>
    categorise(shipped, request({ urlDomain: 'www.youtube.com', url })).map((match) => match.category);
  expect(categories(null)).toEqual(['video']);
  expect(categories('www.youtube.com:443')).toEqual(['video']);
  expect(categories('https://www.youtube.com/')).toEqual(['video']);
  expect(categories('https://www.youtube.com/watch?v=a')).toEqual(['video']);
  expect(categories('https://www.youtube.com/embed/a')).toEqual(['widgets']);
  expect(categories('https://www.youtube.com/live/a?feature=x')).toEqual(['live-streaming']);
});

test('the school puts a site into a category', () => {
  expect(inSchool({ urlDomain: 'www.crazy.example' })).toEqual([
    { category: 'gaming', because: 'school_list', evidence: 'crazy.example' },
  ]);
});

test('what the school says replaces what the lists say, however specific a list is', () => {
  expect(inSchool({ urlDomain: 'www.facebook.com', url: 'https://www.facebook.com/plugins/like.php' })).toEqual([
    { category: 'bullying', because: 'school_list', evidence: 'facebook.com' },
  ]);
  expect(inSchool({ urlDomain: 'www.youtube.com', url: 'https://www.youtube.com/live/a' })).toEqual([
    { category: 'school-allowed', because: 'school_list', evidence: 'youtube.com' },
  ]);
});

test('among the school’s own entries the more specific one counts', () => {
  expect(inSchool({ urlDomain: 'help.facebook.com' }).map((match) => match.category)).toEqual(['school-allowed']);
});

test('an entry that the school both allows and puts into a category keeps the category', () => {
  expect(inSchool({ urlDomain: 'both.example' }).map((match) => match.category)).toEqual(['social-media']);
});

test('a page entry of the school leaves the rest of the host alone', () => {
  expect(inSchool({ urlDomain: 'shop.example', url: 'https://shop.example/books' })).toEqual([]);
  expect(inSchool({ urlDomain: 'shop.example', url: 'https://shop.example/sweets/mint' })).toHaveLength(1);
  expect(inSchool({ urlDomain: 'shop.example' })).toEqual([]);
});

test('an allowed site never hides a search', () => {
  expect(inSchool({ urlDomain: 'www.google.co.uk', searchTerms: 'I want to die' })).toEqual([
    { category: 'school-allowed', because: 'school_list', evidence: 'google.co.uk' },
    { category: 'suicide', because: 'search_term', evidence: 'i want to die' },
  ]);
});

test('a site that is shown through an allowed one is judged for itself, and the way to it is not', () => {
  const school = { ...NO_SCHOOL_LISTS, allowed: [{ entry: 'translate.google.com', reason: 'French lessons' }] };
  const shown = (inner: string) =>
    categorise(
      buildCatalogue({ school }),
      request({
        urlDomain: 'translate.google.com',
        url: `https://translate.google.com/translate?u=${encodeURIComponent(inner)}`,
      }),
    ).map(({ category }) => category);
  expect(shown('http://www.bet365.com/')).toEqual(['gambling']);
  expect(shown('https://www.bbc.co.uk/news')).toEqual(['school-allowed']);
});

test('an allowed site hides the filter’s label, but never one of the gravest', () => {
  const labelled = (filterCategory: string) =>
    inSchool({ urlDomain: 'www.coolmathgames.com', filterCategory }).map((match) => match.category);
  expect(labelled('Games')).toEqual(['school-allowed']);
  expect(labelled('Child Abuse')).toEqual(['child-abuse-material']);
  expect(labelled('Suicide')).toEqual(['suicide']);
});

test('the filter’s own label stands beside the lists', () => {
  expect(categorise(shipped, request({ filterCategory: 'Gambling' }))).toEqual([
    { category: 'gambling', because: 'filter_label', evidence: 'Gambling' },
  ]);
});

test('a host that was asked about before is answered with the very same list, which nobody can change', () => {
  const first = categorise(shipped, request({ urlDomain: 'www.roblox.com' }));
  expect(categorise(shipped, request({ urlDomain: 'www.roblox.com' }))).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
});

test('an answer from memory is the answer of a first asking', () => {
  const hosts = fc.constantFrom(
    'www.youtube.com',
    'youtube.com',
    'bet365.com',
    'x.example',
    'www.facebook.com',
    'shop.example',
  );
  const urls = fc.constantFrom(null, '/live/a', '/embed/a', '/plugins/x', '/sweets', '/');
  const asked = fc
    .tuple(hosts, urls)
    .map(([urlDomain, path]) => request({ urlDomain, url: path === null ? null : `https://${urlDomain}${path}` }));
  const busy = buildCatalogue({ school: SCHOOL });
  fc.assert(
    fc.property(asked, (one) => {
      const fresh = { ...busy, memo: { get: () => undefined, set: () => undefined } };
      expect(categorise(busy, one)).toEqual(categorise(fresh, one));
    }),
  );
});

describe('the words of an address', () => {
  const wordsAt = (url: string, parts: Partial<CategorisedRequest> = {}) =>
    inSchool({ urlDomain: new URL(url).hostname, url, ...parts }).filter(({ because }) => because === 'url_word');

  test('count on a site that nobody knows', () => {
    expect(wordsAt('https://unheard-of.example/how-to-tie-a-noose')).toEqual([
      { category: 'suicide', because: 'url_word', evidence: 'how to tie a noose' },
    ]);
  });

  test('count in a name, where the log shows no more', () => {
    const found = inSchool({ urlDomain: 'free-vpn.example' });
    expect(found).toEqual([{ category: 'filter-bypass', because: 'url_word', evidence: 'free vpn' }]);
  });

  test('count on a site of people’s own pages', () => {
    expect(wordsAt('https://www.reddit.com/r/x/comments/1a/how_to_tie_a_noose/')).toHaveLength(1);
  });

  test.each([
    'https://www.bbc.co.uk/news/how-to-tie-a-noose',
    'https://en.wikipedia.org/wiki/how_to_tie_a_noose',
    'https://www.nhs.uk/how-to-tie-a-noose',
    'https://www.youtube.com/how-to-tie-a-noose',
  ])('count for nothing on a site that is known to be harmless, or that the school allows: %s', (url) => {
    expect(wordsAt(url)).toEqual([]);
  });

  test('count for nothing beside what was searched for there', () => {
    expect(wordsAt('https://unheard-of.example/how-to-tie-a-noose', { searchTerms: 'knots' })).toEqual([]);
  });

  test('are not said again where a list says the same of the site', () => {
    expect(wordsAt('https://www.bet365.com/online-casino')).toEqual([]);
  });
});

test('a host without telling words gets its own answer, and nothing is made for it', () => {
  const one = inSchool({ urlDomain: 'www.bet365.com', url: 'https://www.bet365.com/a' });
  expect(inSchool({ urlDomain: 'www.bet365.com', url: 'https://www.bet365.com/b' })).toBe(one);
});

const COUNTY = { list: 'county', title: 'County list', part: '', version: '', isCurated: false };
const PUBLIC = { list: 'public', title: 'A public list', part: 'adult', version: '2026-11-28', isCurated: false };
const CLAIMS: readonly ListLabel[] = [
  { ...PUBLIC, category: categoryId('pornography'), trust: 'partial' },
  { ...PUBLIC, part: 'mixed_adult', category: categoryId('pornography'), trust: 'partial' },
  { ...COUNTY, category: categoryId('pornography'), trust: 'partial' },
  { ...COUNTY, category: categoryId('gambling'), trust: 'full' },
];

/** What is said of a host that stands in the lists under these labels. */
function saidWith(...numbers: readonly number[]) {
  const builder = createDomainSetBuilder(CLAIMS);
  for (const number of numbers) builder.add('site.example', number);
  const domains = openDomainSet(builder.build('2026-11-30-test'));
  const lists = buildCatalogue({ school: NO_SCHOOL_LISTS, domains });
  return categorise(lists, request({ urlDomain: 'www.site.example' }));
}

const found = { because: 'domain_list', evidence: 'site.example' };

test('one list that is not fully believed leaves a site unconfirmed, also where it lists the site twice', () => {
  const lists = ['A public list (adult, 2026-11-28)', 'A public list (mixed_adult, 2026-11-28)'];
  expect(saidWith(0, 1)).toEqual([{ ...found, category: 'pornography', lists, isUnconfirmed: true }]);
});

test('a second list that agrees confirms it, and both are named', () => {
  const lists = ['A public list (adult, 2026-11-28)', 'County list'];
  expect(saidWith(0, 2)).toEqual([{ ...found, category: 'pornography', lists }]);
});

test('agreement is asked for category by category', () => {
  expect(saidWith(0, 3)).toEqual([
    { ...found, category: 'pornography', lists: ['A public list (adult, 2026-11-28)'], isUnconfirmed: true },
    { ...found, category: 'gambling', lists: ['County list'] },
  ]);
});
