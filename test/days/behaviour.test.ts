/*
 * Days in which each behaviour truly happens, ten times and each time otherwise, among as many things that look like it and are
 * innocent: whoever moves, a class that takes turns, a teacher who helps, a page that loads itself again. How much of it is told, and
 * how much of what is told is true, must not become less.
 */
import { describe, expect, test } from 'vitest';
import { playedDays } from '../support/behaviour-days/played.ts';

const scores = playedDays(['wet play', 'Friday in November']);
/** The log does not tell an old password from one that is tried, nor a small group that takes turns fast from one who tries. */
const FLOORS = { precision: 0.95, recall: 0.95 };

describe.each([...scores])('%s', (_, { planted, found, wrong, missed }) => {
  test('is told where it happens', () => {
    expect(planted).toBeGreaterThanOrEqual(20);
    expect({ missed, isEnough: found / planted >= FLOORS.recall }).toEqual({ missed, isEnough: true });
  });

  test('is not told of what looks like it', () => {
    const precision = found / (found + wrong.length);
    expect({ wrong, isEnough: precision >= FLOORS.precision }).toEqual({ wrong, isEnough: true });
  });
});

test('every behaviour is played', () => {
  expect([...scores.keys()].toSorted()).toEqual([
    'account-sharing',
    'continued-after-warning',
    'failed-sign-ins',
    'many-accounts',
    'out-of-hours-use',
    'phones-and-consoles',
    'refused-by-parents',
    'repeated-attempts',
    'rising-concern',
    'unknown-account',
    'wrong-device',
  ]);
});
