import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../daemon/config.ts';
import { type RosterFileResult, readRoster } from '../../../daemon/roster-file.ts';
import { configFolder } from './config-folder.ts';

async function read(content: string | Uint8Array): Promise<RosterFileResult> {
  const folder = configFolder(null);
  folder.write('roster.csv', content);
  return await readRoster(join(folder.path, 'roster.csv'));
}

const said = ({ problems, warnings }: RosterFileResult) => [...problems, ...warnings].map(formatProblem);

const PUPIL = {
  account: 'pupil017',
  name: 'Zoë Example',
  role: 'pupil',
  year: '5',
  className: '5B',
  classTeacher: 'Ms Hill',
};
const STAFF = { account: 'teacher03', name: 'Ms Hill', role: 'staff', year: '', className: '', classTeacher: '' };
const SHARED = { account: 'tablets5b', name: '', role: 'shared', year: '5', className: '5B', classTeacher: '' };
const TABLE = [
  'account,name,role,year,class,class teacher',
  'pupil017,Zoë Example,pupil,5,5B,Ms Hill',
  'teacher03,Ms Hill,staff,,,',
  'tablets5b,,shared,5,5B,',
].join('\n');
const EVERYBODY = { rows: [PUPIL, STAFF, SHARED], problems: [], warnings: [] };

describe('a roster is read', () => {
  test('with its columns in our order', async () => {
    expect(await read(TABLE)).toEqual(EVERYBODY);
  });

  test.each([
    ['semicolons', TABLE.replaceAll(',', ';')],
    ['tabs', TABLE.replaceAll(',', '\t')],
    ['a line that says which mark is used', `sep=;\r\n${TABLE.replaceAll(',', ';')}`],
    ['the line ends of Windows', TABLE.replaceAll('\n', '\r\n')],
    ['the line ends of old spreadsheets', TABLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${TABLE}`],
    ['blank rows', TABLE.replaceAll('\n', '\n,,,,,\n\n')],
    ['quotes and spaces', TABLE.replace('Zoë Example', ' "Zoë Example" ')],
  ])('with %s', async (_what, content) => {
    expect(await read(content)).toEqual(EVERYBODY);
  });

  test('in UTF-16, as spreadsheets save “Unicode text”', async () => {
    const little = Buffer.from(`\uFEFF${TABLE.replaceAll(',', '\t')}`, 'utf16le');
    expect(await read(little)).toEqual(EVERYBODY);
    expect(await read(Buffer.from(little).swap16())).toEqual(EVERYBODY);
    expect(await read(Buffer.from(TABLE, 'utf16le'))).toEqual(EVERYBODY);
  });

  test('in the code page of Windows, with a warning', async () => {
    const result = await read(Buffer.from(TABLE, 'latin1'));
    expect(result.rows).toEqual([PUPIL, STAFF, SHARED]);
    expect(said(result)).toEqual([
      'roster.csv  warning: found text that is not UTF-8, read as Windows-1252. Write the file as “CSV UTF-8”, so that no name is spelt wrongly.',
    ]);
  });

  test('with columns in any order, by other names, beside columns that we do not need', async () => {
    const table = [
      'UPN,Year_Group,SURNAME,Forename,E-mail address,User Name,Reg Group,Form-Tutor,Type',
      'A123,Year 5,Example,Zoë,zoe@example.org,pupil017,5B,Ms Hill,Student',
    ].join('\n');
    expect((await read(table)).rows).toEqual([{ ...PUPIL, year: 'Year 5', name: 'Zoë Example' }]);
  });

  test('without roles: everybody is a pupil, with a warning', async () => {
    const result = await read('account,name,year\npupil017,Zoë,5\n');
    expect(result.rows).toEqual([{ ...PUPIL, name: 'Zoë', className: '', classTeacher: '' }]);
    expect(said(result)).toEqual([
      'roster.csv:1  warning: found no column “role”, so that everybody is taken for a pupil. Write a column “role” with pupil, staff or shared.',
    ]);
  });
});

describe('what is wrong in a roster is told with its line', () => {
  test('rows that cannot be used are left out, the others stay', async () => {
    const result = await read(
      [
        'Account,Name,Role,Year',
        'pupil017,Zoë,pupil,5',
        ',Amir,pupil,5',
        '',
        'pupil018,Amir,governor,5',
        'pupil019,"Bo',
        'Example",pupil,4',
        'pupil020,Cy,,4',
      ].join('\n'),
    );
    expect(result.rows.map(({ account }) => account)).toEqual(['pupil017', 'pupil019']);
    expect(said(result)).toEqual([
      'roster.csv:3  account: found nothing. Write the name that is typed at sign-in, such as “pupil017”.',
      'roster.csv:5  role: found “governor”. Write pupil, staff or shared.',
      'roster.csv:8  role: found nothing. Write pupil, staff or shared.',
    ]);
  });

  test('an account twice, in whatever form, is told and left to the roster', async () => {
    const result = await read('account,name,role,year\npupil017,Zoë,pupil,5\nSCHOOL\\Pupil017,Amir,pupil,5\n');
    expect(result.rows.length).toBe(2);
    expect(said(result)).toEqual([
      'roster.csv:3  account: found “SCHOOL\\Pupil017” again, first in line 2. Write one row for each account; two rows that disagree leave it without a name.',
    ]);
  });

  test('gaps that the roster can live with are warnings', async () => {
    const result = await read('account,name,role,year\n\npupil017,Zoë,pupil,\nteacher03,,staff,\n');
    expect(result.problems).toEqual([]);
    expect(said(result)).toEqual([
      'roster.csv:3  warning: found a pupil without a year. Write the year group, such as “Year 5”.',
      'roster.csv:4  warning: found no name. Write the name that the school knows this person by.',
    ]);
  });

  test('no person is named, though columns have slipped', async () => {
    const result = await read('account,role,name\npupil017,Zoë Example,pupil\n');
    expect(said(result)).toEqual(['roster.csv:2  role: found none of our words. Write pupil, staff or shared.']);
  });

  test('a quotation mark that is not closed ends the reading, and what came before stays', async () => {
    const result = await read(
      'account,name,role,year\npupil017,Zoë,pupil,5\npupil018,"Amir,pupil,5\npupil019,Bo,pupil,5\n',
    );
    expect(result.rows.map(({ account }) => account)).toEqual(['pupil017']);
    expect(said(result)).toEqual([
      'roster.csv:3  found a quotation mark that is not closed; what follows was not read. Write each row on a line of its own, with quotation marks in pairs.',
    ]);
  });

  test('a row that does not end is given up', async () => {
    const result = await read(`account,role\npupil017,pupil\n${'x'.repeat(70_000)}`);
    expect(said(result)[0]).toMatch(/^roster\.csv:3 {2}found a row that does not end; what follows was not read\./);
  });

  test('many problems are told in part and counted', async () => {
    const result = await read(`account,role,year\n${'pupil017,pupil,5\n'.repeat(1_000)}`);
    expect(result.problems.length).toBe(201);
    expect(result.problems.at(-1)?.found).toBe('799 more rows like these');
  });
});

describe('a file that is no roster is one problem', () => {
  test.each([
    [
      'an empty file',
      '',
      'roster.csv  found an empty file. Write a first row with the columns account, name, role, year, class and class teacher.',
    ],
    [
      'a file without a heading',
      'pupil017,Zoë,pupil\n',
      'roster.csv:1  found no column “account”. Write a first row with the columns account, name, role, year, class and class teacher.',
    ],
  ])('%s', async (_what, content, line) => {
    const result = await read(content);
    expect([result.rows, said(result)]).toEqual([[], [line]]);
  });

  test('one that is not there, a folder, and one that is too large', async () => {
    const folder = configFolder(null);
    folder.write('folder/x', '');
    folder.write('large.csv', Buffer.alloc(32 * 1024 * 1024 + 1, 0x20));
    const results = await Promise.all(
      ['none.csv', 'folder', 'large.csv'].map((name) => readRoster(join(folder.path, name))),
    );
    expect(results.flatMap(said)).toEqual([
      'none.csv  found a path where there is no file. Write a CSV file.',
      'folder  found a path which is a folder. Write a CSV file.',
      'large.csv  found a path which is larger than 32 MiB. Write a CSV file.',
    ]);
  });

  test('one with too many rows is read as far as the bound', async () => {
    const rows = Array.from({ length: 200_003 }, (_, index) => `p${index},pupil,5`).join('\n');
    const result = await read(`account,role,year\n${rows}`);
    expect(result.rows.length).toBe(200_000);
    expect(result.problems.map(({ found }) => found)).toEqual(['3 more than 200000 rows']);
  });
});
