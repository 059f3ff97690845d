import { expect, test } from 'vitest';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { subjectOf } from '../../../daemon/person/subjects.ts';
import { buildRow } from '../identity/build-row.ts';

const { roster } = buildRoster([
  buildRow({ account: 'pupil017', name: 'Sam Example' }),
  buildRow({ account: 'staff03', name: 'Jo Sample', role: 'staff', year: '' }),
  buildRow({ account: 'tablet-y2', name: 'Year 2 tablets', role: 'shared' }),
]);

test('a person is known by the account in any form, from before and after the roster knew it', () => {
  expect(subjectOf({ account: 'SCHOOL\\Pupil017', formerly: [] }, roster)).toEqual({
    accounts: ['pupil017'],
    keys: ['person:pupil017', 'account:pupil017'],
    name: 'Sam Example',
    role: 'pupil',
  });
});

test('an account that was renamed is the same person, where the school says so', () => {
  expect(subjectOf({ account: 'pupil017', formerly: ['newcomer3', 'PUPIL017'] }, roster)).toMatchObject({
    accounts: ['pupil017', 'newcomer3'],
    keys: ['person:pupil017', 'account:pupil017', 'person:newcomer3', 'account:newcomer3'],
  });
});

test('somebody who has left the roster has data all the same', () => {
  expect(subjectOf({ account: 'leaver9', formerly: [] }, roster)).toMatchObject({ name: null, role: null });
});

test.each([
  ['a shared account, which is nobody’s', { account: 'Tablet-Y2', formerly: [] }, 'ACCOUNT_SHARED'],
  ['a shared account that somebody had before', { account: 'pupil017', formerly: ['tablet-y2'] }, 'ACCOUNT_SHARED'],
  [
    'an earlier account that is somebody else’s now',
    { account: 'pupil017', formerly: ['staff03'] },
    'ACCOUNT_OF_ANOTHER',
  ],
  ['no account', { account: '  ', formerly: [] }, 'ACCOUNT_EMPTY'],
])('is refused: %s', (_what, named, code) => {
  expect(() => subjectOf(named, roster)).toThrow(expect.objectContaining({ code }));
});

test('another account of the same person is theirs, and leads to them', () => {
  const known = buildRoster([
    buildRow({ name: 'Sam Example', aliases: ['sam.example@school.example'] }),
    buildRow({ account: 'pupil023', name: 'Alex Specimen', aliases: ['alex.s'] }),
  ]).roster;
  for (const account of ['pupil017', 'SAM.EXAMPLE@school.example']) {
    expect(subjectOf({ account, formerly: [] }, known)).toMatchObject({
      accounts: ['pupil017', 'sam.example'],
      name: 'Sam Example',
    });
  }
  expect(() => subjectOf({ account: 'pupil017', formerly: ['alex.s'] }, known)).toThrow('belongs to somebody else');
});
