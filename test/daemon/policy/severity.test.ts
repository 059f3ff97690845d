import { expect, test } from 'vitest';
import { SEVERITIES } from '../../../daemon/policy/policy.ts';
import { compareSeverity, isAtLeast, moreSevere } from '../../../daemon/policy/severity.ts';

test('severities are ordered from a note to urgent', () => {
  expect(SEVERITIES.toReversed().toSorted(compareSeverity)).toEqual(SEVERITIES);
});

test('a severity is at least itself and everything below it', () => {
  expect(SEVERITIES.filter((severity) => isAtLeast(severity, 'high'))).toEqual(['high', 'critical']);
});

test('the more severe of two is kept, whichever comes first', () => {
  expect(moreSevere('low', 'high')).toBe('high');
  expect(moreSevere('high', 'low')).toBe('high');
});
