import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPolicyText } from '../../../daemon/config/policy-file/read-policy-file.ts';
import { writePolicyFile } from '../../../daemon/config/policy-file/write-policy-file.ts';
import { formatProblem } from '../../../daemon/config.ts';
import type { Policy } from '../../../daemon/policy/policy.ts';
import { POLICY_PRESETS } from '../../../daemon/policy/presets/preset-name.ts';
import { presetPolicy } from '../../../daemon/policy/presets/preset-policy.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { anyLine, anyRules } from '../../support/any-policy.ts';
import { buildRule } from '../policy/build-rule.ts';

const { rules, title } = presetPolicy('matrix');
/** Of the rules that may not be missing. */
const needed = rules.filter(
  ({ ruling, category }) =>
    ruling.kind === 'illegal' || /suicide|self-harm|eating|abuse|challenges|rising/.test(category),
);

function read(text: string) {
  return readPolicyText(text, 'policy.yaml', '/');
}

function contentOf(text: string) {
  const result = read(text);
  if (result.kind === 'problems') throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.content;
}

function problemsOf(text: string): readonly string[] {
  const result = read(text);
  return result.kind === 'problems' ? result.problems.map(formatProblem) : [];
}

test.each(POLICY_PRESETS)('the policy %s, written to a file, is read as it is', (name) => {
  const policy = presetPolicy(name);
  expect(contentOf(writePolicyFile(policy))).toEqual({ title: policy.title, rules: policy.rules });
});

test('any policy, written to a file, is read as it is', () => {
  const anyPolicy = fc.record({ title: anyLine, rules: anyRules(['gambling', 'gaming', 'chat', 'news']) });
  fc.assert(
    fc.property(anyPolicy, (made) => {
      const policy: Policy = { version: '2026-11-30', title: made.title, rules: [...needed, ...made.rules] };
      expect(contentOf(writePolicyFile(policy))).toEqual({ title: policy.title, rules: policy.rules });
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 10) },
  );
});

const file = (...more: readonly string[]) =>
  `${writePolicyFile({ version: '1', title, rules: needed })}\n${more.map((line) => `  ${line}\n`).join('')}`;
const lineOf = (text: string, part: string) => text.split('\n').findLastIndex((line) => line.includes(part)) + 1;

test('a rule in its shortest form has a lane, one attempt and no innocent causes', () => {
  const short =
    '- { id: pupils-gaming, title: Games, category: gaming, for: pupils, ruling: { at: [breaks] }, severity: low, why: Play, decided_by: Head, decided_on: 2026-09-01 }';
  expect(contentOf(file(short)).rules.at(-1)).toEqual(
    buildRule({
      ...{ id: ruleIdOf('pupils-gaming'), title: 'Games', category: 'gaming', row: 'gaming', appliesTo: 'pupils' },
      ...{
        ruling: { kind: 'acceptable_at', periods: ['breaks'] },
        severity: 'low',
        attempts: 1,
        why: 'Play',
        decidedBy: 'Head',
      },
    }),
  );
});

const RULE =
  '- { id: pupils-gaming, title: Games, category: gaming, for: pupils, ruling: unacceptable, severity: low, why: Play, decided_by: Head, decided_on: 2026-09-01 }';

test.each([
  ['category: gaming', 'category: gamming', 'rules[].category: found “gamming”. Write “gaming”.'],
  [
    'ruling: unacceptable',
    'ruling: forbidden',
    'rules[].ruling: found “forbidden”. Write acceptable, unacceptable, illegal, “{ at: [breaks] }” with the times, or “{ for: [nominated pupils] }” with the groups.',
  ],
  [
    'ruling: unacceptable',
    'ruling: { at: [playtime] }',
    'rules[].ruling.at[]: found “playtime”. Write lessons, breaks, before_after_school or out_of_hours.',
  ],
  ['severity: low', 'severty: low', 'rules[].severty: found an unknown setting. Write “severity”.'],
  ['for: pupils', 'for: pupil', 'rules[].for: found “pupil”. Write pupils, staff or everyone.'],
  [
    'decided_on: 2026-09-01',
    'decided_on: 2026-02-30',
    'rules[].decided_on: found “2026-02-30”. Write a date, such as 2026-09-01.',
  ],
  [
    'id: pupils-gaming',
    'id: Pupils Gaming',
    'rules[].id: found “Pupils Gaming”. Write an id of small letters, digits and single hyphens, such as “pupils-gambling”.',
  ],
])('where “%s” is written as “%s”, the line and what to write are told', (right, wrong, told) => {
  const text = file(RULE.replace(right, wrong));
  const line = lineOf(text, wrong);
  expect(problemsOf(text).map((problem) => problem.replace(/^policy\.yaml:(\d+):\d+ {2}/, '$1 '))).toContain(
    `${line} ${told}`,
  );
});

test('two rules of one id, and two for the same people, are told with the line of the first', () => {
  const first = lineOf(file(RULE), 'id: pupils-gaming');
  const [sameId, samePeople] = [
    RULE.replace('category: gaming', 'category: chat'),
    RULE.replace('pupils-gaming', 'other'),
  ];
  expect(problemsOf(file(RULE, sameId, samePeople)).map((problem) => problem.replace(/:\d+ {2}/, ' '))).toEqual([
    `policy.yaml:${first + 1} rules[].id: found “pupils-gaming”, which is a rule in line ${first} too. Write each id once.`,
    `policy.yaml:${first + 2} rules[].category: found a second rule for the category of line ${first} and the same people, which would never count. Write one rule for each category and whom it is for.`,
  ]);
});

test('what is against the law cannot be lifted in a file', () => {
  const law = writePolicyFile({ version: '1', title, rules: needed }).replace('ruling: illegal', 'ruling: acceptable');
  expect(problemsOf(law)).toEqual([
    `policy.yaml:${lineOf(law, 'ruling: acceptable')}:13  rules[].ruling: found less than the law says of “child-abuse-material”. Write “for: everyone”, “ruling: illegal”, “severity: critical”, “attempts: 1” and no other lane than review.`,
  ]);
  const without = writePolicyFile({ version: '1', title, rules: needed.slice(1) });
  expect(problemsOf(without)[0]).toContain('no rule for “child-abuse-material”, which is against the law');
});

test('where somebody may need help, a file cannot make it acceptable', () => {
  const softened = needed.map((rule) =>
    rule.category === 'suicide' ? { ...rule, ruling: { kind: 'acceptable' as const } } : rule,
  );
  const told = problemsOf(writePolicyFile({ version: '1', title, rules: softened }));
  expect(told[0]).toContain(
    'found “suicide”, where somebody may need help, as acceptable. Write “ruling: unacceptable”',
  );
});

test('text that is no policy is told as such, and no text makes it throw', () => {
  expect(problemsOf('- a list')[0]).toMatch(/^policy\.yaml/);
  expect(problemsOf('')).not.toEqual([]);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => void read(text)),
    { numRuns: 100 },
  );
});
