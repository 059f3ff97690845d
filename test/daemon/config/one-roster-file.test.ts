import { expect, test } from 'vitest';
import { formatProblem } from '../../../daemon/config/problem.ts';
import { readOneRoster } from '../../../daemon/config/roster/one-roster-file.ts';
import type { OneRosterOptions } from '../../../daemon/identity/one-roster.ts';
import { oneRosterFiles } from '../../support/one-roster-bundle.ts';

const TODAY: OneRosterOptions = { account: 'username', school: null, today: '2026-11-17' };

function read(files: Readonly<Record<string, string>>, options: Partial<OneRosterOptions> = {}) {
  const named = Object.entries(files).map(([name, text]) => [name.toLowerCase(), Buffer.from(text)] as const);
  return readOneRoster(new Map(named), { ...TODAY, ...options });
}

const SEVENTEEN = {
  account: 'pupil017',
  name: 'Pupil Seventeen',
  role: 'pupil',
  year: '05',
  className: '5B',
  classTeacher: 'Teacher One',
  aliases: ['alex.specimen@school.example'],
  classes: ['Maths 5/1', '5B'],
};

test('a bundle of version 1.1 gives pupils with year, classes and class teacher, and staff', async () => {
  const { rows, problems } = await read(oneRosterFiles('1.1'), { school: 'Elm Park Primary' });
  expect(rows[0]).toEqual(SEVENTEEN);
  expect(rows.map(({ account, role, year }) => [account, role, year])).toEqual([
    ['pupil017', 'pupil', '05'],
    ['pupil018', 'pupil', 'Reception'],
    ['staff01', 'staff', ''],
    ['staff02', 'staff', ''],
  ]);
  expect(problems.map(formatProblem)).toEqual([
    'users.csv:7  found no username. Write what this person signs in with, or another “account:” in filterwatch.yaml.',
    'users.csv:8  found a role that OneRoster does not have. Write student, teacher, or another role of OneRoster.',
  ]);
});

test('a bundle of version 1.2 says roles, preferred names and other accounts in tables of their own', async () => {
  const { rows, problems } = await read(oneRosterFiles('1.2'));
  expect(rows.map(({ account, role, name, aliases }) => ({ account, role, name, aliases }))).toEqual([
    { account: 'pupil017', role: 'pupil', name: 'Alex Specimen', aliases: ['alex.s'] },
    { account: 'staff01', role: 'staff', name: 'Teacher One', aliases: [] },
  ]);
  expect(problems).toEqual([]);
});

test('all schools of a bundle are read where none is named, and a school that is not in it is told', async () => {
  expect((await read(oneRosterFiles('1.1'))).rows.map(({ account }) => account)).toContain('pupil021');
  const wrong = await read(oneRosterFiles('1.1'), { school: 'Ash Lane' });
  expect(wrong.rows).toEqual([]);
  expect(wrong.problems.map(({ found }) => found)).toEqual(['no school “Ash Lane”']);
});

test.each([
  ['identifier', 'P017'],
  ['email', 'alex.specimen@school.example'],
  ['sourcedId', 'u1'],
] as const)('people may sign in with their %s', async (account, expected) => {
  const { rows } = await read(oneRosterFiles('1.1'), { account });
  expect(rows[0]?.account).toBe(expected);
  expect(rows[0]?.aliases).toContain('pupil017');
});

test('between two terms everybody is still in the class', async () => {
  const { rows } = await read(oneRosterFiles('1.1'), { today: '2026-12-27' });
  expect(rows[0]?.className).toBe('5B');
});

test('a bundle that cannot say who is there is refused', async () => {
  const delta = oneRosterFiles('1.1', {
    'manifest.csv': 'propertyName,value\noneroster.version,1.1\nfile.users,delta\n',
  });
  expect((await read(delta)).problems.map(({ found }) => found)).toEqual(['changes alone (delta)']);
  const newer = oneRosterFiles('1.1', { 'manifest.csv': 'propertyName,value\noneroster.version,2.0\n' });
  expect((await read(newer)).problems.map(({ found }) => found)).toEqual(['OneRoster version 2.0']);
  expect((await read({})).problems.map(({ file, found }) => [file, found])).toEqual([
    ['users.csv', 'no such file in the bundle'],
  ]);
});

test('no problem names a person', async () => {
  const { problems } = await read(oneRosterFiles('1.1'));
  expect(problems.map(formatProblem).join('\n')).not.toMatch(/Nameless|Odd|P022|pupil023/);
});
