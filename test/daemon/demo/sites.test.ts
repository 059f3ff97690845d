import { expect, test } from 'vitest';
import {
  GAME_SITES,
  PRACTICE_SITES,
  STAFF_LEISURE_SITES,
  STAFF_WORK_SITES,
  TABLET_SITES,
} from '../../../daemon/demo/interests.ts';
import { siteNamed } from '../../../daemon/demo/sites.ts';
import { TOPICS } from '../../../daemon/demo/topics.ts';

const NAMED = [PRACTICE_SITES, TABLET_SITES, GAME_SITES, STAFF_WORK_SITES, STAFF_LEISURE_SITES];

test('every site that somebody opens is in the table', () => {
  const hosts = [...NAMED.flat(), ...TOPICS.flatMap(({ sites }) => sites)];
  for (const host of hosts) expect(siteNamed(host).host).toBe(host);
});

test('a site brings along what its bundles name', () => {
  const site = siteNamed('www.topmarks.co.uk');
  expect(site.parts).toEqual(['cdn.topmarks.co.uk']);
  expect(site.extras).toContain('fonts.googleapis.com');
  expect(site.extras).toContain('www.google-analytics.com');
  expect(site.isPlain).toBe(false);
});

test('a site without encryption is known as one', () => {
  expect(siteNamed('www.parishnews.example').isPlain).toBe(true);
});

test('a site that is not in the table is a mistake', () => {
  expect(() => siteNamed('www.nowhere.example')).toThrow('There is no site “www.nowhere.example” in the table.');
});

test('children look up several hundred different things', () => {
  const searches = TOPICS.flatMap((topic) => topic.searches);
  expect(searches.length).toBeGreaterThan(400);
  expect(new Set(searches).size).toBe(searches.length);
});
