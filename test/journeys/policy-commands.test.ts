/* The policy by command: a school's own cases are run by check-config, and stand in the way of a change that breaks one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { makeSchool } from '../support/school.ts';

const on = journey();
const CASES = `- title: A bet is flagged
  given: { who: pupil, when: lessons, asks: { host: bet365.com } }
  expect: { rule: everyone-gambling }
- title: A bet is a note
  given: { who: pupil, when: lessons, asks: { host: bet365.com } }
  expect: { rule: everyone-gambling, severity: informational }
`;

function schoolWith(cases: string) {
  const folder = on.folder();
  const logPath = join(folder, 'access.log');
  writeFileSync(logPath, '');
  const school = makeSchool(on, { logPath, settings: { policy_cases: 'cases.yaml' } });
  writeFileSync(join(school.folder, 'cases.yaml'), cases);
  return school;
}

test('check-config runs the cases, and says which do not come out', async () => {
  const school = schoolWith(CASES);
  const wrong = await school.command(['check-config']);
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toContain('case “A bet is a note”: ');
  expect(wrong.stdout).not.toContain('case “A bet is flagged”');
  writeFileSync(join(school.folder, 'cases.yaml'), CASES.split('- title: A bet is a note')[0] ?? '');
  const right = await school.command(['check-config']);
  expect({ code: right.code, last: right.stdout.trim().split('\n').at(-1) }).toEqual({
    code: 0,
    last: 'The configuration can be used.',
  });
});

test('what is exported is what is used, and a case stands in the way of a file that breaks it', async () => {
  const school = schoolWith(CASES.split('- title: A bet is a note')[0] ?? '');
  const file = join(school.folder, 'ours.yaml');
  expect((await school.command(['policy', 'export', '--out', file])).stdout).toContain('Version 2026-09-01');
  expect((await school.command(['policy', 'export', '--out', file])).stderr).toContain('(FILE_THERE)');
  expect((await school.command(['policy', 'import', file, '--reason', 'The same'])).stdout).toContain(
    'says this already',
  );
  const text = readFileSync(file, 'utf8');
  const place = text.indexOf('- id: everyone-gambling');
  writeFileSync(file, text.slice(0, place) + text.slice(place).replace('ruling: unacceptable', 'ruling: acceptable'));
  const refused = await school.command(['policy', 'import', file, '--reason', 'Milder']);
  expect({ code: refused.code, said: refused.stdout }).toEqual({
    code: 1,
    said: expect.stringContaining('“A bet is flagged”'),
  });
  const waits = await school.command(['policy', 'import', file, '--reason', 'Milder', '--despite-cases', '--json']);
  expect(JSON.parse(waits.stdout)).toMatchObject({ kind: 'waiting' });
  writeFileSync(file, text.replace('category: gambling', 'category: gamblin'));
  const wrong = await school.command(['policy', 'import', file, '--reason', 'A slip']);
  expect(wrong.stderr).toMatch(/ours\.yaml:\d+:\d+ {2}rules\[\]\.category: found “gamblin”\. Write “gambling”/);
});
