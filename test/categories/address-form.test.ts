import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostFormOf, innerAddressOf } from '../../categories/address-form.ts';
import { buildCatalogue, NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { BYPASS, CARRIED } from './address-form/bypass-addresses.ts';
import { INNOCENT } from './address-form/innocent-addresses.ts';
import { linesOf, requestOf } from './address-form/written-request.ts';

const shipped = buildCatalogue({ school: NO_SCHOOL_LISTS });
const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);
const formsOf = (line: string) =>
  categorise(shipped, requestOf(line)).filter(({ because }) => because === 'address_form');

describe.each(BYPASS)('$what', ({ category, isUnconfirmed, evidence, requests }) => {
  test.each(linesOf(requests))('%s', (line) => {
    expect(formsOf(line).map((match) => [match.category, match.isUnconfirmed ?? false])).toEqual([
      [category, isUnconfirmed],
    ]);
    expect(formsOf(line)[0]?.evidence).toMatch(evidence);
  });
});

describe.each(CARRIED)('what is judged as if it had been opened: $by', ({ by, requests }) => {
  test.each(linesOf(requests))('%s', (line) => {
    expect(formsOf(line).map(({ category }) => category)).toEqual(['filter-bypass']);
    expect(formsOf(line)[0]?.evidence).toMatch(by);
    expect(categorise(shipped, requestOf(line))).toContainEqual({
      category: 'gambling',
      because: 'domain_list',
      evidence: 'bet365.com',
    });
  });
});

describe.each(Object.entries(INNOCENT))('%s says nothing', (_what, requests) => {
  test.each(linesOf(requests))('%s', (line) => {
    expect(formsOf(line)).toEqual([]);
  });
});

describe('what the lists know of a site counts', () => {
  const school: SchoolLists = {
    ...NO_SCHOOL_LISTS,
    allowed: [
      { entry: 'sun.example', reason: 'Our own proxy' },
      { entry: '93.184.215.14', reason: 'Our library' },
      { entry: 'translate.google.com', reason: 'Languages' },
      { entry: 'bet365.com', reason: 'A lesson on odds' },
    ],
    entries: [{ entry: 'quarrel.example', category: categoryId('bullying'), reason: 'A page about a pupil' }],
  };
  const catalogue = buildCatalogue({ school });
  const categoriesAt = (line: string) => categorise(catalogue, requestOf(line)).map(({ category }) => category);

  test('the school’s word stands, however the address is made', () => {
    expect(categoriesAt('http://sun.example/browse.php?u=http%3A%2F%2Fwww.example.org%2F&b=4')).toEqual([
      'school-allowed',
    ]);
    expect(categoriesAt('http://93.184.215.14/')).toEqual(['school-allowed']);
    expect(categoriesAt('https://translate.google.com/translate?u=https%3A%2F%2Fwww.bbc.co.uk')).toEqual([
      'school-allowed',
    ]);
  });

  test('but another site that an allowed one shows is none of the school’s own', () => {
    expect(categoriesAt('https://translate.google.com/translate?u=https%3A%2F%2Fpokerstars.com')).toEqual(['gambling']);
  });

  test('a site that the school has allowed is allowed inside another address too', () => {
    expect(categoriesAt('https://www-bet365-com.translate.goog/')).toEqual(['translation']);
  });

  test('a site that the school has put into a category is found inside another address', () => {
    expect(categoriesAt('https://quarrel-example.translate.goog/a')).toEqual([
      'translation',
      'filter-bypass',
      'bullying',
    ]);
  });

  test('a known harmless site is none, whatever its addresses hold', () => {
    const mark = 'browse.php?u=http%3A%2F%2Fwww.example.org%2F&b=4';
    expect(formsOf(`https://www.bbc.co.uk/${mark}`)).toEqual([]);
    expect(formsOf(`https://unheard-of.example/${mark}`)).toHaveLength(1);
  });

  test('a proxy that the lists know already tells what it shows', () => {
    const found = categorise(shipped, requestOf('https://www.croxyproxy.com/?__cpo=aHR0cHM6Ly93d3cuYmV0MzY1LmNvbQ'));
    expect(found.map(({ category, evidence }) => `${category}: ${evidence}`)).toEqual([
      'filter-bypass: croxyproxy.com',
      'filter-bypass: a web proxy shows www.bet365.com',
      'gambling: bet365.com',
    ]);
  });

  test('a translated games site is a games site; a saved one is history', () => {
    const seen = (line: string) => categorise(shipped, requestOf(line)).map(({ category }) => category);
    expect(seen('https://poki-com.translate.goog/en')).toEqual(['translation', 'gaming']);
    expect(seen('https://web.archive.org/web/2019/https://poki.com/')).not.toContain('gaming');
  });
});

describe('addresses inside addresses', () => {
  const innerOf = (url: string) => {
    const request = requestOf(url);
    return innerAddressOf(request, hostFormOf(request.urlDomain), 'unheard_of');
  };

  test('are told with their path, and with what showed them', () => {
    expect(innerOf('https://translate.google.com/translate?u=https%3A%2F%2Fwww.Example.org%2Fa%2Fb%3Fc%3D1')).toEqual({
      host: 'www.example.org',
      path: '/a/b',
      through: 'translation',
    });
    expect(innerOf('https://my--site-example.translate.goog/a')).toMatchObject({ host: 'my-site.example', path: '/a' });
    expect(innerOf('https://unheard-of.example/proxy/https://b%C3%BCcher.example/')).toMatchObject({
      host: 'xn--bcher-kva.example',
    });
    expect(innerOf('https://www.example.org/login?next=https://bet.example')).toBeNull();
  });

  const wrappings: readonly ((url: string) => string)[] = [
    (url) => `https://translate.google.com/translate?sl=en&u=${encodeURIComponent(url)}`,
    (url) => `https://web.archive.org/web/20240101000000/${url}`,
    (url) => `https://archive.ph/${encodeURIComponent(url)}`,
    (url) => `https://r.jina.ai/${url}`,
    (url) => `http://sun.example/browse.php?u=${encodeURIComponent(url)}&b=4`,
    (url) => `http://moon.example/index.php?q=${encodeURIComponent(btoa(url))}&hl=3ed`,
    (url) => `https://star.example/?__cpo=${encodeURIComponent(btoa(url))}`,
  ];
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);

  test('the innermost is found, whatever shows whatever', () => {
    const wraps = fc.array(fc.constantFrom(...wrappings), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(label, label, wraps, (name, page, layers) => {
        const wrapped = layers.reduce((url, wrap) => wrap(url), `https://${name}.example/${page}`);
        expect(innerOf(wrapped)).toMatchObject({ host: `${name}.example`, path: `/${page}` });
      }),
      { numRuns },
    );
  });

  test('one that is encoded once more is the same address', () => {
    fc.assert(
      fc.property(label, fc.nat(2), (name, times) => {
        let written = `https://${name}.example/a`;
        for (let more = 0; more <= times; more++) written = encodeURIComponent(written);
        expect(innerOf(`https://hill.example/proxy/${written}`)).toMatchObject({ host: `${name}.example` });
      }),
    );
  });

  test('more layers than anybody needs end, and cost little', () => {
    const wrapped = Array.from({ length: 60 }).reduce<string>(
      (url) => `https://r.jina.ai/${url}`,
      'https://a.example/',
    );
    expect(innerOf(wrapped)).toMatchObject({ host: 'r.jina.ai', through: 'reader' });
  });
});

test('no address and no answer make it throw', () => {
  const piece = fc.constantFrom(
    ...[
      'http://',
      'https://',
      'https%3A%2F%2F',
      'aHR0c',
      'hvtrs8%2F-',
      '/',
      '?',
      '&',
      '=',
      '%',
      '%E0',
      '#',
      '..',
      ':',
      '[',
      ']',
    ],
    ...[
      'u=',
      'q=',
      '__cpo=',
      'browse.php',
      'proxy',
      'dns=',
      '.onion',
      'example.org',
      '1.1.1.1',
      'Oi8v',
      '\u0000',
      '😀',
      ' ',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
  );
  const request = fc.record({
    kind: fc.constantFrom('web', 'tls', 'dns'),
    disposition: fc.constantFrom('allowed', 'blocked', 'unknown'),
    method: fc.option(fc.constantFrom('GET', 'POST', 'CONNECT', '')),
    statusCode: fc.option(fc.integer()),
    contentType: fc.option(text),
    url: fc.option(text),
    urlDomain: text,
    searchTerms: fc.constant(null),
    observer: fc.constant('squid'),
    filterCategory: fc.constant(null),
  });
  fc.assert(
    fc.property(request, (one) => {
      const matches = categorise(shipped, one);
      for (const { evidence } of matches) expect(evidence).not.toBe('');
    }),
    { numRuns },
  );
});
