import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRhythm } from '../../../daemon/activity/rhythm.ts';

/** What is said of each request, at these seconds. */
function beats(seconds: readonly number[], rhythm = createRhythm(16)): readonly number[] {
  return seconds.map((second) => Math.round(rhythm.beat(7, 9, second * 1_000) / 1_000));
}

test('connections that are opened side by side are one', () => {
  const pairs = Array.from({ length: 8 }, (_, turn) => [turn * 60, turn * 60 + 1]).flat();
  expect(beats(pairs).slice(-6)).toEqual([0, 0, 60, 60, 60, 60].slice(0, 6));
});

test('a pause in a rhythm ends it until it has shown itself again', () => {
  const regular = Array.from({ length: 8 }, (_, turn) => turn * 60);
  const after = Array.from({ length: 30 }, (_, turn) => 2_000 + turn * 60);
  const said = beats([...regular, ...after]);
  expect(said[7]).toBe(60);
  expect(said.slice(8, 14)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(said.slice(14)).toEqual(Array(24).fill(60));
});

test('what was silent for hours begins anew', () => {
  const regular = Array.from({ length: 8 }, (_, turn) => turn * 60);
  expect(beats([...regular, 20_000, 20_060])).toEqual([0, 0, 0, 0, 0, 0, 60, 60, 0, 0]);
});

test('times that differ by half and more are never a rhythm', () => {
  const pause = fc.constantFrom(20, 40, 80, 160);
  fc.assert(
    fc.property(fc.array(pause, { minLength: 4, maxLength: 60 }), (pauses) => {
      // No pause twice in a row: each is at least half or twice the one before.
      const uneven = pauses.filter((each, place) => each !== pauses[place - 1]);
      let at = 0;
      const said = beats(uneven.map((each) => (at += each)));
      expect(new Set(said)).toEqual(new Set([0]));
    }),
    { numRuns: 200 },
  );
});

test('other devices and hosts do not disturb it, however many there are', () => {
  const rhythm = createRhythm(1_024);
  let every = 0;
  for (let turn = 0; turn < 10; turn++) {
    every = rhythm.beat(1, 1, turn * 60_000);
    for (let other = 2; other < 200; other++) rhythm.beat(other, other * 31, turn * 60_000 + other);
  }
  expect(every).toBeCloseTo(60_000, -2);
});
