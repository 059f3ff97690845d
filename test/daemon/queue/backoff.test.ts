import { expect, test } from 'vitest';
import { delayAfter } from '../../../daemon/queue/backoff.ts';

test('the first try in vain waits a second, each further one twice as long, and none longer than five minutes', () => {
  const delays = [0, 1, 2, 3, 8, 9, 10_000].map((attempts) => delayAfter(attempts, 0));
  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
});

test('chance takes off at most half', () => {
  expect([delayAfter(3, 0), delayAfter(3, 0.5), delayAfter(3, 1)]).toEqual([8_000, 6_000, 4_000]);
});
