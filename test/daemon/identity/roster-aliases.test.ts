import { expect, test } from 'vitest';
import { createIdentifier } from '../../../daemon/identity/identify.ts';
import { buildRoster, findPerson } from '../../../daemon/identity/roster.ts';
import { buildRecord } from './build-record.ts';
import { buildRow } from './build-row.ts';

test('a person is found by every account, and stays one person', () => {
  const { roster, problems } = buildRoster([
    buildRow({ aliases: ['alex.specimen@school.example', 'cn=Alex Specimen,ou=5B'] }),
  ]);
  const { identify } = createIdentifier(roster);
  for (const userName of ['pupil017', 'ALEX.SPECIMEN@school.example', 'cn=Alex Specimen,ou=5B,o=school']) {
    expect(identify(buildRecord({ userName }))).toMatchObject({ kind: 'person', personId: 'pupil017' });
  }
  expect(findPerson(roster, 'alex.specimen')?.aliases).toEqual(['alex.specimen', 'alex specimen']);
  expect(problems).toEqual([]);
});

test('another account that two people claim, or that is somebody’s own, names nobody else; no problem tells which', () => {
  const { roster, problems } = buildRoster([
    buildRow({ aliases: ['specimen', 'pupil023'] }),
    buildRow({ account: 'pupil018', name: 'Another', aliases: ['specimen'] }),
    buildRow({ account: 'pupil023', name: 'A third' }),
  ]);
  expect(findPerson(roster, 'specimen')).toBe(null);
  expect(findPerson(roster, 'pupil023')?.name).toBe('A third');
  expect(problems.map(({ row, found }) => [row, found])).toEqual([
    [1, 'another account that somebody else has too'],
    [1, 'another account that somebody else has too'],
    [2, 'another account that somebody else has too'],
  ]);
  expect(JSON.stringify(problems)).not.toContain('specimen');
});

test.each([
  ['', []],
  ['no', []],
  ['Internet', ['internet']],
  ['e-mail', ['mail']],
  ['both', ['internet', 'mail']],
  ['mail; internet', ['internet', 'mail']],
  ['internet and mail', ['internet', 'mail']],
])('the refusal “%s” is read', (refused, expected) => {
  const { roster, problems } = buildRoster([buildRow({ refused })]);
  expect(findPerson(roster, 'pupil017')?.refused).toEqual(expected);
  expect(problems).toEqual([]);
});

test('a refusal in words that are none of ours is told, and a member of staff has none', () => {
  const { roster, problems } = buildRoster([
    buildRow({ refused: 'photos' }),
    buildRow({ account: 'staff03', name: 'Other', role: 'staff', refused: 'both' }),
  ]);
  expect(problems.map(({ row, found }) => [row, found])).toEqual([[1, 'a refusal that is none of our words']]);
  expect(findPerson(roster, 'staff03')?.refused).toEqual([]);
});

test('further classes are groups of the pupil too', () => {
  const { roster } = buildRoster([buildRow({ classes: ['5B', 'Maths 5/1', 'staff'] })]);
  expect(findPerson(roster, 'pupil017')?.groups).toEqual(['Year 5', '5B', 'Maths 5/1', 'pupils']);
});
