/* Who looked, as whoever keeps the server meets it: commands beside the data folder, and a store that somebody has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { addLead, makeSchool, type School } from '../support/school.ts';
import { rowsOf } from '../support/store-reading.ts';

const on = journey();

/** A school whose record holds that an account was added and that incidents were listed. */
async function schoolWithEntries(): Promise<School> {
  const logPath = join(on.folder(), 'access.log');
  writeFileSync(logPath, '');
  const school = makeSchool(on, { logPath });
  await addLead(school);
  expect((await school.command(['incidents'])).code).toBe(0);
  return school;
}

/** As somebody would who may write the file. */
function tamper(school: School, ...statements: readonly string[]): void {
  const database = new Sqlite(join(school.data, 'filterwatch.sqlite'));
  database.exec('drop trigger audit_is_final; drop trigger audit_stays');
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('the record is whole, and each command that shows something of anybody stands in it', async () => {
  const school = await schoolWithEntries();
  const verified = await school.command(['audit', 'verify']);
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('is whole: 2 entries')]);
  const listed = await school.command(['audit', 'list', '--json']);
  expect(jsonLines(listed.stdout).map(({ action, subjectKind }) => `${action} ${subjectKind}`)).toEqual([
    'add_account account',
    'view incidents',
    'view_audit audit',
  ]);
  const out = join(school.folder, 'looked.csv');
  expect((await school.command(['audit', 'export', '--out', out])).code).toBe(0);
  const rows = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(rows).toHaveLength(1 + 4);
  expect(rows.at(-1)).toContain('export_audit');
});

test('an entry that somebody changed is found, and the command ends with 1', async () => {
  const school = await schoolWithEntries();
  tamper(school, "update audit set staff_id = 'somebody-else' where sequence = 1");
  const { code, stdout } = await school.command(['audit', 'verify']);
  expect([code, stdout]).toEqual([
    1,
    expect.stringContaining('BROKEN at entry 1: what stands there is not what was written.'),
  ]);
  expect(rowsOf(school.data, 'audit_checks')).toMatchObject([{ fault: 'changed', fault_sequence: 1 }]);
});

test('a record that was written anew is found against an end that was kept elsewhere', async () => {
  const school = await schoolWithEntries();
  const head = join(school.folder, 'head.json');
  expect((await school.command(['audit', 'head', '--out', head])).code).toBe(0);
  expect((await school.command(['audit', 'verify', '--against', head])).code).toBe(0);
  tamper(school, 'delete from audit', 'delete from audit_chain', 'delete from audit_heads');
  for (let time = 0; time < 3; time += 1) expect((await school.command(['incidents'])).code).toBe(0);
  expect((await school.command(['audit', 'verify'])).code).toBe(0);
  const { code, stdout } = await school.command(['audit', 'verify', '--against', head]);
  expect([code, stdout]).toEqual([1, expect.stringContaining('The record was written anew.')]);
  writeFileSync(head, readFileSync(head, 'utf8').replace('"sequence": 2', '"sequence": 1'));
  const forged = await school.command(['audit', 'verify', '--against', head]);
  expect([forged.code, forged.stderr]).toEqual([1, expect.stringContaining('(HEAD_NOT_UNDERSTOOD)')]);
});
