import { expect, test } from 'vitest';
import { createFirstRequests } from '../../../daemon/activity/first-request.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { buildRecord } from '../identity/build-record.ts';

const SAM: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' };
const ALEX: Identity = { ...SAM, personId: 'pupil023' };
const at = (timestamp: number, kind: 'web' | 'dns' = 'dns') => buildRecord({ timestamp, kind });

test('the first after a moment of quiet begins something, and what follows at once belongs to it', () => {
  const begins = createFirstRequests();
  const seen = [10_000, 10_100, 11_900, 13_000, 15_000].map((moment) => begins(at(moment), SAM, 'unclear'));
  expect(seen).toEqual([true, false, false, false, true]);
});

test('what one person does says nothing of another', () => {
  const begins = createFirstRequests();
  expect([begins(at(10_000), SAM, 'unclear'), begins(at(10_100), ALEX, 'unclear')]).toEqual([true, true]);
});

test('what shows by itself who made it neither waits for quiet nor ends it', () => {
  const begins = createFirstRequests();
  expect(begins(at(10_000, 'web'), SAM, 'person')).toBe(true);
  expect(begins(at(10_100, 'web'), SAM, 'person')).toBe(true);
  expect(begins(at(10_200, 'web'), SAM, 'unclear')).toBe(true);
});
