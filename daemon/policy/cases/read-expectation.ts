import { SEVERITIES } from '../policy.ts';
import { described, type Path, type Reader } from './case-reader.ts';
import type { CaseExpectation } from './policy-case.ts';

/** `expect: pass`, or `expect: { rule: …, severity: …, because: … }`; `expect: flag` leaves all of them open. */
export function readExpectation(reader: Reader, value: unknown, path: Path): CaseExpectation | null {
  if (value === 'pass') return { verdict: 'pass' };
  if (value === 'flag') return { verdict: 'flag', rule: null, severity: null, because: null };
  if (typeof value !== 'object')
    return reader.wrong(path, described(value), 'pass, flag, or a group with rule, severity or because');
  const group = reader.group(value, path, ['rule', 'severity', 'because']);
  if (group === null) return null;
  const { rule, severity, because } = group;
  return {
    verdict: 'flag',
    rule:
      rule === undefined ? null : reader.text(rule, [...path, 'rule'], 'the id of a rule, such as everyone-gambling'),
    severity: severity === undefined ? null : reader.word(severity, [...path, 'severity'], SEVERITIES),
    because: because === undefined ? null : reader.text(because, [...path, 'because'], 'words of one of the reasons'),
  };
}
