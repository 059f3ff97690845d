import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isEmbedAddress,
  isPageFile,
  isPartOfPage,
  isTypeAhead,
  siteOfAsker,
} from '../../../daemon/activity/request-address.ts';
import { buildRecord } from '../identity/build-record.ts';

test.each([
  ['http://a.example/x.png', true],
  ['http://a.example/x.PNG?size=1#top', true],
  ['http://a.example/app.mjs', true],
  ['http://a.example/page?file=x.png', false],
  ['http://pictures.png/', false],
  ['http://a.example', false],
])('%s ends like a part of a page: %s', (url, expected) => {
  expect(isPartOfPage(url)).toBe(expected);
});

test.each([
  ['http://a.example', true],
  ['http://a.example/', true],
  ['http://a.example/?q=1', true],
  ['http://a.example?next=/x.png', true],
  ['http://a.example/story.html', true],
  ['http://a.example/pixel', false],
])('%s is a page by its address: %s', (url, expected) => {
  expect(isPageFile(url)).toBe(expected);
});

test.each([
  ['https://user@www.example.org:8443/a', 'own'],
  ['https://EXAMPLE.ORG./', 'own'],
  ['https://example.com/', 'other'],
  ['not an address', null],
  [null, null],
])('a referrer of %s is of the site: %s', (referrer, expected) => {
  expect(siteOfAsker(buildRecord({ referrer }))).toBe(expected);
});

test('no address, however odd, makes these throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => {
      for (const ask of [isEmbedAddress, isPageFile, isPartOfPage, isTypeAhead])
        expect(typeof ask(url)).toBe('boolean');
      expect(['own', 'other', null]).toContain(siteOfAsker(buildRecord({ referrer: url })));
    }),
  );
});
