import { expect, test } from 'vitest';
import type { CategoryId } from '../../../categories/category.ts';
import { verdictSentence } from '../../../dashboard/words/try-it.ts';
import { buildTryAnswer } from '../../support/dashboard-policy-models.ts';

const pass = (reason: 'no_rule' | 'background') =>
  ({ outcome: 'pass', policyVersion: '2026-01-05', reason, ruleId: null }) as const;

test('a verdict is one sentence', () => {
  expect(verdictSentence(buildTryAnswer())).toBe('It would be flagged under “Gambling”.');
  expect(verdictSentence(buildTryAnswer({ verdict: pass('no_rule') }))).toBe(
    'It would not be flagged: our policy has no rule about it.',
  );
  expect(verdictSentence(buildTryAnswer({ verdict: pass('background') }))).toMatch(/not a person\.$/);
});

test('what the school itself has allowed is not said to have no rule', () => {
  const [about] = buildTryAnswer().matches;
  const match = { category: 'school-allowed' as CategoryId, because: 'school_list', evidence: 'bet.example' } as const;
  const allowed = buildTryAnswer({
    verdict: pass('no_rule'),
    matches: about === undefined ? [] : [{ ...about, match }],
  });
  expect(verdictSentence(allowed)).toBe('It would not be flagged: our school’s own list says so.');
});

test('a line without a verdict says why there is none', () => {
  const skipped = buildTryAnswer({ verdict: null, parsed: { kind: 'skipped', reason: 'proxy sign-in challenge' } });
  const malformed = buildTryAnswer({ verdict: null, parsed: { kind: 'malformed', reason: 'no known format' } });
  expect(verdictSentence(skipped)).toBe('Nothing: this line is understood, and not needed (proxy sign-in challenge).');
  expect(verdictSentence(malformed)).toBe('Nothing: this line is not understood (no known format).');
});
