import { expect, test } from 'vitest';
import { faultSentence } from '../../../daemon/policy/fault-sentences.ts';
import { AGAINST_THE_LAW, saysTheLaw } from '../../../daemon/policy/law.ts';
import type { Rule } from '../../../daemon/policy/policy.ts';
import { faultsOf } from '../../../daemon/policy/policy-faults.ts';
import { POLICY_PRESETS } from '../../../daemon/policy/presets/preset-name.ts';
import { presetPolicy } from '../../../daemon/policy/presets/preset-policy.ts';
import { buildRule } from './build-rule.ts';

const { rules } = presetPolicy('matrix');
const kindsOf = (changed: readonly Rule[]) => faultsOf(changed).map(({ kind }) => kind);
const changing = (category: string, parts: Partial<Rule>) =>
  rules.map((rule) => (rule.category === category ? { ...rule, ...parts } : rule));

test.each(POLICY_PRESETS)('the policy %s can be used, and says what the law says', (name) => {
  const preset = presetPolicy(name);
  expect(faultsOf(preset.rules)).toEqual([]);
  const law = preset.rules.filter(({ ruling }) => ruling.kind === 'illegal');
  expect(new Set(law.map(({ category }) => category))).toEqual(AGAINST_THE_LAW);
  expect(law.every(saysTheLaw)).toBe(true);
});

test.each<readonly [string, Partial<Rule>]>([
  ['acceptable', { ruling: { kind: 'acceptable' } }],
  ['no longer illegal', { ruling: { kind: 'unacceptable' } }],
  ['for pupils alone', { appliesTo: 'pupils' }],
  ['less urgent', { severity: 'high' }],
  ['after the second attempt', { attempts: 2 }],
  ['for support alone', { lane: 'support' }],
])('what is against the law cannot be %s', (_name, parts) => {
  for (const category of AGAINST_THE_LAW) expect(kindsOf(changing(category, parts))).toContain('law_changed');
});

test('what is against the law cannot be taken off, and no rule for some can lift it', () => {
  expect(kindsOf(rules.filter(({ category }) => category !== 'terrorist-content'))).toEqual(['law_missing']);
  const lifting = buildRule({ category: 'terrorist-content', appliesTo: 'staff', ruling: { kind: 'acceptable' } });
  expect(kindsOf([...rules, lifting])).toEqual(['law_changed']);
});

test.each(['acceptable', 'acceptable_at', 'acceptable_for'] as const)(
  'where somebody may need help, nothing is %s',
  (kind) => {
    const ruling = { kind, periods: ['breaks' as const], groups: ['club'] };
    expect(new Set(kindsOf(changing('suicide', { ruling })))).toEqual(new Set(['care_allowed']));
  },
);

test('pupils always have a rule where they may need help', () => {
  expect(kindsOf(rules.filter(({ category }) => category !== 'self-harm'))).toEqual(['care_missing']);
  expect(kindsOf(rules.filter((rule) => rule.category !== 'self-harm' || rule.appliesTo !== 'staff'))).toEqual([]);
});

test('an id stands for one rule, and for one category for ever', () => {
  const rule = buildRule({ category: 'news' });
  const chat = buildRule({ category: 'chat', appliesTo: 'staff' });
  expect(
    kindsOf([...rules, rule, { ...chat, id: rule.id, category: buildRule({ category: 'sports' }).category }]),
  ).toEqual(['same_id']);
  expect(kindsOf([...rules, rule, { ...rule, id: buildRule({ category: 'sports' }).id }])).toEqual(['same_people']);
  const earlier = new Map([[rule.id, buildRule().category]]);
  expect(faultsOf([...rules, rule], earlier)).toEqual([
    { kind: 'reused_id', at: rules.length, id: rule.id, was: 'gambling' },
  ]);
});

test('each fault is told in a sentence', () => {
  const changed = changing('terrorist-content', { severity: 'low' });
  expect(faultsOf(changed).map((fault) => faultSentence(fault, changed))).toEqual([
    'The rule about terrorism follows from the law: it is flagged for everyone, at once, as urgent. It cannot be changed.',
  ]);
});
