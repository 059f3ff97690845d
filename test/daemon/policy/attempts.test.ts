import { describe, expect, test } from 'vitest';
import { createAttemptLedger, type Stopped } from '../../../daemon/policy/attempts.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';

const GAMBLING = ruleIdOf('pupils-gambling');
const DAY = '2026-11-20';
const NINE = Date.UTC(2026, 10, 20, 9);
const MINUTE = 60_000;

function stopped(parts: Partial<Stopped> = {}): Stopped {
  return {
    ...{ schoolDay: DAY, subjectKey: 'person:pupil017', ruleId: GAMBLING, host: 'bet.example', at: NINE },
    ...parts,
  };
}

test('each attempt of one person on one day counts one more', () => {
  const ledger = createAttemptLedger([]);
  expect(ledger.count(stopped())).toEqual({ number: 1, isNew: true });
  expect(ledger.count(stopped({ at: NINE + MINUTE }))).toEqual({ number: 2, isNew: true });
});

test('another person, another rule and another day begin at one', () => {
  const ledger = createAttemptLedger([]);
  ledger.count(stopped());
  for (const other of [
    { subjectKey: 'person:pupil018' },
    { ruleId: ruleIdOf('pupils-gaming') },
    { schoolDay: '2026-11-23' },
  ])
    expect(ledger.count(stopped(other))).toEqual({ number: 1, isNew: true });
});

describe('one blocked page is one attempt', () => {
  test.each([
    ['the browser tries again by itself', stopped({ at: NINE + 400 })],
    ['it goes from http to https, or asks for the icon', stopped({ at: NINE + 3_000 })],
    ['it goes to the same name with www', stopped({ host: 'www.bet.example', at: NINE + 1_000 })],
    ['another log tells of it a little earlier', stopped({ at: NINE - 2_000 })],
  ])('where %s', (_, again) => {
    const ledger = createAttemptLedger([]);
    ledger.count(stopped());
    expect(ledger.count(again)).toEqual({ number: 1, isNew: false });
  });

  test('another site within moments is another attempt, and what belongs to either counts no more', () => {
    const ledger = createAttemptLedger([]);
    const hosts = ['bet.example', 'poker.example', 'bet.example', 'www.poker.example', 'slots.example'];
    const numbers = hosts.map((host, place) => ledger.count(stopped({ host, at: NINE + place * 500 })).number);
    expect(numbers).toEqual([1, 2, 2, 2, 3]);
  });

  test('going on without a pause is counted again each time that the moment is over', () => {
    const ledger = createAttemptLedger([]);
    const numbers = Array.from(
      { length: 9 },
      (_, second) => ledger.count(stopped({ at: NINE + second * 1_000 })).number,
    );
    expect(numbers).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3]);
  });

  test('after a restart in the middle of it too', () => {
    const before = createAttemptLedger([]);
    before.count(stopped());
    const after = createAttemptLedger(before.changes());
    expect(after.count(stopped({ at: NINE + 900 }))).toEqual({ number: 1, isNew: false });
    expect(after.changes()).toEqual([]);
    expect(after.count(stopped({ at: NINE + 4_000 }))).toEqual({ number: 2, isNew: true });
  });

  test('and where it was asked for is not kept', () => {
    const ledger = createAttemptLedger([]);
    ledger.count(stopped());
    expect(JSON.stringify(ledger.changes())).not.toContain('bet');
  });
});

test('counting goes on from what was stored', () => {
  const { schoolDay, subjectKey, ruleId } = stopped();
  const ledger = createAttemptLedger([{ schoolDay, subjectKey, ruleId, attempts: 2, recent: [] }]);
  expect(ledger.count(stopped()).number).toBe(3);
});

test('only what changed since the last time is handed over, as totals', () => {
  const ledger = createAttemptLedger([]);
  ledger.count(stopped());
  ledger.count(stopped({ at: NINE + MINUTE }));
  expect(ledger.changes()).toMatchObject([{ schoolDay: DAY, subjectKey: 'person:pupil017', attempts: 2 }]);
  expect(ledger.changes()).toEqual([]);
});

test('a full ledger lets the oldest counts go and says how many', () => {
  const ledger = createAttemptLedger([], 2);
  for (const subjectKey of ['pupil001', 'pupil002']) ledger.count(stopped({ subjectKey }));
  ledger.changes();
  ledger.count(stopped({ subjectKey: 'pupil003' }));
  expect(ledger.refused()).toBe(1);
  expect(ledger.count(stopped({ subjectKey: 'pupil002', at: NINE + MINUTE })).number).toBe(2);
});

test('a count that is not stored yet is never let go', () => {
  const ledger = createAttemptLedger([], 1);
  for (const subjectKey of ['pupil001', 'pupil002']) ledger.count(stopped({ subjectKey }));
  expect(ledger.changes()).toHaveLength(2);
});
