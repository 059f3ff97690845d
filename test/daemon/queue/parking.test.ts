import { describe, expect, test } from 'vitest';
import { afterTry, NEVER } from '../../../daemon/queue/parking.ts';
import { buildOutboxRow } from '../../support/memory-outbox.ts';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const later = { kind: 'later', message: 'The mail server does not answer.' } as const;
const refused = { kind: 'refused', message: 'The mail server refused this message for good.' } as const;
const unready = { kind: 'unready', message: 'Mail is not set up.' } as const;

describe('a row that fails', () => {
  test('is tried again within minutes, and not parked, while it may be a hiccup', () => {
    const row = buildOutboxRow({ attempts: 400, failingSince: NOW - 23 * HOUR });
    expect(afterTry(row, later, NOW, 0)).toEqual({
      ...{ at: NOW, error: later.message },
      ...{ parkedWhy: null, nextAttemptAt: NOW + 5 * 60_000 },
    });
  });

  test('is parked after a day of many tries, and then tried each hour', () => {
    const row = buildOutboxRow({ attempts: 19, failingSince: NOW - 24 * HOUR });
    expect(afterTry(row, later, NOW, 0)).toMatchObject({ parkedWhy: 'long', nextAttemptAt: NOW + HOUR });
    expect(afterTry(row, later, NOW, 1)).toMatchObject({ nextAttemptAt: NOW + HOUR / 2 });
  });

  test('is not parked for a day in which nothing was tried: the computer was off', () => {
    const row = buildOutboxRow({ attempts: 2, failingSince: NOW - 100 * HOUR });
    expect(afterTry(row, later, NOW, 0).parkedWhy).toBe(null);
  });

  test('is never parked for what the school has not set up', () => {
    const row = buildOutboxRow({ attempts: 5_000, failingSince: NOW - 1_000 * HOUR });
    expect(afterTry(row, unready, NOW, 0)).toMatchObject({ parkedWhy: null, nextAttemptAt: NOW + 5 * 60_000 });
  });
});

describe('a row that the mail server refused for good', () => {
  test.each(['alert', 'report_alert', 'escalation', 'storm', 'digest', 'copy', 'emergency_used', 'alarm'] as const)(
    'is parked at once, and still tried where it is an alert: %s',
    (kind) => {
      expect(afterTry(buildOutboxRow({ kind }), refused, NOW, 0)).toMatchObject({
        ...{ parkedWhy: 'refused', nextAttemptAt: NOW + 60_000 },
      });
    },
  );

  test.each(['referral', 'access_ends', 'account_link', 'confirm_address'] as const)(
    'waits for a person otherwise: %s',
    (kind) => {
      expect(afterTry(buildOutboxRow({ kind }), refused, NOW, 0)).toMatchObject({
        ...{ parkedWhy: 'refused', nextAttemptAt: NEVER },
      });
    },
  );

  test('stays so, and an alert stays tried, when the next try fails in another way', () => {
    const alert = buildOutboxRow({ parkedWhy: 'refused', attempts: 30 });
    expect(afterTry(alert, later, NOW, 0)).toMatchObject({ parkedWhy: 'refused', nextAttemptAt: NOW + HOUR });
    const long = buildOutboxRow({ parkedWhy: 'long', attempts: 30 });
    expect(afterTry(long, refused, NOW, 0).parkedWhy).toBe('refused');
  });
});
