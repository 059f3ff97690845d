import { expect, test } from 'vitest';
import { demonstrationMoment } from '../../../daemon/demo/demonstration-clock.ts';

const ZONE = 'Europe/London';
const momentOn = (today: string) => {
  const { date, at } = demonstrationMoment(Date.parse(today), ZONE);
  return `${date} ${new Date(at).toISOString().slice(11, 16)}Z`;
};

test('the demonstration stands at the afternoon of yesterday', () => {
  expect(momentOn('2026-11-19T09:00:00Z')).toBe('2026-11-18 15:45Z');
});

test('on Monday, and at the weekend, it stands at that of Friday', () => {
  expect(momentOn('2026-11-23T09:00:00Z')).toBe('2026-11-20 15:45Z');
  expect(momentOn('2026-11-22T09:00:00Z')).toBe('2026-11-20 15:45Z');
  expect(momentOn('2026-11-21T09:00:00Z')).toBe('2026-11-20 15:45Z');
});

test('in summer the school’s afternoon is an hour earlier by the world’s clock', () => {
  expect(momentOn('2026-06-10T09:00:00Z')).toBe('2026-06-09 14:45Z');
});

test('shortly after midnight at the school it is already the next day there', () => {
  expect(momentOn('2026-06-10T23:30:00Z')).toBe('2026-06-10 14:45Z');
});
