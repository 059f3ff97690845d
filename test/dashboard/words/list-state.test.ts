import { describe, expect, test } from 'vitest';
import {
  fetchedInWords,
  listStateExplained,
  listStateInWords,
  listsHeading,
  listTrouble,
  nextInWords,
} from '../../../dashboard/words/list-state.ts';
import {
  buildListStatus,
  failedList,
  oldList,
  refusedList,
  shippedList,
  waitingList,
} from '../../support/dashboard-list-models.ts';
import { DAY, NOW } from '../../support/dashboard-models.ts';

const fresh = buildListStatus();
const HOUR = DAY / 24;

test.each([
  [[], 'No list is in use'],
  [[shippedList], 'Only the list that comes with Filterwatch is in use'],
  [[shippedList, fresh], 'Every list is fresh'],
  [[shippedList, oldList], 'UT1 Toulouse has not been updated for 40 days'],
  [[fresh, refusedList], 'County list was refused'],
  [[failedList], 'oisd could not be fetched'],
  [[waitingList], 'A new list has not been fetched yet'],
  [[fresh, refusedList, oldList], 'County list was refused, and 1 other list needs a look'],
  [[refusedList, oldList, failedList], 'County list was refused, and 2 other lists need a look'],
])('the heading tells the truth (%#)', (lists, heading) => {
  expect(listsHeading(lists, NOW)).toBe(heading);
});

describe('trouble', () => {
  test('is a list of more than a month, and not one of a month', () => {
    expect(listTrouble(buildListStatus({ fetchedAt: NOW - 31 * DAY }), NOW)).toBe(null);
    expect(listTrouble(buildListStatus({ fetchedAt: NOW - 32 * DAY }), NOW)).toContain('for 32 days');
  });

  test('is not the list that comes with Filterwatch, however old', () => {
    expect(listTrouble({ ...shippedList, fetchedAt: NOW - 400 * DAY }, NOW)).toBe(null);
  });

  test('is a fetch that fails for a week, and not one that failed this morning', () => {
    const state = { kind: 'failed', at: NOW, message: 'No answer.' } as const;
    expect(listTrouble(buildListStatus({ state, fetchedAt: NOW - 2 * DAY }), NOW)).toBe(null);
    expect(listTrouble(buildListStatus({ state, fetchedAt: NOW - 8 * DAY }), NOW)).not.toBe(null);
  });
});

test.each([
  [fresh, 'In use', null],
  [oldList, 'In use, but old', 'Fetch it now. If it stays old, IT support should look at where it comes from.'],
  [waitingList, 'Not fetched yet', 'Until it comes, this list says nothing.'],
  [refusedList, 'Refused, 08:45', 'Ask whoever keeps the list. The last good one stays in use.'],
  [failedList, 'Could not be fetched, 08:45', 'Check the connection. Until it comes, this list says nothing.'],
])('a list says how it stands, why, and what to do (%#)', (list, state, explained) => {
  expect(listStateInWords(list, NOW, '08:45')).toBe(state);
  if (explained === null) expect(listStateExplained(list, NOW)).toBe(null);
  else expect(listStateExplained(list, NOW)).toContain(explained);
});

test('ages and plans are said in words', () => {
  expect(fetchedInWords(fresh, NOW)).toBe('2 days ago');
  expect(fetchedInWords(buildListStatus({ fetchedAt: NOW }), NOW)).toBe('Now');
  expect(fetchedInWords(waitingList, NOW)).toBe('Never');
  expect(fetchedInWords(shippedList, NOW)).toBe('With Filterwatch itself');
  expect(nextInWords(buildListStatus({ nextAt: NOW + 3 * HOUR }), NOW)).toBe('In 3 hours');
  expect(nextInWords(waitingList, NOW)).toBe('Now');
  expect(nextInWords(failedList, NOW)).toBe(null);
});
