import { expect, test } from 'vitest';
import { buildRoster, emptyRoster, findPerson } from '../../../daemon/identity/roster.ts';
import { buildRow } from './build-row.ts';

test('a pupil is found by any form of the account, with year, class and teacher', () => {
  const { roster, problems } = buildRoster([buildRow({ account: 'SCHOOL\\Pupil017' })]);
  expect(findPerson(roster, 'pupil017@school.example')).toEqual({
    personId: 'pupil017',
    name: 'Pupil Seventeen',
    role: 'pupil',
    group: 'Year 5',
    groups: ['Year 5', '5B', 'pupils'],
    year: 'Year 5',
    className: '5B',
    classTeacher: 'Teacher One',
    aliases: [],
    refused: [],
  });
  expect(problems).toEqual([]);
});

test('a member of staff is in the group of staff and has no class teacher', () => {
  const { roster } = buildRoster([
    buildRow({ account: 'staff03', role: 'staff', year: '', className: '', classTeacher: '' }),
  ]);
  expect(findPerson(roster, 'staff03')).toMatchObject({
    role: 'staff',
    group: 'staff',
    groups: ['staff'],
    classTeacher: null,
  });
});

test.each(['5', 'Y5', 'y 5', 'Yr 5', 'year 05', 'Year  5'])('the year “%s” is Year 5', (year) => {
  const { roster } = buildRoster([buildRow({ year })]);
  expect(findPerson(roster, 'pupil017')?.group).toBe('Year 5');
});

test('years without a number keep their name', () => {
  const { roster } = buildRoster([buildRow({ year: 'Reception' })]);
  expect(findPerson(roster, 'pupil017')?.group).toBe('Reception');
});

test('an account that two people claim names neither, and the problem names nobody', () => {
  const { roster, problems } = buildRoster([
    buildRow({ account: 'PUPILS\\jsmith', name: 'Jo Smith' }),
    buildRow({ account: 'STAFF\\jsmith', name: 'Jan Smith', role: 'staff' }),
    buildRow({ account: 'jsmith', name: 'Jude Smith' }),
  ]);
  expect(roster).toEqual(emptyRoster);
  expect(problems.map((problem) => problem.row)).toEqual([2, 3]);
  expect(problems[0]?.found).toBe('account “jsmith”, which row 1 gives to somebody else');
  expect(JSON.stringify(problems)).not.toContain('Smith');
});

test('an account that is a pupil’s in one row and shared in another names nobody', () => {
  const { roster } = buildRoster([buildRow({ name: 'Tablets' }), buildRow({ name: 'Tablets', role: 'shared' })]);
  expect(roster).toEqual(emptyRoster);
});

test('a row that is there twice counts once and is reported', () => {
  const { roster, problems } = buildRoster([buildRow(), buildRow({ account: 'PUPIL017' })]);
  expect(roster.people.size).toBe(1);
  expect(problems).toEqual([
    {
      row: 2,
      found: 'account “pupil017” again, already in row 1',
      writeInstead: 'nothing: remove one of the two rows',
    },
  ]);
});

test('rows without account, name or year are reported in the order of the list', () => {
  const { roster, problems } = buildRoster([
    buildRow({ account: 'pupil001', name: ' ' }),
    buildRow({ account: '' }),
    buildRow({ account: 'pupil003', year: '' }),
    buildRow({ account: ' ' }),
  ]);
  expect(problems.map(({ row, found }) => [row, found])).toEqual([
    [1, 'no name'],
    [2, 'no account'],
    [3, 'a pupil without a year'],
    [4, 'no account'],
  ]);
  expect(findPerson(roster, 'pupil001')?.name).toBe('pupil001');
  expect(findPerson(roster, 'pupil003')?.group).toBe('pupils');
});

test('a slip in the year or the class never makes staff of a pupil', () => {
  const { roster, problems } = buildRoster([buildRow({ year: 'Staff', className: 'staff' })]);
  expect(findPerson(roster, 'pupil017')).toMatchObject({ role: 'pupil', group: 'pupils', groups: ['pupils'] });
  expect(problems.map((problem) => problem.found)).toEqual(['a pupil whose year is “Staff”']);
});

test('a shared account is kept apart from people, and is for staff only where the year says so', () => {
  const { roster, problems } = buildRoster([
    buildRow({ account: 'ipads-y2', name: '', role: 'shared', year: '2', className: '' }),
    buildRow({ account: 'staffroom', name: '', role: 'shared', year: 'STAFF', className: '' }),
  ]);
  expect(problems).toEqual([]);
  expect(roster.people.size).toBe(0);
  expect([...roster.shared.values()]).toEqual([
    { account: 'ipads-y2', name: 'ipads-y2', group: 'Year 2', groups: ['Year 2', 'pupils'] },
    { account: 'staffroom', name: 'staffroom', group: 'staff', groups: ['staff'] },
  ]);
});

test('a roster can be copied to another thread as it is', () => {
  const { roster } = buildRoster([buildRow()]);
  expect(structuredClone(roster)).toEqual(roster);
});
