import { describe, expect, test } from 'vitest';
import { BEHAVIOUR } from '../../../../categories/taxonomy/behaviour.ts';
import { isCategoryId } from '../../../../categories/taxonomy.ts';
import type { Audience } from '../../../../daemon/identity/identity.ts';
import type { Period } from '../../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../../daemon/policy/presets/matrix.ts';
import { presetPolicy } from '../../../../daemon/policy/presets/preset-policy.ts';
import { NOMINATED_PUPILS, NOMINATED_STAFF } from '../../../../daemon/policy/presets/preset-rule.ts';
import { prohibitionsPolicy } from '../../../../daemon/policy/presets/prohibitions.ts';
import { DOWNLOADERS } from '../../../../daemon/policy/presets/prohibitions-conduct.ts';
import { SUPERVISED_CHAT } from '../../../../daemon/policy/presets/prohibitions-contact.ts';
import { matchOf } from '../build-rule.ts';
import { caseJudge, type Filter } from './case-judge.ts';

const { rules } = prohibitionsPolicy;
const judgeCase = caseJudge(prohibitionsPolicy);

describe('every rule can be read by a person', () => {
  test('ids are never used twice', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules)('$id says what it is, why, and when it is often innocent', (rule) => {
    expect(rule.title).toMatch(/^[A-Z]/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).not.toMatch(/\btable\b/);
    expect([rule.decidedBy, rule.decidedOn]).toEqual(['Preset', prohibitionsPolicy.version]);
    expect(rule.falseAlarms.length > 0).toBe(rule.ruling.kind !== 'acceptable');
    expect(isCategoryId(rule.category)).toBe(true);
  });

  test('every behaviour that is known has a rule for pupils', () => {
    const ruled = new Set<string>(rules.filter(({ appliesTo }) => appliesTo !== 'staff').map((rule) => rule.category));
    expect(BEHAVIOUR.filter(({ id }) => !ruled.has(id))).toEqual([]);
  });
});

test('the presets are told apart by their names and by their versions', () => {
  expect(presetPolicy('matrix')).toBe(matrixPolicy);
  expect(presetPolicy('prohibitions')).toBe(prohibitionsPolicy);
  expect(matrixPolicy.version).not.toBe(prohibitionsPolicy.version);
});

const EVERY_PERIOD: readonly Period[] = ['lessons', 'breaks', 'before_after_school', 'out_of_hours'];
const NOT_AT_ALL = ['social-media', 'live-streaming', 'gaming', 'chat', 'messaging', 'personal-email'];
const EVERYBODY = ['gambling', 'pornography', 'scams-and-fraud', 'phishing'];

describe('what pupils may not reach at all', () => {
  test.each(NOT_AT_ALL)('%s is flagged at every time of the day', (category) => {
    for (const period of EVERY_PERIOD) expect(judgeCase('pupils', category, period, 'allowed')).toMatch(/^flag/);
    for (const period of EVERY_PERIOD) expect(judgeCase('unknown', category, period, 'allowed')).toMatch(/^flag/);
  });

  test.each(['social-media', 'live-streaming', 'gaming', 'chat', 'messaging'])(
    '%s is not judged for staff',
    (category) => {
      for (const period of EVERY_PERIOD) expect(judgeCase('staff', category, period, 'allowed')).toBe('no_rule');
    },
  );

  test.each(['social-media', 'gaming', 'live-streaming'])('being nominated opens no %s', (category) => {
    expect(judgeCase('pupils', category, 'breaks', 'allowed', { groups: [NOMINATED_PUPILS] })).toMatch(/^flag/);
  });

  test('a supervised educational chat is allowed', () => {
    for (const category of ['chat', 'messaging']) {
      expect(judgeCase('pupils', category, 'lessons', 'allowed', { groups: [SUPERVISED_CHAT] })).toBe('acceptable');
    }
  });
});

test.each(EVERYBODY)('%s is forbidden to everybody, always', (category) => {
  for (const audience of ['pupils', 'staff', 'unknown'] as const) {
    for (const period of EVERY_PERIOD) expect(judgeCase(audience, category, period, 'allowed')).toMatch(/^flag/);
  }
});

type Case = readonly [Audience, string, Period, Filter, string];

const cases: readonly Case[] = [
  ['pupils', 'social-media', 'breaks', 'allowed', 'flag medium'],
  ['pupils', 'social-media', 'breaks', 'blocked 5', 'below_attempts'],
  ['pupils', 'social-media', 'breaks', 'blocked 10', 'flag medium'],
  ['pupils', 'live-streaming', 'lessons', 'blocked 5', 'flag medium'],
  ['pupils', 'gaming', 'breaks', 'allowed', 'flag low'],
  ['pupils', 'gaming', 'breaks', 'blocked 5', 'below_attempts'],
  ['pupils', 'gaming-educational', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'chat', 'breaks', 'blocked 1', 'below_attempts'],
  ['pupils', 'chat', 'breaks', 'blocked 2', 'flag high'],
  ['pupils', 'dating', 'lessons', 'allowed', 'flag high'],
  ['staff', 'dating', 'lessons', 'allowed', 'no_rule'],
  ['staff', 'personal-email', 'breaks', 'allowed', 'flag low'],
  ['staff', 'gambling', 'out_of_hours', 'allowed', 'flag medium'],
  ['staff', 'pornography', 'lessons', 'blocked 2', 'flag high'],
  ['pupils', 'executable-files', 'lessons', 'allowed', 'flag medium'],
  ['staff', 'executable-files', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'audio-video-files', 'lessons', 'allowed', 'flag low'],
  ['staff', 'audio-video-files', 'lessons', 'allowed', 'acceptable'],
  ['pupils', 'filter-bypass', 'lessons', 'blocked 3', 'flag medium'],
  ['pupils', 'remote-access', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'encrypted-dns', 'lessons', 'allowed', 'flag informational'],
  ['pupils', 'confidential-information', 'lessons', 'blocked 1', 'flag medium'],
  ['pupils', 'copyright-infringement', 'lessons', 'allowed', 'flag low'],
  ['staff', 'large-transfers', 'lessons', 'allowed', 'flag low'],
  ['pupils', 'child-abuse-material', 'lessons', 'blocked 1', 'flag critical'],
  ['staff', 'grooming', 'out_of_hours', 'blocked 1', 'flag critical'],
  ['pupils', 'suicide', 'lessons', 'allowed', 'flag critical'],
  ['pupils', 'help-seeking', 'lessons', 'blocked 20', 'acceptable'],
  ['pupils', 'violence', 'lessons', 'allowed', 'flag medium'],
  ['pupils', 'offensive', 'lessons', 'blocked 3', 'flag low'],
  ['pupils', 'shopping', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'video', 'lessons', 'allowed', 'no_rule'],
  ['pupils', 'file-sharing', 'lessons', 'allowed', 'no_rule'],
  ['staff', 'shopping', 'lessons', 'allowed', 'no_rule'],
];

describe('what the preset says', () => {
  test.each(cases)('%s, %s, %s, %s: %s', (audience, category, period, filter, expected) => {
    expect(judgeCase(audience, category, period, filter)).toBe(expected);
  });

  test.each<[Audience, string, string]>([
    ['pupils', 'audio-video-files', DOWNLOADERS],
    ['staff', 'audio-video-files', DOWNLOADERS],
    ['staff', 'personal-email', NOMINATED_STAFF],
  ])('%s may use %s when they are among: %s', (audience, category, group) => {
    expect(judgeCase(audience, category, 'lessons', 'allowed', { groups: [group] })).toBe('acceptable');
  });

  test.each<[Audience, string, string]>([
    ['pupils', 'phones-and-consoles', 'flag medium'],
    ['staff', 'phones-and-consoles', 'no_rule'],
    ['pupils', 'refused-by-parents', 'flag medium'],
    ['unknown', 'unknown-account', 'flag low'],
    ['pupils', 'account-sharing', 'flag low'],
    ['pupils', 'out-of-hours-use', 'flag informational'],
    ['pupils', 'rising-concern', 'flag high'],
  ])('of %s, %s is told: %s', (audience, category, expected) => {
    const matches = [matchOf(category, 'behaviour', 'What was seen over many requests')];
    for (const initiator of ['person', 'page'] as const) {
      expect(judgeCase(audience, category, 'breaks', 'allowed', { matches, initiator })).toBe(expected);
    }
  });
});
