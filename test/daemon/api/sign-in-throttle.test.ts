import { expect, test } from 'vitest';
import { createThrottle } from '../../../daemon/api/sign-in-throttle.ts';

const MINUTE_MS = 60_000;

function throttleAt(start = 0) {
  const clock = { now: start };
  const throttle = createThrottle({ now: () => clock.now });
  const fail = (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) throttle.failed(key);
  };
  return { clock, throttle, fail };
}

test('four failures cost nothing; the fifth costs five seconds', () => {
  const { throttle, fail } = throttleAt();
  fail('account:a', 4);
  expect(throttle.waitSeconds('account:a')).toBe(0);
  fail('account:a', 1);
  expect(throttle.waitSeconds('account:a')).toBe(5);
});

test('each further failure doubles the wait, up to a minute and never longer', () => {
  const { throttle, fail } = throttleAt();
  fail('account:a', 4);
  const waits = Array.from({ length: 8 }, () => {
    throttle.failed('account:a');
    return throttle.waitSeconds('account:a');
  });
  expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60, 60]);
  fail('account:a', 100_000);
  expect(throttle.waitSeconds('account:a')).toBe(60);
});

test('the wait runs down with the clock, and a part of a second is a second', () => {
  const { throttle, fail, clock } = throttleAt();
  fail('account:a', 5);
  clock.now += 1_500;
  expect(throttle.waitSeconds('account:a')).toBe(4);
  clock.now += 3_500;
  expect(throttle.waitSeconds('account:a')).toBe(0);
});

test('a quarter of an hour without a failure wipes the slate', () => {
  const { throttle, fail, clock } = throttleAt();
  fail('account:a', 20);
  clock.now += 15 * MINUTE_MS;
  expect(throttle.waitSeconds('account:a')).toBe(0);
  fail('account:a', 1);
  expect(throttle.waitSeconds('account:a')).toBe(0);
});

test('five failures spread over more than a quarter of an hour cost nothing', () => {
  const { throttle, clock } = throttleAt();
  for (let time = 0; time < 12; time += 1) {
    throttle.failed('account:a');
    expect(throttle.waitSeconds('account:a')).toBe(0);
    clock.now += 4 * MINUTE_MS;
  }
});

test('one key is not held back by another', () => {
  const { throttle, fail } = throttleAt();
  fail('account:a', 9);
  expect(throttle.waitSeconds('account:b')).toBe(0);
});

test('success forgets the failures', () => {
  const { throttle, fail } = throttleAt();
  fail('account:a', 9);
  throttle.succeeded('account:a');
  expect(throttle.waitSeconds('account:a')).toBe(0);
  fail('account:a', 4);
  expect(throttle.waitSeconds('account:a')).toBe(0);
});

test('ten thousand keys are remembered; one more forgets the one that has been quiet longest, and says so', () => {
  const { throttle, fail } = throttleAt();
  fail('account:first', 5);
  fail('account:second', 5);
  for (let key = 0; key < 9_998; key += 1) throttle.failed(`account:${key}`);
  throttle.failed('account:first');
  expect(throttle.forgotten()).toBe(0);
  throttle.failed('account:new');
  expect(throttle.forgotten()).toBe(1);
  expect(throttle.waitSeconds('account:second')).toBe(0);
  expect(throttle.waitSeconds('account:first')).toBe(10);
});
