/*
 * A whole week of a large primary school on which nothing happened that anybody must look at: the same test as the ordinary day, on ten
 * times as much. Whatever it raises is a false alarm.
 */
import { expect, test } from 'vitest';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import { examineDay, linesOfKind } from '../support/examined-day.ts';

const SCHOOL = { zone: 'Europe/London', pupils: 420, staff: 48, episodes: [] };
const WEEK = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

test('a quiet week of 200,000 lines raises nothing, and every line of it is understood', () => {
  let lines = 0;
  for (const date of WEEK) {
    const day = schoolDay({ ...SCHOOL, date, seed: `a quiet week, ${date}` });
    const { outcome, incidents } = examineDay(day);
    const raised = outcome.events.map(({ event: { record, verdict, matches } }) => ({
      rule: verdict.ruleId,
      asked: record.searchTerms ?? record.url ?? record.urlDomain,
      because: matches.map(({ category, because, evidence }) => `${category}: ${because} ${evidence}`),
    }));
    expect({ date, incidents, raised }).toEqual({ date, incidents: [], raised: [] });
    expect(linesOfKind(outcome, 'malformed')).toEqual({});
    lines += outcome.lines;
  }
  expect(lines).toBeGreaterThanOrEqual(200_000);
}, 60_000);
