/*
 * A school day on which nothing happened that anybody must look at. Whatever it raises is a false alarm: either in the lists and
 * rules, or in the way that the day was invented.
 */
import { describe, expect, test } from 'vitest';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import { examineDay, judgedBy, linesOfKind } from '../support/examined-day.ts';

const PLAN = { date: '2026-11-20', zone: 'Europe/London', pupils: 210, staff: 24, episodes: [] };

describe.each(['Friday in November', 'wet play', 'harvest festival'])('an ordinary day (%s)', (seed) => {
  const day = schoolDay({ ...PLAN, seed });
  const { outcome, incidents } = examineDay(day);

  test('raises nothing at all', () => {
    const raised = outcome.events.map(({ event: { record, verdict, initiator, matches } }) => ({
      rule: verdict.ruleId,
      at: new Date(record.timestamp).toISOString(),
      who: record.userName ?? record.clientIp,
      asked: record.searchTerms ?? record.url ?? record.urlDomain,
      disposition: record.disposition,
      initiator,
      because: matches.map(({ category, because, evidence }) => `${category}: ${because} ${evidence}`),
    }));
    expect({ incidents, raised }).toEqual({ incidents: [], raised: [] });
  });

  test('is a whole day, and every line of it is understood', () => {
    expect(outcome.lines).toBe(day.lines.length);
    expect(outcome.lines).toBeGreaterThan(20_000);
    expect(linesOfKind(outcome, 'malformed')).toEqual({});
    expect(Object.keys(linesOfKind(outcome, 'skipped')).toSorted()).toEqual([
      'no address was asked for',
      'proxy sign-in challenge',
      'tunnel set-up, logged again when it is used',
    ]);
  });

  test('tells of the two pupils who looked for help in their lane alone, and of nobody else', () => {
    expect(outcome.support.map(({ event }) => event.record.urlDomain).toSorted()).toEqual([
      'www.childline.org.uk',
      'www.youngminds.org.uk',
    ]);
  });

  test('holds what a careless reading would raise', () => {
    expect(judgedBy(outcome, 'everyone-gaming', 'below_attempts')).toBeGreaterThan(2);
    expect(judgedBy(outcome, 'everyone-pornography', 'below_attempts')).toBe(1);
    expect(judgedBy(outcome, 'everyone-gambling', 'below_attempts')).toBe(1);
    expect(judgedBy(outcome, 'pupils-social-media', 'below_attempts')).toBeGreaterThan(1);
    expect(judgedBy(outcome, 'staff-messaging', 'below_attempts')).toBeGreaterThan(2);
    expect(judgedBy(outcome, 'staff-social-media', 'acceptable')).toBeGreaterThan(5);
    expect(judgedBy(outcome, 'staff-personal-email', 'acceptable')).toBeGreaterThan(5);
    expect(judgedBy(outcome, 'everyone-shopping', 'acceptable')).toBeGreaterThan(20);
    expect(judgedBy(outcome, 'everyone-gaming', 'acceptable')).toBeGreaterThan(20);
    expect(judgedBy(outcome, 'pupils-help-seeking', 'acceptable')).toBeGreaterThan(1);
    expect(outcome.hourCounts.some(({ category }) => category === 'adverts')).toBe(true);
  });
});
