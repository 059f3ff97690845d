import { describe, expect, test } from 'vitest';
import { createLookUpMemory, type LookUp } from '../../../daemon/policy/look-ups.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';

const AT = Date.UTC(2026, 10, 17, 10, 42);
const MINUTE = 60_000;
const first: LookUp = {
  subjectKey: 'person:pupil017',
  ruleId: ruleIdOf('everyone-gambling'),
  evidence: 'bet.example',
  disposition: 'allowed',
  timestamp: AT,
};

/** For each look-up after the first: whether it is a repeat. */
function repeats(...later: readonly Partial<LookUp>[]): readonly boolean[] {
  const memory = createLookUpMemory();
  return [first, ...later.map((different) => ({ ...first, ...different }))].map(memory.isRepeat).slice(1);
}

describe('a look-up is a repeat', () => {
  test('when the same site was looked up a moment ago, for IPv6 or again', () => {
    expect(repeats({}, { timestamp: AT + 1 }, { timestamp: AT + 9 * MINUTE })).toEqual([true, true, true]);
  });

  test('when another site of its kind is looked up with the same page', () => {
    expect(repeats({ evidence: 'odds.example', timestamp: AT + 3_000 })).toEqual([true]);
  });

  test('also where the lines of a log are not quite in order', () => {
    expect(repeats({ timestamp: AT - 2_000 })).toEqual([true]);
  });
});

describe('a look-up is news', () => {
  test.each<[string, Partial<LookUp>]>([
    ['of somebody else', { subjectKey: 'person:pupil023' }],
    ['under another rule', { ruleId: ruleIdOf('everyone-gaming') }],
    ['let through where it was blocked before', { disposition: 'blocked' }],
    ['of the same site after a while', { timestamp: AT + 10 * MINUTE }],
    ['of another site after the page was loaded', { evidence: 'odds.example', timestamp: AT + 5_000 }],
  ])('%s', (_, different) => {
    expect(repeats(different)).toEqual([false]);
  });
});

test('a device that asks all day long is mentioned once in ten minutes', () => {
  const everyMinute = Array.from({ length: 59 }, (_, minute) => ({ timestamp: AT + (minute + 1) * MINUTE }));
  expect(repeats(...everyMinute).filter((isRepeat) => !isRepeat)).toHaveLength(5);
});

test('an open tab that asks for a blocked site all day long is one attempt', () => {
  const blocked = { disposition: 'blocked' } as const;
  const everyMinute = Array.from({ length: 300 }, (_, minute) => ({ ...blocked, timestamp: AT + minute * MINUTE }));
  expect(repeats(...everyMinute).filter((isRepeat) => !isRepeat)).toHaveLength(1);
  const afterAWhile = { ...blocked, timestamp: AT + 299 * MINUTE + 10 * MINUTE };
  expect(repeats(...everyMinute, afterAWhile).at(-1)).toBe(false);
});

test('a full memory forgets, and hides nothing', () => {
  const memory = createLookUpMemory(4);
  const ask = (subjectKey: string) => memory.isRepeat({ ...first, subjectKey });
  expect(['a', 'b', 'c', 'c', 'a'].map(ask)).toEqual([false, false, false, true, false]);
});
