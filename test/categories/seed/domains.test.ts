import { expect, test } from 'vitest';
import { SEED_LIST } from '../../../categories/catalogue.ts';
import type { CategoryId } from '../../../categories/category.ts';
import { buildDomainSet } from '../../../categories/domain-set.ts';
import { parseEntry, partsOf } from '../../../categories/entry.ts';
import { seedDomains } from '../../../categories/seed/domains.ts';
import { categoryOf } from '../../../categories/taxonomy.ts';

const NOISE: readonly string[] = ['adverts', 'telemetry', 'cdn', 'widgets', 'updates'];
const listed = seedDomains();
const set = buildDomainSet(SEED_LIST, listed);

const categoriesFor = (host: string, path = ''): readonly CategoryId[] =>
  (set.lookUp(host, path)?.claims ?? []).map(({ label }) => label.category);
const entriesOf = (category: string): readonly string[] =>
  listed.filter((one) => one.category === category).map((one) => one.entry);

test('at least a thousand places are known, and 250 that pages and devices load by themselves', () => {
  expect(set.size).toBeGreaterThanOrEqual(1_000);
  expect(new Set(NOISE.flatMap(entriesOf)).size).toBeGreaterThanOrEqual(250);
});

test('no two entries mean the same', () => {
  expect(set.size).toBe(new Set(listed.map(({ entry }) => entry)).size);
});

test('every entry is in its plain form', () => {
  expect(listed.filter(({ entry }) => parseEntry(entry) !== entry)).toEqual([]);
});

test('no entry stands twice in one category', () => {
  const written = listed.map(({ entry, category }) => `${category} ${entry}`);
  expect(written.filter((one, at) => written.indexOf(one) !== at)).toEqual([]);
});

test('no entry is both a concern and harmless', () => {
  const isHarmless = (category: CategoryId): boolean =>
    categoryOf(category).theme === 'good' || NOISE.includes(category);
  const torn = listed.filter(({ entry, category }) => {
    const { host, path } = partsOf(entry);
    return categoriesFor(host, path).some((other) => isHarmless(other) !== isHarmless(category));
  });
  expect(torn).toEqual([]);
});

test('no entry repeats what the entry above it says already', () => {
  const repeated = listed.filter(({ entry }) => {
    if (entry.includes('/')) return false;
    const above = set.lookUp(entry.slice(entry.indexOf('.') + 1), '');
    return above !== null && categoriesFor(above.entry).join() === categoriesFor(entry).join();
  });
  expect(repeated).toEqual([]);
});

test('no address of illegal material is shipped', () => {
  const illegal = [
    'child-abuse-material',
    'terrorist-content',
    'extreme-pornography',
    'stirring-up-hatred',
    'grooming',
  ];
  expect(illegal.flatMap(entriesOf)).toEqual([]);
});

test.each([
  ['www.childline.org.uk', 'help-seeking'],
  ['www.samaritans.org', 'help-seeking'],
  ['www.papyrus-uk.org', 'help-seeking'],
  ['giveusashout.org', 'help-seeking'],
  ['www.kooth.com', 'help-seeking'],
  ['report.iwf.org.uk', 'help-seeking'],
  ['www.ceop.police.uk', 'help-seeking'],
  ['www.youngminds.org.uk', 'help-seeking'],
  ['www.themix.org.uk', 'help-seeking'],
  ['www.beateatingdisorders.org.uk', 'help-seeking'],
  ['111.nhs.uk', 'help-seeking'],
  ['www.nhs.uk', 'health-and-identity'],
  ['www.stonewall.org.uk', 'health-and-identity'],
  ['switchboard.lgbt', 'health-and-identity'],
  ['www.brook.org.uk', 'health-and-identity'],
  ['play.ttrockstars.com', 'education'],
  ['www.purplemash.com', 'education'],
  ['login.mathletics.com', 'education'],
  ['www.coolmathgames.com', 'gaming'],
  ['www.bet365.com', 'gambling'],
  ['web.roblox.com', 'gaming'],
  ['kick.com', 'live-streaming'],
  ['www.vinted.co.uk', 'shopping'],
  ['sellercentral.amazon.co.uk', 'private-business'],
  ['www.google.co.uk', 'search-engine'],
  ['docs.google.com', 'office-and-school-systems'],
  ['mail.google.com', 'office-and-school-systems'],
  ['fonts.googleapis.com', 'cdn'],
  ['connect.facebook.net', 'widgets'],
  ['scontent-lhr8-1.xx.fbcdn.net', 'cdn'],
  ['scontent.cdninstagram.com', 'cdn'],
  ['pbs.twimg.com', 'cdn'],
  ['cdn.discordapp.com', 'cdn'],
  ['p16-sign-va.tiktokcdn.com', 'cdn'],
  ['www.youtube-nocookie.com', 'widgets'],
  ['platform.twitter.com', 'widgets'],
  ['ctldl.windowsupdate.com', 'updates'],
  ['www.msftconnecttest.com', 'updates'],
  ['captive.apple.com', 'updates'],
  ['connectivitycheck.gstatic.com', 'updates'],
  ['clients2.google.com', 'updates'],
  ['use-application-dns.net', 'updates'],
  ['config.edge.skype.com', 'updates'],
  ['1.bp.blogspot.com', 'cdn'],
])('%s is %s and nothing else', (host, category) => {
  expect(categoriesFor(host)).toEqual([category]);
});

test.each([
  ['www.youtube.com', '/watch', ['video']],
  ['www.youtube.com', '/embed/abc', ['widgets']],
  ['www.youtube.com', '/live/abc', ['live-streaming']],
  ['www.facebook.com', '/plugins/like.php', ['widgets']],
  ['www.facebook.com', '/tr', ['adverts']],
  ['www.facebook.com', '/somebody', ['social-media']],
  ['www.bbc.co.uk', '/bitesize/ks2', ['education']],
  ['www.bbc.co.uk', '/news', ['news']],
])('%s%s is %j', (host, path, categories) => {
  expect(categoriesFor(host, path)).toEqual(categories);
});
