import fc from 'fast-check';
import { LANES, PERIODS, type Rule, type Ruling, SEVERITIES } from '../../daemon/policy/policy.ts';
import { categoryIdOf, ruleIdOf } from '../../daemon/policy/rule-id.ts';

const some = <Word extends string>(words: readonly Word[]) => fc.subarray([...words], { minLength: 1 });

/** Any ruling; groups are named in capitals and small letters, as people do. */
export const anyRuling: fc.Arbitrary<Ruling> = fc.oneof(
  fc.constantFrom<Ruling>({ kind: 'acceptable' }, { kind: 'unacceptable' }, { kind: 'illegal' }),
  some(PERIODS).map((periods) => ({ kind: 'acceptable_at' as const, periods })),
  some(['team', 'Team', 'club']).map((groups) => ({ kind: 'acceptable_for' as const, groups })),
);

/** Text as it may stand in a policy file: one line, with whatever characters. */
export const anyLine = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      'yes',
      'null',
      '012',
      '# not a comment',
      'a: b',
      '- x',
      '"quoted"',
      "it's",
      '{ at: [breaks] }',
      '*a',
      '2026-09-01',
    ),
  )
  .map((text) => text.replace(/\p{Cc}/gu, ' ').trim())
  .filter((text) => text !== '');

const anyAudience = fc.constantFrom('pupils', 'staff', 'everyone') satisfies fc.Arbitrary<Rule['appliesTo']>;

/** Any rule about one of these categories. */
export function anyRule(categories: readonly string[]): fc.Arbitrary<Rule> {
  return fc
    .record({
      title: anyLine,
      row: anyLine,
      category: fc.constantFrom(...categories).map(categoryIdOf),
      appliesTo: anyAudience,
      ruling: anyRuling,
      lane: fc.constantFrom(...LANES),
      severity: fc.constantFrom(...SEVERITIES),
      attempts: fc.integer({ min: 1, max: 3 }),
      falseAlarms: fc.array(anyLine, { maxLength: 2 }),
      why: anyLine,
      decidedBy: anyLine,
      decidedOn: fc.constantFrom('2026-09-01', '2024-02-29'),
    })
    .map((rule) => ({ ...rule, id: ruleIdOf(`${rule.appliesTo}-${rule.category}`) }));
}

/** Any rules of which each counts: at most one for a category and the same people. */
export function anyRules(categories: readonly string[]): fc.Arbitrary<readonly Rule[]> {
  return fc.uniqueArray(anyRule(categories), { maxLength: 6, selector: ({ id }) => id });
}
