/*
 * One act against each rule, in each form that a log can show, each by a person of their own in the middle of an ordinary day: what of
 * it comes out as an incident, and what else does.
 */
import { describe, expect, test } from 'vitest';
import { isAtLeast } from '../../daemon/policy/severity.ts';
import { plantedDay } from '../support/planted-day.ts';
import { incidentsOf, recallOf } from '../support/planted-truth.ts';
import { PRESETS } from '../support/presets.ts';

describe.each(PRESETS)('$name', ({ policy }) => {
  const truth = plantedDay(policy, '2026-11-18', 'planted');
  const found = incidentsOf(truth, policy);

  test('no act that is high or critical is missed, in whatever form', () => {
    const serious = found.acts.filter(({ planted }) => isAtLeast(planted.rule.severity, 'high'));
    expect(serious.length).toBeGreaterThan(30);
    const missed = serious.filter(({ incident }) => incident === null).map(({ planted }) => planted);
    expect(missed.map(({ rule, form, what }) => `${rule.id}, ${form}: ${what}`)).toEqual([]);
  });

  test('of all acts nearly none is missed, and nobody else is flagged', () => {
    expect(recallOf(found)).toBeGreaterThanOrEqual(0.97);
    expect(found.others).toEqual([]);
  });
});
