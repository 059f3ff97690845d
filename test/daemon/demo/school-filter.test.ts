import { expect, test } from 'vitest';
import { createSchoolFilter } from '../../../daemon/demo/school-filter.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';

const filter = createSchoolFilter(createPeriods(defaultTimetable));
const LESSON = Date.parse('2026-11-20T10:00:00Z');
const LUNCH = Date.parse('2026-11-20T12:20:00Z');

test('harmful sites and adverts are stopped for everybody, at any time', () => {
  for (const host of ['www.bet365.com', 'securepubads.g.doubleclick.net'])
    for (const audience of ['pupils', 'staff', 'machine'] as const)
      expect(filter.stops(host, audience, LUNCH)).toBe(true);
});

test('games are stopped in lessons only', () => {
  expect(filter.stops('www.poki.com', 'pupils', LESSON)).toBe(true);
  expect(filter.stops('www.poki.com', 'pupils', LUNCH)).toBe(false);
});

test('social networks are stopped for pupils, and for staff in lessons', () => {
  expect(filter.stops('www.facebook.com', 'pupils', LUNCH)).toBe(true);
  expect(filter.stops('www.facebook.com', 'staff', LESSON)).toBe(true);
  expect(filter.stops('www.facebook.com', 'staff', LUNCH)).toBe(false);
});

test('buttons of a network are let through, and so is what no list names', () => {
  expect(filter.stops('platform.twitter.com', 'pupils', LESSON)).toBe(false);
  expect(filter.stops('discord.com', 'pupils', LESSON)).toBe(false);
  expect(filter.stops('notpoki.com', 'pupils', LESSON)).toBe(false);
});
