import { expect, test } from 'vitest';
import { openLocalStamps } from '../../../parsers/fields/local-stamp.ts';

const stampMs = openLocalStamps({ timeZone: 'Europe/London', writtenAt: () => 0 });
const TEN_UTC = Date.UTC(2026, 6, 17, 10, 0, 0);

test.each([
  ['11:00:00', ''],
  ['11:00:00', 'SAST'],
  ['10:00:00', 'GMT'],
  ['10:00:00', 'UTC'],
  ['11:00:00', 'BST'],
  ['12:00:00', '+0200'],
  ['12:00:00', '+02:00'],
  ['12:00:00', '+2'],
  ['09:00:00', 'UTC-1:00'],
])('%s %s in July is ten o’clock UTC', (time, zone) => {
  expect(stampMs('2026-07-17', time, zone)).toBe(TEN_UTC);
});

test.each([
  ['2026-13-17', '11:00:00'],
  ['17/07/2026', '11:00:00'],
  ['2026-07-17', '11:00'],
  ['', ''],
  ['2026-07-17', '1'.repeat(100)],
])('%s %s is no time', (day, time) => {
  expect([stampMs(day, time, ''), stampMs(day, time, 'GMT')]).toEqual([-1, -1]);
});
