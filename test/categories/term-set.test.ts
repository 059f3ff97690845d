import { describe, expect, test } from 'vitest';
import { FULL_WEIGHT, type SearchTerm } from '../../categories/search-term.ts';
import { type CategoryName, categoryId } from '../../categories/taxonomy.ts';
import { buildTermSet } from '../../categories/term-set.ts';

function term(phrase: string, category: CategoryName, more: Partial<SearchTerm> = {}): SearchTerm {
  const plain = { weight: FULL_WEIGHT, excludes: [], notBeside: [], alone: false, excludesInUrls: null };
  return { phrase, category: categoryId(category), ...plain, language: 'en', pack: 'test', ...more };
}

function found(terms: readonly SearchTerm[], search: string): readonly string[] {
  return buildTermSet(terms)
    .match(search)
    .map((one) => one.phrase);
}

test('a phrase is found as whole words anywhere in a search', () => {
  const terms = [term('buy vape', 'vaping-alcohol-tobacco')];
  expect(found(terms, 'where to BUY  vape?')).toEqual(['buy vape']);
  expect(found(terms, 'buy vapes')).toEqual([]);
  expect(found(terms, 'buy a vape')).toEqual([]);
  expect(found(terms, 'vape buy')).toEqual([]);
});

test('nothing is found inside a word', () => {
  const terms = ['cunt', 'penis', 'sex', 'anal', 'rapist', 'ass'].map((word) => term(word, 'offensive'));
  expect(found(terms, 'Scunthorpe Penistone Essex analytics therapist class')).toEqual([]);
});

test('of the phrases of one category the longest answers alone', () => {
  const terms = [term('kill myself', 'suicide'), term('how to kill myself', 'suicide'), term('how to', 'education')];
  expect(found(terms, 'how to kill myself')).toEqual(['how to', 'how to kill myself']);
});

test('a word that makes the search innocent silences the phrase wherever it stands', () => {
  const terms = [term('vpn', 'filter-bypass', { excludes: ['gcse', 'what is'] })];
  expect(found(terms, 'vpn')).toEqual(['vpn']);
  expect(found(terms, 'gcse computer science vpn')).toEqual([]);
  expect(found(terms, 'what is a vpn')).toEqual([]);
  expect(found(terms, 'what a vpn is')).toEqual(['vpn']);
});

test('a silenced longer phrase leaves a shorter one standing', () => {
  const terms = [term('kill myself', 'suicide'), term('kill myself laughing', 'suicide', { excludes: ['meme'] })];
  expect(found(terms, 'kill myself laughing meme')).toEqual(['kill myself']);
});

test('a phrase that asks to stand alone is found only as the whole search', () => {
  const terms = [term('suicide', 'suicide', { alone: true })];
  expect(found(terms, 'suicide')).toEqual(['suicide']);
  expect(found(terms, ' Suicide? ')).toEqual(['suicide']);
  expect(found(terms, 'suicide squad')).toEqual([]);
});

test('a disguised spelling is found, and the evidence is the plain phrase', () => {
  const terms = [term('porn', 'pornography')];
  for (const search of ['p0rn', 'P.O.R.N', 'p o r n', 'pornnnn', 'pörn'])
    expect(found(terms, search)).toEqual(['porn']);
});

test('one phrase may serve two categories', () => {
  const terms = [term('tor browser', 'filter-bypass'), term('tor browser', 'malware-and-hacking')];
  expect(buildTermSet(terms).match('tor browser download')).toHaveLength(2);
});

test('a phrase without a word is refused when the set is built', () => {
  expect(() => buildTermSet([term(' !? ', 'offensive')])).toThrow(/holds no word/);
});

test('a phrase is silenced by what stands right beside it, and not by what stands elsewhere', () => {
  const terms = [term('plug', 'drugs', { notBeside: ['spark', 'in the wall'] })];
  expect(found(terms, 'plug near me')).toEqual(['plug']);
  expect(found(terms, 'spark plug near me')).toEqual([]);
  expect(found(terms, 'plug in the wall')).toEqual([]);
  expect(found(terms, 'spark of a plug')).toEqual(['plug']);
});

describe('weak phrases', () => {
  const terms = [
    term('plug', 'drugs', { weight: 50 }),
    term('menu', 'drugs', { weight: 30 }),
    term('🍃', 'drugs', { weight: 50 }),
    term('weed plug', 'drugs', { weight: 60 }),
    term('socket', 'drugs', { weight: -60 }),
    term('buy weed', 'drugs'),
  ];

  test('count when they add up, and all of them are the evidence', () => {
    expect(found(terms, 'plug')).toEqual([]);
    expect(found(terms, 'plug menu')).toEqual([]);
    expect(found(terms, 'plug menu 🍃')).toEqual(['plug + menu + 🍃']);
    expect(buildTermSet(terms).match('plug 🍃')).toMatchObject([{ category: 'drugs', weight: 100 }]);
  });

  test('count once each, however often they stand there', () => {
    expect(found(terms, 'plug plug plug 🍃')).toEqual(['plug + 🍃']);
    expect(found(terms, 'plug plug plug')).toEqual([]);
  });

  test('count for nothing where a longer one holds them', () => {
    expect(found(terms, 'weed plug menu')).toEqual([]);
    expect(found(terms, 'weed plug 🍃')).toEqual(['weed plug + 🍃']);
  });

  test('add up within one category and not over two', () => {
    expect(
      found([term('plug', 'drugs', { weight: 50 }), term('menu', 'weapons', { weight: 50 })], 'plug menu'),
    ).toEqual([]);
  });

  test('are outweighed by a negative one, which takes nothing from a phrase that is enough', () => {
    expect(found(terms, 'plug 🍃 socket')).toEqual([]);
    expect(found(terms, 'buy weed socket')).toEqual(['buy weed']);
  });

  test('give way to a phrase that is enough', () => {
    expect(found(terms, 'plug 🍃 buy weed')).toEqual(['buy weed']);
  });
});

test('emoji part no words and are no part of a whole search', () => {
  const terms = [term('kill myself', 'suicide'), term('kms', 'suicide', { alone: true }), term('🔪', 'violence')];
  expect(found(terms, 'kill 😭 myself')).toEqual(['kill myself']);
  expect(found(terms, 'kms 💀💀')).toEqual(['kms']);
  expect(found(terms, '🔪🏽')).toEqual(['🔪']);
});

test('a misspelt word is read as the word that is meant, beside what was typed', () => {
  const terms = [term('how to commit suicide', 'suicide'), term('comit', 'offensive')];
  const set = buildTermSet(
    terms,
    new Map([
      ['comit', 'commit'],
      ['sucide', 'suicide'],
      ['unheard', 'of'],
    ]),
  );
  expect(set.match('how to comit sucide').map(({ phrase }) => phrase)).toEqual(['comit', 'how to commit suicide']);
  expect(set.match('HOW TO COMIT SUCIDE!').map(({ phrase }) => phrase)).toEqual(['comit', 'how to commit suicide']);
});

test('words that only fill are left out in one reading more', () => {
  const terms = [
    term('i want to die', 'suicide'),
    term('just die', 'offensive'),
    term('kms', 'self-harm', { alone: true }),
  ];
  const fillers = new Map([
    ['just', ''],
    ['really', ''],
    ['wnat', 'want'],
  ]);
  const found = (search: string) =>
    buildTermSet(terms, fillers)
      .match(search)
      .map(({ phrase }) => phrase);
  expect(found('i just really want to die')).toEqual(['i want to die']);
  expect(found('I really WNAT to just die!')).toEqual(['just die', 'i want to die']);
  expect(found('really? kms')).toEqual(['kms']);
  expect(found('just really')).toEqual([]);
});

test('an escape that was left over is undone', () => {
  const terms = [term('dont want to live', 'suicide')];
  for (const search of [
    'i don&#39;t want to live',
    'i%20don%27t%20want to live',
    'i don&apos;t&nbsp;want to live',
    'don&#x27;t want to live 100%',
  ])
    expect(found(terms, search)).toEqual(['dont want to live']);
});

test('a phrase of words and emoji, or of more words than anybody types, is refused when the set is built', () => {
  expect(() => buildTermSet([term('plug 🔌', 'drugs')])).toThrow(/mixes words and emoji/);
  expect(() => buildTermSet([term('a '.repeat(17), 'drugs')])).toThrow(/too long/);
});

describe('an address', () => {
  const terms = [
    term('free vpn', 'filter-bypass', { excludesInUrls: ['news', 'warning'] }),
    term('vpn', 'filter-bypass'),
    term('thinspo', 'eating-disorders', { excludesInUrls: [] }),
    term('проще некуда', 'drugs', { excludesInUrls: [] }),
    term('buy weed', 'drugs', { excludesInUrls: [], alone: true }),
    term('weak word', 'drugs', { excludesInUrls: [], weight: 60 }),
  ];
  const set = buildTermSet(terms);
  const inAddress = (url: string) => set.matchAddress(url).map(({ phrase }) => phrase);

  test.each([
    'https://www.example.org/free-vpn',
    'https://free-vpn.example/',
    'https://www.example.org/a/best_free_vpn_2026.html',
    'https://www.example.org/?title=Free+VPN&id=1',
    'https://www.example.org/free%20vpn',
    'https://www.example.org/FREE-VPN#top',
    'free-vpn.example:443',
    'free-vpn.example',
  ])('holds a phrase as whole words: %s', (url) => {
    expect(inAddress(url)).toEqual(['free vpn']);
  });

  test.each([
    ['a part of a word', 'https://www.example.org/carefree-vpns'],
    ['two parts of a path', 'https://www.example.org/free/vpn'],
    ['two labels of a host', 'https://free.vpn.example/'],
    ['a name and its value', 'https://www.example.org/?free=vpn'],
    ['a phrase that is not looked for in addresses', 'https://www.example.org/vpn'],
    ['a phrase that must be the whole search', 'https://www.example.org/buy-weed'],
    ['a weak phrase', 'https://www.example.org/weak-word/weak-word'],
    ['a word that makes it innocent, wherever it stands', 'https://news.example/free-vpn'],
  ])('raises nothing by %s', (_, url) => {
    expect(inAddress(url)).toEqual([]);
  });

  test('is read in other scripts, in the path and in the host', () => {
    expect(inAddress(`https://www.example.org/${encodeURIComponent('проще-некуда')}`)).toEqual(['проще некуда']);
    expect(inAddress('https://www.example.org/проще_некуда')).toEqual(['проще некуда']);
    expect(inAddress(new URL('https://проще-некуда.example').href)).toEqual(['проще некуда']);
  });

  test('is read up to its bound', () => {
    expect(inAddress(`https://www.example.org/${'a/'.repeat(400)}thinspo`)).toEqual(['thinspo']);
    expect(inAddress(`https://www.example.org/${'a/'.repeat(500)}thinspo`)).toEqual([]);
  });
});
