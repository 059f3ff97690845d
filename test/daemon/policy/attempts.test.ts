import { expect, test } from 'vitest';
import { createAttemptLedger } from '../../../daemon/policy/attempts.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';

const GAMBLING = ruleIdOf('pupils-gambling');
const DAY = '2026-11-20';

test('each attempt of one person on one day counts one more', () => {
  const ledger = createAttemptLedger([]);
  expect([ledger.count(DAY, 'person:pupil017', GAMBLING), ledger.count(DAY, 'person:pupil017', GAMBLING)]).toEqual([
    1, 2,
  ]);
});

test('another person, another rule and another day begin at one', () => {
  const ledger = createAttemptLedger([]);
  ledger.count(DAY, 'person:pupil017', GAMBLING);
  expect(ledger.count(DAY, 'person:pupil018', GAMBLING)).toBe(1);
  expect(ledger.count(DAY, 'person:pupil017', ruleIdOf('pupils-gaming'))).toBe(1);
  expect(ledger.count('2026-11-23', 'person:pupil017', GAMBLING)).toBe(1);
});

test('counting goes on from what was stored', () => {
  const ledger = createAttemptLedger([
    { schoolDay: DAY, subjectKey: 'person:pupil017', ruleId: GAMBLING, attempts: 2 },
  ]);
  expect(ledger.count(DAY, 'person:pupil017', GAMBLING)).toBe(3);
});

test('only what changed since the last time is handed over, as totals', () => {
  const ledger = createAttemptLedger([]);
  ledger.count(DAY, 'person:pupil017', GAMBLING);
  ledger.count(DAY, 'person:pupil017', GAMBLING);
  expect(ledger.changes()).toEqual([{ schoolDay: DAY, subjectKey: 'person:pupil017', ruleId: GAMBLING, attempts: 2 }]);
  expect(ledger.changes()).toEqual([]);
});

test('a full ledger lets the oldest counts go and says how many', () => {
  const ledger = createAttemptLedger([], 2);
  for (const pupil of ['pupil001', 'pupil002']) ledger.count(DAY, pupil, GAMBLING);
  ledger.changes();
  ledger.count(DAY, 'pupil003', GAMBLING);
  expect(ledger.refused()).toBe(1);
  expect(ledger.count(DAY, 'pupil002', GAMBLING)).toBe(2);
});

test('a count that is not stored yet is never let go', () => {
  const ledger = createAttemptLedger([], 1);
  ledger.count(DAY, 'pupil001', GAMBLING);
  ledger.count(DAY, 'pupil002', GAMBLING);
  expect(ledger.changes()).toHaveLength(2);
});
