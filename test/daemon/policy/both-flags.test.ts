import { expect, test } from 'vitest';
import { bothFlags } from '../../../daemon/policy/both-flags.ts';
import type { FlagVerdict } from '../../../daemon/policy/verdict.ts';
import { flagged } from '../../support/judged.ts';

function flag(rule: string, severity: FlagVerdict['severity'], ...sentences: readonly string[]): FlagVerdict {
  const verdict = flagged(rule, ...sentences);
  if (verdict.outcome !== 'flag') throw new Error('A flag was expected.');
  return { ...verdict, severity };
}

test('the more serious rule stands, with what was said of both, each sentence once', () => {
  const low = flag('everyone-gaming', 'low', 'It is a game.', 'It was during lessons.');
  const medium = flag(
    'everyone-continued-after-warning',
    'medium',
    'It was after a warning.',
    'It was during lessons.',
  );
  const both = flag(
    'everyone-continued-after-warning',
    'medium',
    'It was after a warning.',
    'It was during lessons.',
    'It is a game.',
  );
  expect(bothFlags(low, medium)).toEqual(both);
  expect(bothFlags(medium, low)).toEqual(both);
});

test('of two alike the first stands', () => {
  const first = flag('a', 'medium', 'One.');
  expect(bothFlags(first, flag('b', 'medium', 'Two.'))).toEqual(flag('a', 'medium', 'One.', 'Two.'));
});
