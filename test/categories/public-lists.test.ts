import { expect, test } from 'vitest';
import { parseEntry } from '../../categories/entry.ts';
import { createProtectedSites, isHarm } from '../../categories/protected-sites.ts';
import { seedDomains } from '../../categories/seed/domains.ts';
import { PROTECTED_SITES } from '../../categories/seed/protected-sites.ts';
import { PUBLIC_LISTS } from '../../categories/seed/public-lists.ts';
import { categoryId } from '../../categories/taxonomy.ts';

test('every public list has a name, a licence, a home and a caution of its own', () => {
  expect(new Set(PUBLIC_LISTS.map(({ id }) => id)).size).toBe(PUBLIC_LISTS.length);
  for (const { id, licence, home, caution } of PUBLIC_LISTS) {
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
    expect(licence).not.toBe('');
    expect(home).toMatch(/^https:\/\//);
    expect(caution).toMatch(/^[A-Z“].*\.$/);
  }
});

test('every part of a public list can be had over https, and none is named twice', () => {
  for (const { archive, parts, notUsed } of PUBLIC_LISTS) {
    const names = [...parts, ...notUsed].map(({ part }) => part);
    expect(new Set(names).size).toBe(names.length);
    for (const { address } of parts) {
      expect(archive ?? address).toMatch(/^https:\/\/[^{}]+$/);
      expect(archive === null || address === null).toBe(true);
    }
    for (const { why } of notUsed) expect(why).not.toBe('');
  }
});

test('usual sizes leave room on both sides', () => {
  for (const { parts } of PUBLIC_LISTS) {
    for (const { usual } of parts) if (usual !== null) expect(usual[1]).toBeGreaterThan(usual[0] * 5);
  }
});

test('what is left out of a public list is an entry in plain form', () => {
  for (const entry of PUBLIC_LISTS.flatMap(({ leftOut }) => leftOut)) expect(parseEntry(entry)).toBe(entry);
});

const gambling = categoryId('gambling');

test.each([
  ['google.com', 'google.com'],
  ['bbc.co.uk', 'bbc.co.uk'],
  ['childline.org.uk', 'childline.org.uk'],
  ['office.com', 'office.com'],
])('no list of harm may hold %s', (entry, site) => {
  expect(createProtectedSites([]).coveredBy(entry, gambling)?.site).toBe(site);
});

test('an entry that covers a protected site is no better than the site', () => {
  const sites = createProtectedSites(['https://filterwatch.school.example/']);
  expect(sites.coveredBy('school.example', gambling)?.site).toBe('filterwatch.school.example');
  expect(sites.coveredBy('www.google.com', gambling)).toBeNull();
  expect(sites.coveredBy('google.com/search/bet', gambling)).toBeNull();
});

test('a site has its place in a list that is not about harm', () => {
  const sites = createProtectedSites([]);
  expect(sites.coveredBy('google.com', categoryId('search-engine'))).toBeNull();
  expect(sites.coveredBy('outlook.com', categoryId('personal-email'))).toBeNull();
  expect(sites.coveredBy('outlook.com', categoryId('phishing'))?.site).toBe('outlook.com');
  expect(isHarm(categoryId('adverts'))).toBe(false);
});

test('every place of help that we know is protected', () => {
  const sites = createProtectedSites([]);
  const help = seedDomains().filter(({ category }) => category === 'help-seeking');
  expect(help.filter(({ entry }) => sites.coveredBy(entry, gambling) === null)).toEqual([]);
});

test('every protected site is an entry in plain form, and none of our own list of harm', () => {
  const sites = PROTECTED_SITES.flatMap((block) => block.sites.trim().split(/\s+/));
  expect(sites.filter((site) => parseEntry(site) !== site)).toEqual([]);
  const harm = new Set(
    seedDomains()
      .filter(({ category }) => isHarm(category))
      .map(({ entry }) => entry),
  );
  // Mail is personal or a school's; that is why mail is allowed there.
  expect(sites.filter((site) => harm.has(site))).toEqual(['outlook.live.com', 'gmail.com', 'googlemail.com']);
});
