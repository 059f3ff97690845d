/*
 * A whole week of a large primary school on which nothing happened that anybody must look at: the same test as the ordinary day, on ten
 * times as much. Whatever it raises is a false alarm.
 */
import { expect, test } from 'vitest';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import { examineDay, linesOfKind } from '../support/examined-day.ts';
import { PRESETS } from '../support/presets.ts';

const SCHOOL = { zone: 'Europe/London', pupils: 420, staff: 48, episodes: [] };
const WEEK = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

test.each(PRESETS)(
  'a quiet week of 200,000 lines raises nothing, and every line of it is understood ($name)',
  ({ policy, ordinary }) => {
    let lines = 0;
    for (const date of WEEK) {
      const day = schoolDay({ ...SCHOOL, date, seed: `a quiet week, ${date}` });
      const { outcome, incidents } = examineDay(day, policy);
      const wrong = outcome.events.filter(({ event }) => !ordinary.includes(event.verdict.ruleId));
      const raised = wrong.map(({ event: { record, verdict, matches } }) => ({
        rule: verdict.ruleId,
        asked: record.searchTerms ?? record.url ?? record.urlDomain,
        because: matches.map(({ category, because, evidence }) => `${category}: ${because} ${evidence}`),
      }));
      expect({ date, raised }).toEqual({ date, raised: [] });
      // Pupils who play at lunch go against one of the policies: that is no false alarm.
      expect(incidents.filter(({ rule }) => !ordinary.includes(rule))).toEqual([]);
      expect(incidents.length > 0).toBe(ordinary.length > 0);
      expect(linesOfKind(outcome, 'malformed')).toEqual({});
      lines += outcome.lines;
    }
    expect(lines).toBeGreaterThanOrEqual(200_000);
  },
  60_000,
);
