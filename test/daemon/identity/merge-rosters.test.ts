import { expect, test } from 'vitest';
import { hasLostTooMany, lostAccounts, mergeRosters } from '../../../daemon/identity/merge-rosters.ts';
import { buildRoster, findPerson } from '../../../daemon/identity/roster.ts';
import { buildRow } from './build-row.ts';

const part = (title: string, ...rows: ReturnType<typeof buildRow>[]) => ({ title, rows });

test('the first place is believed, and the others fill in what it leaves empty', () => {
  const { rows, conflicts } = mergeRosters([
    part('roster.csv', buildRow({ year: '', className: '', aliases: ['a'] })),
    part(
      'directory',
      buildRow({ account: 'SCHOOL\\Pupil017', name: 'Specimen, Pupil', year: '6', className: '6A', aliases: ['b'] }),
    ),
    part('more', buildRow({ account: 'pupil018' })),
  ]);
  expect(
    rows.map(({ account, name, year, className, aliases }) => ({ account, name, year, className, aliases })),
  ).toEqual([
    { account: 'pupil017', name: 'Pupil Seventeen', year: '6', className: '6A', aliases: ['a', 'b'] },
    { account: 'pupil018', name: 'Pupil Seventeen', year: 'Year 5', className: '5B', aliases: undefined },
  ]);
  expect(conflicts).toEqual([]);
});

test('two places that disagree about the role are told by number, and the first is believed', () => {
  const { rows, conflicts } = mergeRosters([
    part('roster.csv', buildRow()),
    part('directory', buildRow({ role: 'staff', year: '', className: 'Office' })),
  ]);
  expect(rows).toMatchObject([{ role: 'pupil', className: '5B' }]);
  expect(conflicts).toEqual([{ title: 'directory', earlier: 'roster.csv', accounts: 1 }]);
});

test('an account that one place gives to two people stays without a name', () => {
  const { rows } = mergeRosters([
    part('roster.csv', buildRow({ name: 'One' }), buildRow({ name: 'Two' })),
    part('directory', buildRow({ name: 'One' })),
  ]);
  expect(findPerson(buildRoster(rows).roster, 'pupil017')).toBe(null);
});

const pupils = (count: number) => Array.from({ length: count }, (_, number) => buildRow({ account: `pupil${number}` }));

test('a third of the accounts may go, and no more', () => {
  expect(hasLostTooMany(pupils(9), pupils(6))).toBe(false);
  expect(hasLostTooMany(pupils(9), pupils(5))).toBe(true);
  expect(hasLostTooMany([], pupils(9))).toBe(false);
});

test('pupils who are staff all at once are lost too, because their rules would be lifted', () => {
  const staff = pupils(9).map((row) => ({ ...row, role: 'staff' as const }));
  expect([lostAccounts(pupils(9), staff), hasLostTooMany(pupils(9), staff)]).toEqual([9, true]);
});
