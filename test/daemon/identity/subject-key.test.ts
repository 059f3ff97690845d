import { expect, test } from 'vitest';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { attemptKeyOf, subjectKeyOf } from '../../../daemon/identity/subject-key.ts';

const cases: readonly (readonly [Identity, string])[] = [
  [{ kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' }, 'person:pupil017'],
  [{ kind: 'person', personId: 'pupil017', group: 'Year 6', via: 'lease' }, 'person:pupil017'],
  [{ kind: 'shared', account: 'ipads-y2', group: 'Year 2' }, 'shared:ipads-y2'],
  [{ kind: 'device', deviceName: 'LIB-PC-04', group: '' }, 'device:lib-pc-04'],
  [{ kind: 'unknown', account: 'SCHOOL\\Visitor9', address: '192.0.2.1' }, 'account:visitor9'],
  [{ kind: 'unknown', account: null, address: '192.0.2.1' }, 'address:192.0.2.1'],
  [{ kind: 'unknown', account: null, address: null }, 'nobody'],
];

test.each(cases)('%o has the key %s', (identity, key) => {
  expect(subjectKeyOf(identity)).toBe(key);
});

test('attempts on a shared account are counted for each device, those of a person together', () => {
  const tablets = { kind: 'shared', account: 'tablets-y2', group: 'Year 2' } as const;
  expect(attemptKeyOf(tablets, '192.0.2.7')).not.toBe(attemptKeyOf(tablets, '192.0.2.8'));
  const pupil = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' } as const;
  expect(attemptKeyOf(pupil, '192.0.2.7')).toBe(attemptKeyOf(pupil, '192.0.2.8'));
});
