import { expect, test } from 'vitest';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { buildRoster, type RosterRow } from '../../../daemon/identity/roster.ts';
import { createClasses } from '../../../daemon/incidents/school-class.ts';

function row(account: string, given: Partial<RosterRow>): RosterRow {
  return { account, name: `Name of ${account}`, role: 'pupil', year: '', className: '', classTeacher: '', ...given };
}
const person = (personId: string): Identity => ({ kind: 'person', personId, group: 'Year 5', via: 'log' });
const { of } = createClasses(
  buildRoster([
    row('pupil001', { year: '5', className: '5B' }),
    row('pupil002', { year: 'Year 5', className: '5b' }),
    row('pupil003', { year: '6', className: '5B' }),
    row('pupil004', { year: '6' }),
    row('pupil005', {}),
    row('staff01', { role: 'staff', className: '5B' }),
    row('tablets', { role: 'shared', year: '5', className: '5B' }),
  ]).roster,
);

test('pupils of one year and class are taught together, however the class is written', () => {
  const owls = { key: 'year 5/5b', name: '5B', year: 'Year 5', size: 2, groups: ['Year 5', '5B', 'pupils'] };
  expect([of(person('pupil001')), of(person('pupil002'))]).toEqual([owls, owls]);
});

test('a class of the same name in another year is another class', () => {
  expect(of(person('pupil003'))).toMatchObject({ key: 'year 6/5b', name: '5B', year: 'Year 6', size: 1 });
});

test('where the roster gives no class, the year stands for one', () => {
  expect(of(person('pupil004'))).toEqual({
    key: 'year 6/',
    name: '',
    year: 'Year 6',
    size: 1,
    groups: ['Year 6', 'pupils'],
  });
});

test('nobody else is in a class', () => {
  const shared: Identity = { kind: 'shared', account: 'tablets', group: 'Year 5' };
  expect([person('pupil005'), person('staff01'), person('stranger'), shared].map(of)).toEqual([null, null, null, null]);
});
