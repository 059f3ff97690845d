import { expect, test } from 'vitest';
import { writePolicyFile } from '../../../daemon/config/policy-file/write-policy-file.ts';
import { describeConfig } from '../../../daemon/config.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const FILE = writePolicyFile(matrixPolicy);
const CASE =
  '- { title: A bet, given: { who: pupil, when: lessons, asks: { host: bet365.com } }, expect: { rule: everyone-gambling } }';

test('a policy file is used with its cases, and those of a file beside it', () => {
  const folder = configFolder(withLog('policy: policies/ours.yaml\npolicy_cases: cases.yaml\n'));
  folder.write('policies/ours.yaml', `${FILE}cases:\n  ${CASE}\n`);
  folder.write('cases.yaml', `${CASE.replace('A bet', 'Another bet')}\n`);
  const config = accepted(folder.load());
  expect(config.policy).toMatchObject({
    source: { kind: 'file', path: `${folder.path}/policies/ours.yaml` },
    policy: { version: '', title: matrixPolicy.title, rules: matrixPolicy.rules },
    cases: [{ title: 'A bet' }, { title: 'Another bet' }],
  });
  expect(describeConfig(config)).toContain(`${matrixPolicy.rules.length} rules, held against 2 cases`);
});

test('what is wrong in the files is told with their own lines, after what is wrong in the settings', () => {
  const folder = configFolder(withLog('policy: ours.yaml\npolicy_cases: cases.yaml\nschool: { zone: nowhere }\n'));
  folder.write('ours.yaml', FILE.replace('ruling: illegal', 'ruling: unacceptable'));
  folder.write('cases.yaml', `${CASE}\n${CASE.replace('pupil', 'pupils')}\n`);
  const line = FILE.split('\n').findIndex((text) => text.endsWith(' ruling: illegal')) + 1;
  expect(said(folder.load()).map((problem) => problem.replace(/\. Write .*/, ''))).toEqual([
    'filterwatch.yaml:4:17  school.zone: found “nowhere”',
    `ours.yaml:${line}:13  rules[].ruling: found less than the law says of “child-abuse-material”`,
    'cases.yaml:2:33  [].given.who: found “pupils”',
  ]);
});

test('a file that is not there is a mistake of the settings; a slip of a name is told', () => {
  expect(said(configFolder(withLog('policy: matrx\npolicy_cases: none.yaml\n')).load())).toEqual([
    'filterwatch.yaml:2:9  policy: found “matrx”, where there is no file. Write “matrix”.',
    'filterwatch.yaml:3:15  policy_cases: found “none.yaml”, where there is no file. Write the path of a file of cases.',
  ]);
});
