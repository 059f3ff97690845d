import { expect, test } from 'vitest';
import { POLICY_ROWS, STANDARD_LINES } from '../../categories/policy-rows.ts';
import { BEHAVIOUR } from '../../categories/taxonomy/behaviour.ts';
import { isCategoryId, TAXONOMY } from '../../categories/taxonomy.ts';

const ACTIVITIES = [
  'child-sexual-abuse-images',
  'grooming',
  'extreme-pornography',
  'stirring-up-hatred',
  'pornography',
  'discrimination',
  'threatening-behaviour',
  'offensive-or-disrepute',
  'private-business',
  'filter-bypass',
  'copyright-infringement',
  'revealing-confidential-information',
  'harmful-files',
  'unfair-usage',
  'gaming-educational',
  'gaming-non-educational',
  'gambling',
  'shopping',
  'file-sharing',
  'social-media',
  'messaging-apps',
  'video-broadcasting',
] as const;

/** Rows of the table of communication technologies. */
const COMMUNICATIONS = [
  'mobile-phone-brought-to-school',
  'mobile-phone-in-lessons',
  'mobile-phone-in-social-time',
  'photos-on-phones-or-cameras',
  'other-mobile-devices',
  'personal-email',
  'school-email-for-personal-mail',
  'messaging-apps',
  'social-media',
  'blogs',
] as const;

/** Phones and the school's own mail show in no request. */
const NOT_SEEN_IN_A_REQUEST = [
  'mobile-phone-brought-to-school',
  'mobile-phone-in-lessons',
  'mobile-phone-in-social-time',
  'other-mobile-devices',
  'photos-on-phones-or-cameras',
  'school-email-for-personal-mail',
];

const STANDARDS = [
  'illegal content',
  'bullying',
  'child sexual exploitation',
  'discrimination and hate speech',
  'drugs',
  'extremism',
  'gambling',
  'pornography',
  'self-harm',
  'suicide',
  'violence',
  'harmful challenges',
  'malware and bypass',
  'misinformation and disinformation',
  'piracy',
  'eating disorders',
  'violence against women and girls',
  'fraud',
] as const;

test('every row of the acceptable-use table is served, or known to show in no request', () => {
  const rows = [...new Set([...ACTIVITIES, ...COMMUNICATIONS])];
  expect(Object.keys(POLICY_ROWS).sort()).toEqual([...rows].sort());
  const unserved = rows.filter((row) => POLICY_ROWS[row].length === 0);
  expect(unserved.sort()).toEqual(NOT_SEEN_IN_A_REQUEST);
});

test('every line of the national standards is served by a category', () => {
  for (const line of STANDARDS) expect(STANDARD_LINES[line].length, line).toBeGreaterThan(0);
});

test('rows and lines name categories that exist', () => {
  const named = [...Object.values(POLICY_ROWS), ...Object.values(STANDARD_LINES)].flat();
  expect(named.filter((name) => !isCategoryId(name))).toEqual([]);
});

test('every category that can be a concern is named by a row or a line', () => {
  const named = new Set<string>([...Object.values(POLICY_ROWS), ...Object.values(STANDARD_LINES)].flat());
  // What people do over time is judged by rules of its own, whatever the site.
  const behaviour = BEHAVIOUR.map(({ id }): string => id);
  const noise = ['adverts', 'telemetry', 'cdn', 'widgets', 'updates', ...behaviour];
  const forgotten = TAXONOMY.filter(({ id, theme }) => theme !== 'good' && !noise.includes(id) && !named.has(id));
  expect(forgotten).toEqual([]);
});

test('help-seeking and what pages load by themselves break no rule', () => {
  const named = new Set<string>(Object.values(POLICY_ROWS).flat());
  const harmless = ['help-seeking', 'health-and-identity', 'adverts', 'telemetry', 'cdn', 'widgets', 'updates'];
  expect(harmless.filter((name) => named.has(name))).toEqual([]);
});
