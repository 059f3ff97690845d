import { expect, test } from 'vitest';
import type { Initiator } from '../../../daemon/activity/initiator.ts';
import type { Audience } from '../../../daemon/identity/identity.ts';
import { createJudge, type JudgeInput } from '../../../daemon/policy/judge.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { createSupport } from '../../../daemon/policy/support.ts';
import { buildRecord } from '../identity/build-record.ts';
import { buildInput, matchOf } from './build-rule.ts';

const childline = matchOf('help-seeking', 'domain_list', 'childline.org.uk');
const search = (words: string) => buildRecord({ searchTerms: words });
const typed = (category: string, evidence: string) => matchOf(category, 'search_term', evidence);

function supportFor(parts: Partial<JudgeInput>, begins = true) {
  const input = buildInput({ audience: 'pupils', matches: [childline], ...parts });
  const verdict = createJudge(matrixPolicy).judge(input);
  return { verdict, support: createSupport(matrixPolicy, () => 'Tuesday 10:42')(input, verdict, begins) };
}

test('a pupil who opens a helpline has done nothing wrong, and somebody may know of it', () => {
  const { verdict, support } = supportFor({ initiator: 'person' });
  expect(verdict).toMatchObject({ outcome: 'pass', reason: 'acceptable', ruleId: 'pupils-help-seeking' });
  expect(support).toEqual({
    outcome: 'flag',
    policyVersion: matrixPolicy.version,
    ruleId: 'pupils-help-seeking',
    severity: 'informational',
    reasons: [
      {
        kind: 'category',
        sentence: '“childline.org.uk” is on a list of sites about looking for help.',
      },
      { kind: 'ruling', sentence: 'It is allowed, and nobody did anything wrong.' },
      { kind: 'period', sentence: 'It was during lessons (Tuesday 10:42).' },
      { kind: 'disposition', sentence: 'The filter let it through.' },
      { kind: 'initiator', sentence: 'A person very probably opened this.' },
    ],
  });
});

test.each<Audience>(['staff', 'unknown'])('of %s nothing is noted', (audience) => {
  expect(supportFor({ audience }).support).toBe(null);
});

test.each<[Initiator, boolean, boolean]>([
  ['person', false, true],
  ['unclear', true, true],
  ['unclear', false, false],
  ['page', true, false],
  ['software', true, false],
])('a site that was opened by: %s, and began something: %s, is noted: %s', (initiator, begins, isNoted) => {
  expect(supportFor({ initiator }, begins).support !== null).toBe(isNoted);
});

test('a name that was only looked up is noted where it came first, and not as part of a page', () => {
  const record = buildRecord({ kind: 'dns', method: null });
  expect(supportFor({ initiator: 'unclear', record }, true).support).not.toBe(null);
  expect(supportFor({ initiator: 'unclear', record }, false).support).toBe(null);
  expect(supportFor({ initiator: 'person', record }, false).support).toBe(null);
});

test('what somebody typed is noted, whatever sent it', () => {
  const matches = [typed('help-seeking', 'childline')];
  expect(supportFor({ matches, record: search('childline number'), initiator: 'page' }, false).support).toMatchObject({
    reasons: expect.arrayContaining([{ kind: 'initiator', sentence: 'Search words are typed by a person.' }]),
  });
});

test('a search for help that names what hurts is flagged as before, and not told a second time', () => {
  const matches = [typed('suicide', 'kill myself'), typed('help-seeking', 'childline')];
  const { verdict, support } = supportFor({ matches, record: search('how to kill myself childline') });
  expect(verdict).toMatchObject({ outcome: 'flag', ruleId: 'pupils-suicide', severity: 'critical' });
  expect(support).toBe(null);
});

test('what the same search breaks besides does not hide that somebody looked for help', () => {
  const matches = [typed('gambling', 'bets'), typed('help-seeking', 'gambling helpline')];
  const { verdict, support } = supportFor({ matches, record: search('bets gambling helpline') });
  expect(verdict).toMatchObject({ outcome: 'flag', ruleId: 'everyone-gambling' });
  expect(support).toMatchObject({ ruleId: 'pupils-help-seeking' });
});

test('one visit, and one search while it is typed, are noted once', () => {
  expect(supportFor({ isRepeatedLookUp: () => true }).support).toBe(null);
  const matches = [typed('help-seeking', 'childline')];
  expect(supportFor({ matches, record: search('childline'), isSameSearch: () => true }).support).toBe(null);
});

test('a blocked helpline is noted too, and no attempt is counted', () => {
  const countAttempt = () => {
    throw new Error('Nobody attempted anything.');
  };
  const { support } = supportFor({ record: buildRecord({ disposition: 'blocked' }), countAttempt });
  expect(support?.reasons).toContainEqual({ kind: 'disposition', sentence: 'The filter stopped it.' });
});

test('a policy without such a rule notes nothing', () => {
  const rules = matrixPolicy.rules.filter(({ lane }) => lane === 'review');
  const input = buildInput({ audience: 'pupils', matches: [childline] });
  const policy = { ...matrixPolicy, rules };
  expect(createSupport(policy)(input, createJudge(policy).judge(input), true)).toBe(null);
});
