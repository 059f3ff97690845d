import { expect, test } from 'vitest';
import { meaningOf, timeIn } from '../../../daemon/calendar/calendar-words.ts';

const NONE = { closed: [], inset: [], half_day: [], term: [], week_b: [], ignore: [] };

test.each<[string, 'one day' | 'several days', string | null]>([
  ['INSET Day', 'one day', 'inset'],
  ['Staff training day – school closed to pupils', 'one day', 'inset'],
  ['Non-pupil day', 'one day', 'inset'],
  ['Half term', 'several days', 'closed'],
  ['October Half-Term Holiday', 'several days', 'closed'],
  ['Early May bank holiday', 'one day', 'closed'],
  ['New Year’s Day', 'one day', 'closed'],
  ['School closed', 'one day', 'closed'],
  ['Christmas holidays (2 weeks)', 'several days', 'closed'],
  ['Autumn term', 'several days', 'term'],
  ['Autumn term begins', 'one day', 'term_begins'],
  ['Last day of term', 'one day', 'term_ends'],
  ['School closes at 1.15pm', 'one day', 'half_day'],
  ['Early finish', 'one day', 'half_day'],
  ['Week B', 'several days', 'week_b'],
  ['Week A', 'several days', 'ignore'],
  // What closes nothing, or only for some, is for a person to say.
  ['Holiday club booking opens', 'one day', null],
  ['Half term revision classes', 'several days', null],
  ['School closes for half term', 'one day', null],
  ['Half term begins', 'one day', null],
  ['Year 11 half day', 'one day', null],
  ['Year 6 closed', 'one day', null],
  ['Autumn term concert', 'one day', null],
  ['Autumn term', 'one day', null],
  ['Parents’ evening', 'one day', null],
])('“%s” on %s means %s', (summary, length, kind) => {
  expect(meaningOf(summary, length === 'one day', NONE)?.kind ?? null).toBe(kind);
});

test('the school’s own words go before the usual ones', () => {
  const own = { ...NONE, closed: ['Founder’s feast'], ignore: ['half term revision'] };
  expect(meaningOf('The Founder’s Feast (all day)', true, own)).toEqual({ kind: 'closed' });
  expect(meaningOf('Half-term revision classes', false, own)).toEqual({ kind: 'ignore' });
});

test.each([
  ['School closes at 1.15pm', '13:15'],
  ['Ends 13:15', '13:15'],
  ['closes 2 p.m.', '14:00'],
  ['early finish 12.30', '12:30'],
  ['finish 1:30', '13:30'],
  ['noon', '12:00'],
  ['from 8:50am', '08:50'],
  ['12pm', '12:00'],
  ['Half day', null],
])('the time in “%s” is %s', (text, time) => {
  expect(timeIn(text)).toBe(time);
});
