import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_KINDS } from '../../../categories/category.ts';
import type { Breach, Circumstances } from '../../../daemon/policy/breach.ts';
import { PERIODS, SEVERITIES } from '../../../daemon/policy/policy.ts';
import { compareSeverity } from '../../../daemon/policy/severity.ts';
import { weigh } from '../../../daemon/policy/severity-steps.ts';
import { buildRecord } from '../identity/build-record.ts';
import { attemptOf, buildRule, matchOf } from './build-rule.ts';

function about(parts: Partial<Circumstances> = {}): Circumstances {
  return {
    record: buildRecord(),
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    audience: 'pupils',
    initiator: 'person',
    period: 'lessons',
    when: null,
    ...parts,
  };
}

function breachOf(parts: Parameters<typeof buildRule>[0] = {}, more: Partial<Breach> = {}): Breach {
  const rule = buildRule(parts);
  return { rule, matches: [matchOf(rule.category)], attempt: null, ...more };
}

/** 'medium' and what is said of its steps. */
function weighed(breach: Breach, circumstances = about(), others: readonly Breach[] = []): readonly string[] {
  const { severity, steps } = weigh(breach, [breach, ...others], circumstances);
  return [severity, ...steps.map(({ sentence }) => sentence)];
}

const warned = breachOf(
  { category: 'continued-after-warning' },
  { matches: [matchOf('continued-after-warning', 'behaviour', 'It happened again')] },
);

describe('a step less', () => {
  test('for words in an address where nothing else says so', () => {
    expect(weighed(breachOf({}, { matches: [matchOf('gambling', 'url_word', 'casino')] }))).toEqual([
      'low',
      'Nothing but words in the address says so, so it counts as less serious.',
    ]);
    const both = [matchOf('gambling', 'url_word', 'casino'), matchOf('gambling')];
    expect(weighed(breachOf({}, { matches: both }))).toEqual(['medium']);
  });

  test('for a look-up, and none for a behaviour that a look-up completed', () => {
    const lookUp = about({ record: buildRecord({ kind: 'dns' }) });
    expect(weighed(breachOf(), lookUp)).toEqual(['low']);
    expect(weighed(warned, lookUp)).toEqual(['medium']);
  });
});

describe('a step more', () => {
  const blocked = { record: buildRecord({ disposition: 'blocked' }) };

  test('from five times the attempts that a rule waits for, where a person tried', () => {
    const said = 'It was the 15th time today; from the 15th time on it counts as more serious.';
    expect(weighed(breachOf({}, { attempt: attemptOf(14) }), about(blocked))).toEqual(['medium']);
    expect(weighed(breachOf({}, { attempt: attemptOf(15) }), about(blocked))).toEqual(['high', said]);
    expect(weighed(breachOf({}, { attempt: attemptOf(15) }), about({ ...blocked, initiator: 'unclear' }))).toEqual([
      'medium',
    ]);
  });

  test('from the tenth time where a rule speaks at the first', () => {
    expect(weighed(breachOf({ attempts: 1 }, { attempt: attemptOf(9) }), about(blocked))[0]).toBe('medium');
    expect(weighed(breachOf({ attempts: 1 }, { attempt: attemptOf(10) }), about(blocked))[0]).toBe('high');
  });

  test('for contact with others out of hours that a pupil made and nothing stopped', () => {
    const breach = breachOf({ category: 'messaging', severity: 'low' });
    const night = { period: 'out_of_hours' } as const;
    expect(weighed(breach, about(night))).toEqual([
      'medium',
      'Contact with others while nobody from school is there counts as more serious.',
    ]);
    expect(weighed(breach, about())).toEqual(['low']);
    expect(weighed(breach, about({ ...night, audience: 'staff' }))).toEqual(['low']);
    expect(weighed(breach, about({ ...night, initiator: 'unclear' }))).toEqual(['low']);
    expect(weighed(breach, about({ ...night, ...blocked }))).toEqual(['low']);
    expect(weighed(breachOf({ severity: 'low' }), about(night))).toEqual(['low']);
  });

  test('after a warning, and never for somebody who may need help', () => {
    expect(weighed(breachOf(), about(), [warned])).toEqual([
      'high',
      'It happened after a warning about the same, so it counts as more serious.',
    ]);
    expect(weighed(breachOf({ category: 'self-harm' }), about(), [warned])).toEqual(['medium']);
    expect(weighed(warned, about(), [])).toEqual(['medium']);
  });

  test('a step that changes nothing is not told of: up to high, and a note stays a note', () => {
    expect(weighed(breachOf({ severity: 'high' }), about(), [warned])).toEqual(['high']);
    expect(weighed(breachOf({ severity: 'critical' }), about(), [warned])).toEqual(['critical']);
    expect(weighed(breachOf({ severity: 'informational' }), about(), [warned])).toEqual(['informational']);
  });
});

const anyBreach = fc.record({
  severity: fc.constantFrom(...SEVERITIES),
  category: fc.constantFrom('gambling', 'messaging', 'self-harm', 'chat'),
  isIllegal: fc.boolean(),
  because: fc.constantFrom(...EVIDENCE_KINDS),
  isUnconfirmed: fc.boolean(),
  attempt: fc.option(fc.integer({ min: 1, max: 60 }).map(attemptOf)),
  isWarned: fc.boolean(),
});
const anyCircumstances = fc.record({
  kind: fc.constantFrom('web' as const, 'tls' as const, 'dns' as const),
  disposition: fc.constantFrom('allowed' as const, 'blocked' as const, 'unknown' as const),
  initiator: fc.constantFrom('person' as const, 'page' as const, 'software' as const, 'unclear' as const),
  period: fc.constantFrom(...PERIODS),
});

test('whatever happened, no step makes it urgent, nothing pressing becomes less, and a changed number is explained', () => {
  fc.assert(
    fc.property(anyBreach, anyCircumstances, (one, { kind, disposition, initiator, period }) => {
      const ruling = one.isIllegal ? ({ kind: 'illegal' } as const) : ({ kind: 'unacceptable' } as const);
      const { severity: ruled, category } = one;
      const match = { ...matchOf(category, one.because), isUnconfirmed: one.isUnconfirmed };
      const breach = breachOf({ category, severity: ruled, ruling }, { matches: [match], attempt: one.attempt });
      const circumstances = about({ record: buildRecord({ kind, disposition }), initiator, period });
      const { severity, steps } = weigh(breach, one.isWarned ? [breach, warned] : [breach], circumstances);
      if (severity === 'critical') expect(ruled).toBe('critical');
      if (one.isIllegal || category === 'self-harm') expect(compareSeverity(severity, ruled)).toBeGreaterThanOrEqual(0);
      if (severity !== ruled && kind !== 'dns') expect(steps.length).toBeGreaterThan(0);
    }),
  );
});
