import { describe, expect, test } from 'vitest';
import { lookedInWords, supportHeading, supportOnToday } from '../../../dashboard/words/support.ts';
import { classInWords, headingOf, roleSentence, whyInWords } from '../../../dashboard/words/whole-class.ts';
import { buildClassRow } from '../../support/dashboard-lane-pages.ts';
import { buildIncidentRow, MINUTE, NOW } from '../../support/dashboard-models.ts';

const wholeClass = {
  className: '5B',
  year: 'Year 5',
  size: 30,
  pupils: 27,
  lessons: [{ start: NOW, end: NOW + 75 * MINUTE }],
  topics: [],
};

describe('a whole class', () => {
  test('is told with how many, and which lesson', () => {
    expect(classInWords(wholeClass, 'Europe/London')).toBe('Year 5, 5B: 27 of 30 pupils, lesson 10:45–12:00');
    const two = [...wholeClass.lessons, { start: NOW + 150 * MINUTE, end: NOW + 210 * MINUTE }];
    expect(classInWords({ ...wholeClass, className: '', lessons: two }, 'Europe/London')).toBe(
      'Year 5: 27 of 30 pupils, lessons 10:45–12:00 and 13:15–14:15',
    );
  });
  test('has its name before the rule’s title, and one person’s incident has not', () => {
    expect(headingOf(buildClassRow())).toBe('Whole-class activity: Illegal drugs');
    expect(headingOf(buildIncidentRow())).toBe('Searches about self-harm');
  });
  test('says why somebody stands out', () => {
    expect(whyInWords(['first_person', 'other_words'])).toBe('spoke of themselves; words that the class did not use');
    expect(roleSentence('outlier', ['outside_lesson'])).toBe(
      'The class did the same in a lesson, but this pupil stands out: went on outside of the lesson.',
    );
    expect(['member', 'apart', 'split'].map((role) => roleSentence(role as 'member', []))).toEqual([
      expect.stringContaining('does not wait in the queue'),
      expect.stringContaining('stands on its own'),
      expect.stringContaining('until somebody made single incidents'),
    ]);
  });
});

test('how often somebody looked for help is told without counting it against them', () => {
  expect([1, 2, 5].map((eventCount) => lookedInWords({ eventCount }))).toEqual([
    'looked for help once',
    'looked for help twice',
    'looked for help 5 times',
  ]);
});

test('Today has a line where somebody looked for help, and none where nobody did or it is not for the reader', () => {
  expect(supportOnToday(1)).toBe('1 pupil looked for help');
  expect([0, 2].map((open) => supportHeading({ open, closed: 3 }))).toEqual([
    'Nobody waits to be looked after',
    '2 pupils looked for help',
  ]);
  expect([supportOnToday(0), supportOnToday(null)]).toEqual([null, null]);
});
