import { KnownError } from '../errors.ts';
import { POLICY_PRESETS } from '../policy/presets/preset-name.ts';
import { presetPolicy } from '../policy/presets/preset-policy.ts';
import type { ConfiguredPolicy } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import { readCasesFile } from './policy-file/read-cases-file.ts';
import { readPolicyFile, shortPath } from './policy-file/read-policy-file.ts';
import { formatProblem } from './problem.ts';

/** The policy that the settings name; from settings in which nothing is wrong. */
export function buildPolicy(draft: Draft, written: string, cases: string | undefined): ConfiguredPolicy {
  const beside = cases === undefined ? [] : readCases(draft, cases);
  const name = POLICY_PRESETS.find((one) => one === written);
  if (name !== undefined) return { source: { kind: 'preset', name }, policy: presetPolicy(name), cases: beside };
  const path = resolvePath(draft, ['policy'], written);
  const read = readPolicyFile(path, draft.cwd);
  if (read.kind === 'problems') throw new KnownError('CONFIG_WRONG', read.problems.map(formatProblem).join('\n'));
  return {
    source: { kind: 'file', path },
    policy: { version: '', ...read.content },
    cases: [...read.cases, ...beside],
  };
}

function readCases(draft: Draft, written: string): ConfiguredPolicy['cases'] {
  const path = resolvePath(draft, ['policy_cases'], written);
  const { cases, problems } = readCasesFile(path, shortPath(path, draft.cwd), draft.cwd);
  if (problems.length > 0) throw new KnownError('CONFIG_WRONG', problems.map(formatProblem).join('\n'));
  return cases;
}
