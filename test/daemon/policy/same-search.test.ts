import { describe, expect, test } from 'vitest';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { createSearchMemory, type Search } from '../../../daemon/policy/same-search.ts';

const AT = Date.UTC(2026, 10, 17, 10, 42);
const SECOND = 1_000;
const first: Search = {
  subjectKey: 'person:pupil017',
  ruleId: ruleIdOf('everyone-vaping-alcohol-tobacco'),
  text: 'how to buy va',
  evidence: '',
  disposition: 'allowed',
  timestamp: AT,
};

/** For each search after the first: whether it is the same. */
function same(...later: readonly Partial<Search>[]): readonly boolean[] {
  const memory = createSearchMemory();
  return [first, ...later.map((different) => ({ ...first, ...different }))].map(memory.isSame).slice(1);
}

describe('a search is the same', () => {
  test.each<[string, Partial<Search>]>([
    ['when more was typed', { text: 'how to buy vapes', timestamp: AT + 2 * SECOND }],
    ['when some of it was taken back', { text: 'how to buy', timestamp: AT + 2 * SECOND }],
    ['on the next page of results', { timestamp: AT + 14 * SECOND }],
    ['when it is finished with a blank and capitals', { text: 'How to buy vapes ', timestamp: AT + SECOND }],
    ['when the filter stops the finished one', { text: 'how to buy vapes', disposition: 'blocked' }],
    ['also where the lines of a log are not quite in order', { text: 'how to buy', timestamp: AT - SECOND }],
  ])('%s', (_, different) => {
    expect(same(different)).toEqual([true]);
  });

  test('however long somebody types, while no pause is long', () => {
    const keys = Array.from({ length: 60 }, (_, key) => ({
      text: `${first.text}${'x'.repeat(key)}`,
      timestamp: AT + key * 5 * SECOND,
    }));
    expect(same(...keys).every((isSame) => isSame)).toBe(true);
  });
});

describe('a search is news', () => {
  test.each<[string, Partial<Search>]>([
    ['of somebody else', { subjectKey: 'person:pupil023' }],
    ['under another rule', { ruleId: ruleIdOf('everyone-drugs') }],
    ['when the evidence matters and is another', { text: 'how to buy vapes', evidence: 'buy vapes' }],
    ['when it is about something else', { text: 'vape shop near me' }],
    ['after a while', { timestamp: AT + 15 * SECOND }],
  ])('%s', (_, different) => {
    expect(same(different)).toEqual([false]);
  });

  test('that is let through where it was blocked before', () => {
    const memory = createSearchMemory();
    expect(memory.isSame({ ...first, disposition: 'blocked' })).toBe(false);
    expect(memory.isSame({ ...first, disposition: 'blocked' })).toBe(true);
    expect(memory.isSame({ ...first, disposition: 'allowed' })).toBe(false);
  });
});

test('a full memory forgets, and hides nothing', () => {
  const memory = createSearchMemory(2);
  const ask = (subjectKey: string) => memory.isSame({ ...first, subjectKey });
  expect(['a', 'b', 'b', 'c', 'a'].map(ask)).toEqual([false, false, true, false, false]);
});
