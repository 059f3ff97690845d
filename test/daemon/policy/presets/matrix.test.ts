import { describe, expect, test } from 'vitest';
import { BEHAVIOUR } from '../../../../categories/taxonomy/behaviour.ts';
import type { Audience } from '../../../../daemon/identity/identity.ts';
import type { Period } from '../../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../../daemon/policy/presets/matrix.ts';
import { NOMINATED_PUPILS, NOMINATED_STAFF } from '../../../../daemon/policy/presets/preset-rule.ts';
import { ROW_SIGNALS } from '../../../../daemon/policy/presets/signals.ts';
import { categoryIdOf } from '../../../../daemon/policy/rule-id.ts';
import { matchOf } from '../build-rule.ts';
import { caseJudge, type Filter } from './case-judge.ts';

/** The rows of the school's table, in its order. */
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
];
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
];
/** Rows of the table of responses that are an activity of their own, and that behaviours show. */
const RESPONSES = [
  'sharing-credentials',
  'sharing-credentials-or-using-anothers',
  'another-pupils-account',
  'staff-account',
  'continued',
];
/** What the national standards say that monitoring should cover, as categories. */
const STANDARDS = [
  'child-abuse-material',
  'terrorist-content',
  'bullying',
  'grooming',
  'hate-and-discrimination',
  'drugs',
  'extremism',
  'gambling',
  'pornography',
  'self-harm',
  'suicide',
  'violence',
  'harmful-challenges',
  'malware-and-hacking',
  'filter-bypass',
  'misinformation',
  'copyright-infringement',
  'eating-disorders',
  'misogyny',
  'scams-and-fraud',
  'phishing',
];

describe('the table is carried out row by row', () => {
  const judged = new Set<string>(matrixPolicy.rules.map(({ category }) => category));
  const signals = new Map(ROW_SIGNALS.matrix.map((signal) => [signal.row, signal]));

  test.each([...new Set([...ACTIVITIES, ...COMMUNICATIONS])])(
    '%s has a rule for each category that shows it, or no log shows it',
    (row) => {
      const { signs, loggedByHand } = signals.get(row) ?? { signs: [], loggedByHand: false };
      expect(signs.filter((sign) => !judged.has(sign))).toEqual([]);
      expect(loggedByHand).toBe(signs.length === 0);
    },
  );

  test('no log shows these rows', () => {
    const unseen = ROW_SIGNALS.matrix.filter(({ loggedByHand }) => loggedByHand);
    expect(unseen.map(({ row }) => row)).toEqual([
      'mobile-phone-brought-to-school',
      'photos-on-phones-or-cameras',
      'school-email-for-personal-mail',
    ]);
  });

  test('no rule carries out a row that the table does not have', () => {
    const known = new Set([...ACTIVITIES, ...COMMUNICATIONS, ...RESPONSES, 'school-records', 'national-standards']);
    expect(matrixPolicy.rules.map(({ row }) => row).filter((row) => !known.has(row))).toEqual([]);
  });

  test.each(STANDARDS)('%s, which the standards name, is looked at for pupils', (category) => {
    expect(judgeCase('pupils', category, 'lessons', 'allowed')).toMatch(/^flag/);
  });
});

describe('every rule can be read by a person', () => {
  const { rules } = matrixPolicy;

  test('ids are never used twice', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules)('$id says what it is, why, and when it is often innocent', (rule) => {
    expect(rule.title).toMatch(/^[A-Z]/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect([rule.decidedBy, rule.decidedOn]).toEqual(['Preset', '2026-09-01']);
    expect(rule.attempts).toBeGreaterThanOrEqual(1);
    expect(rule.falseAlarms.length > 0).toBe(rule.ruling.kind !== 'acceptable');
  });

  test('what is against the law is urgent from the first attempt, for everybody', () => {
    const illegal = rules.filter(({ ruling }) => ruling.kind === 'illegal');
    expect(illegal.map(({ category }) => category)).toEqual([
      'child-abuse-material',
      'grooming',
      'extreme-pornography',
      'stirring-up-hatred',
      'terrorist-content',
    ]);
    for (const { appliesTo, severity, attempts } of illegal) {
      expect([appliesTo, severity, attempts]).toEqual(['everyone', 'critical', 1]);
    }
  });
});

type Case = readonly [Audience, string, Period, Filter, string];

const judgeCase = caseJudge(matrixPolicy);

const cases: readonly Case[] = [
  ['pupils', 'child-abuse-material', 'lessons', 'blocked 1', 'flag critical'],
  ['staff', 'child-abuse-material', 'out_of_hours', 'blocked 1', 'flag critical'],
  ['unknown', 'child-abuse-material', 'breaks', 'allowed', 'flag critical'],
  ['pupils', 'grooming', 'breaks', 'allowed', 'flag critical'],
  ['staff', 'extreme-pornography', 'lessons', 'blocked 1', 'flag critical'],
  ['pupils', 'stirring-up-hatred', 'lessons', 'blocked 1', 'flag critical'],
  ['unknown', 'terrorist-content', 'lessons', 'blocked 1', 'flag critical'],

  ['pupils', 'suicide', 'lessons', 'allowed', 'flag critical'],
  ['pupils', 'suicide', 'out_of_hours', 'blocked 1', 'flag critical'],
  ['staff', 'suicide', 'lessons', 'allowed', 'flag high'],
  ['pupils', 'self-harm', 'breaks', 'blocked 1', 'flag high'],
  ['staff', 'self-harm', 'breaks', 'blocked 1', 'flag medium'],
  ['unknown', 'self-harm', 'lessons', 'allowed', 'flag high'],
  ['pupils', 'eating-disorders', 'lessons', 'allowed', 'flag high'],
  ['staff', 'eating-disorders', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'abuse-and-neglect', 'lessons', 'allowed', 'flag critical'],
  ['staff', 'abuse-and-neglect', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'harmful-challenges', 'lessons', 'blocked 1', 'flag high'],
  ['pupils', 'help-seeking', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'help-seeking', 'lessons', 'blocked 20', 'acceptable'],
  ['unknown', 'help-seeking', 'out_of_hours', 'allowed', 'acceptable'],

  ['pupils', 'pornography', 'lessons', 'allowed', 'flag high'],
  ['pupils', 'pornography', 'lessons', 'blocked 1', 'below_attempts'],
  ['pupils', 'pornography', 'breaks', 'blocked 2', 'flag high'],
  ['staff', 'pornography', 'out_of_hours', 'allowed', 'flag high'],
  ['pupils', 'image-abuse', 'lessons', 'blocked 1', 'flag high'],
  ['pupils', 'hate-and-discrimination', 'lessons', 'blocked 1', 'below_attempts'],
  ['pupils', 'hate-and-discrimination', 'lessons', 'blocked 2', 'flag medium'],
  ['pupils', 'misogyny', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'violence', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'bullying', 'lessons', 'blocked 1', 'flag medium'],
  ['pupils', 'extremism', 'lessons', 'blocked 1', 'flag high'],
  ['pupils', 'weapons', 'lessons', 'allowed', 'flag high'],
  ['pupils', 'drugs', 'lessons', 'blocked 1', 'below_attempts'],
  ['pupils', 'drugs', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'vaping-alcohol-tobacco', 'breaks', 'allowed', 'flag low'],
  ['staff', 'vaping-alcohol-tobacco', 'breaks', 'allowed', 'no_rule'],
  ['pupils', 'offensive', 'lessons', 'blocked 2', 'below_attempts'],
  ['pupils', 'offensive', 'lessons', 'blocked 3', 'flag low'],

  ['pupils', 'filter-bypass', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'filter-bypass', 'lessons', 'blocked 2', 'below_attempts'],
  ['pupils', 'filter-bypass', 'lessons', 'blocked 3', 'flag medium'],
  ['pupils', 'remote-access', 'lessons', 'allowed', 'flag low'],
  ['staff', 'remote-access', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'copyright-infringement', 'lessons', 'blocked 1', 'below_attempts'],
  ['pupils', 'confidential-information', 'lessons', 'blocked 1', 'flag medium'],
  ['pupils', 'malware-and-hacking', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'executable-files', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'executable-files', 'lessons', 'blocked 2', 'below_attempts'],
  ['pupils', 'executable-files', 'breaks', 'blocked 3', 'flag low'],
  ['unknown', 'executable-files', 'lessons', 'allowed', 'flag low'],
  ['staff', 'executable-files', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'large-transfers', 'lessons', 'allowed', 'flag low'],
  ['staff', 'large-transfers', 'breaks', 'allowed', 'flag low'],
  ['staff', 'phishing', 'lessons', 'blocked 1', 'below_attempts'],
  ['staff', 'phishing', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'scams-and-fraud', 'lessons', 'allowed', 'flag low'],
  ['staff', 'private-business', 'breaks', 'allowed', 'flag low'],

  ['pupils', 'gambling', 'out_of_hours', 'allowed', 'flag medium'],
  ['pupils', 'gambling', 'lessons', 'blocked 2', 'below_attempts'],
  ['staff', 'gambling', 'lessons', 'blocked 3', 'flag medium'],
  ['pupils', 'gaming', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'gaming', 'lessons', 'blocked 5', 'below_attempts'],
  ['pupils', 'gaming', 'lessons', 'blocked 10', 'flag low'],
  ['pupils', 'gaming', 'breaks', 'allowed', 'acceptable'],
  ['staff', 'gaming', 'before_after_school', 'allowed', 'acceptable'],
  ['pupils', 'gaming-educational', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'shopping', 'lessons', 'allowed', 'flag low'],
  ['staff', 'shopping', 'lessons', 'blocked 5', 'below_attempts'],
  ['staff', 'shopping', 'breaks', 'allowed', 'acceptable'],
  ['pupils', 'file-sharing', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'video', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'live-streaming', 'lessons', 'blocked 10', 'acceptable'],
  ['pupils', 'audio', 'lessons', 'allowed', 'acceptable'],

  ['pupils', 'social-media', 'breaks', 'allowed', 'flag low'],
  ['pupils', 'social-media', 'lessons', 'blocked 5', 'below_attempts'],
  ['staff', 'social-media', 'lessons', 'allowed', 'flag low'],
  ['staff', 'social-media', 'breaks', 'allowed', 'acceptable'],
  ['unknown', 'social-media', 'breaks', 'allowed', 'flag low'],
  ['pupils', 'messaging', 'before_after_school', 'allowed', 'flag low'],
  ['pupils', 'messaging', 'out_of_hours', 'allowed', 'flag medium'],
  ['staff', 'messaging', 'out_of_hours', 'allowed', 'acceptable'],
  ['pupils', 'chat', 'breaks', 'blocked 2', 'flag high'],
  ['staff', 'chat', 'breaks', 'allowed', 'acceptable'],
  ['pupils', 'dating', 'lessons', 'allowed', 'flag high'],
  ['staff', 'dating', 'before_after_school', 'allowed', 'acceptable'],
  ['pupils', 'personal-email', 'breaks', 'allowed', 'flag low'],
  ['staff', 'personal-email', 'breaks', 'allowed', 'flag low'],
  ['pupils', 'blogs-and-forums', 'lessons', 'allowed', 'flag informational'],
  ['pupils', 'blogs-and-forums', 'lessons', 'blocked 10', 'below_attempts'],
  ['staff', 'blogs-and-forums', 'breaks', 'allowed', 'acceptable'],

  ['pupils', 'generative-ai', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'exam-cheating', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'exam-cheating', 'lessons', 'blocked 3', 'below_attempts'],
  ['staff', 'exam-cheating', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'encrypted-dns', 'lessons', 'allowed', 'flag informational'],
  ['pupils', 'encrypted-dns', 'lessons', 'blocked 10', 'below_attempts'],
  ['staff', 'encrypted-dns', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'unusual-connections', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'archive-files', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'audio-video-files', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'adverts', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'telemetry', 'lessons', 'blocked 20', 'no_rule'],
  ['pupils', 'education', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'search-engine', 'lessons', 'allowed', 'no_rule'],
];

const behaviours: readonly (readonly [Audience, string, Period, string])[] = [
  ['pupils', 'account-sharing', 'lessons', 'flag low'],
  ['staff', 'account-sharing', 'lessons', 'flag low'],
  ['unknown', 'many-accounts', 'breaks', 'flag low'],
  ['pupils', 'wrong-device', 'lessons', 'flag medium'],
  ['staff', 'wrong-device', 'lessons', 'flag low'],
  ['pupils', 'failed-sign-ins', 'lessons', 'flag low'],
  ['staff', 'failed-sign-ins', 'out_of_hours', 'flag low'],
  ['pupils', 'phones-and-consoles', 'lessons', 'flag low'],
  ['pupils', 'phones-and-consoles', 'breaks', 'flag low'],
  ['staff', 'phones-and-consoles', 'lessons', 'flag informational'],
  ['staff', 'phones-and-consoles', 'breaks', 'acceptable'],
  ['pupils', 'repeated-attempts', 'lessons', 'flag medium'],
  ['staff', 'repeated-attempts', 'lessons', 'flag low'],
  ['pupils', 'continued-after-warning', 'lessons', 'flag medium'],
  ['staff', 'continued-after-warning', 'breaks', 'flag medium'],
  ['pupils', 'refused-by-parents', 'lessons', 'flag medium'],
  ['staff', 'refused-by-parents', 'lessons', 'no_rule'],
  ['unknown', 'unknown-account', 'lessons', 'flag low'],
  ['pupils', 'out-of-hours-use', 'out_of_hours', 'flag informational'],
  ['staff', 'out-of-hours-use', 'out_of_hours', 'no_rule'],
  ['pupils', 'rising-concern', 'out_of_hours', 'flag high'],
  ['staff', 'rising-concern', 'lessons', 'flag medium'],
];

describe('what many requests together show', () => {
  test.each(behaviours)('%s, %s, %s: %s, whatever sent the last request', (audience, category, period, expected) => {
    const matches = [matchOf(category, 'behaviour', 'What was seen over many requests')];
    for (const initiator of ['person', 'page', 'software', 'unclear'] as const) {
      expect(judgeCase(audience, category, period, 'blocked 1', { matches, initiator })).toBe(expected);
    }
  });

  test('every behaviour that is known has a rule for pupils', () => {
    const ruled = new Set(
      matrixPolicy.rules.filter(({ appliesTo }) => appliesTo !== 'staff').map((rule) => rule.category),
    );
    expect(BEHAVIOUR.filter(({ id }) => !ruled.has(categoryIdOf(id)))).toEqual([]);
  });
});

describe('what the preset says', () => {
  test.each(cases)('%s, %s, %s, %s: %s', (audience, category, period, filter, expected) => {
    expect(judgeCase(audience, category, period, filter)).toBe(expected);
  });

  test.each<[Audience, string, string]>([
    ['pupils', 'social-media', NOMINATED_PUPILS],
    ['pupils', 'messaging', NOMINATED_PUPILS],
    ['pupils', 'blogs-and-forums', NOMINATED_PUPILS],
    ['staff', 'personal-email', NOMINATED_STAFF],
  ])('%s may use %s during lessons when they are among the %s', (audience, category, group) => {
    expect(judgeCase(audience, category, 'lessons', 'allowed', { groups: [group] })).toBe('acceptable');
  });

  test.each(['pupils', 'unknown'] as const)('being nominated for staff opens nothing for %s', (audience) => {
    expect(judgeCase(audience, 'personal-email', 'breaks', 'allowed', { groups: [NOMINATED_STAFF] })).toBe('flag low');
  });

  test.each(['gambling', 'social-media', 'pornography', 'suicide'])(
    'a page that loads something about %s by itself raises nothing',
    (category) => {
      expect(judgeCase('pupils', category, 'lessons', 'allowed', { initiator: 'page' })).toBe('background');
    },
  );

  test('a helpline that the filter calls suicide raises nothing', () => {
    const matches = [
      matchOf('suicide', 'filter_label', 'Suicide'),
      matchOf('help-seeking', 'domain_list', 'help.example'),
    ];
    expect(judgeCase('pupils', 'suicide', 'lessons', 'allowed', { matches })).toBe('acceptable');
  });
});
