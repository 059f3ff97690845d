import { expect, test } from 'vitest';
import { neighbourSentences } from '../../../dashboard/words/context.ts';
import { whoWasRead } from '../../../dashboard/words/search.ts';
import { buildContext } from '../../support/dashboard-log-models.ts';

const { neighbours } = buildContext();
if (neighbours === null) throw new Error('The sample has neighbours.');

test.each([
  [{}, '26 other pupils of Year 5 were online in the same lesson (10:45 to 12:00).'],
  [{ others: 1, isLesson: false }, '1 other pupil of Year 5 was online at the time (10:45 to 12:00).'],
  [{ others: 2, isStaff: true }, '2 other members of staff were online in the same lesson (10:45 to 12:00).'],
  [{ sameKind: 0 }, 'None of them had a request flagged for the same reason.'],
  [{ sameSites: 1 }, '1 of them was on one of the same sites.'],
  [{ sameSites: 4 }, '4 of them were on one of the same sites.'],
])('the others are told in numbers: %j', (different, sentence) => {
  expect(neighbourSentences({ ...neighbours, ...different }, '10:45', '12:00')).toContain(sentence);
});

test('nothing is said of sites where the incident is about what was typed', () => {
  expect(neighbourSentences({ ...neighbours, sameSites: null }, '10:45', '12:00')).toHaveLength(2);
});

test('whom a text was taken for is told', () => {
  const named = [{ name: 'Sam Example', account: 'pupil017' }];
  expect(whoWasRead({ kind: 'everybody' })).toBe(null);
  expect(whoWasRead({ kind: 'group', group: 'Year 5' })).toBe('Everybody in Year 5');
  expect(whoWasRead({ kind: 'accounts', named, count: 1 })).toBe('Sam Example (pupil017)');
  expect(whoWasRead({ kind: 'accounts', named, count: 4 })).toBe('Sam Example (pupil017) and 3 more');
  expect(whoWasRead({ kind: 'text', text: 'sam' })).toContain('Nobody on our roster is called “sam”');
});
