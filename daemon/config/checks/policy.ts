import { POLICY_PRESETS } from '../../policy/presets/preset-name.ts';
import { type Draft, errorAt, resolvePath, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { nearest } from '../nearest.ts';
import { CASES_MAX_BYTES, readCasesFile } from '../policy-file/read-cases-file.ts';
import { readPolicyFile, shortPath } from '../policy-file/read-policy-file.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

const AT = ['policy'];
const CASES = ['policy_cases'];

/** What a shape cannot say of the policy: that the preset is one, or that the files are there. */
export function checkPolicy(draft: Draft): readonly Problem[] {
  return [...checkName(draft), ...checkCases(draft)];
}

function checkCases(draft: Draft): readonly Problem[] {
  const written = textAt(draft, CASES);
  const trouble = written === null ? null : fileTrouble(resolvePath(draft, CASES, written), CASES_MAX_BYTES);
  if (written === null || trouble === null) return [];
  return [errorAt(draft, CASES, `${quoted(written)}, ${trouble.because}`, 'the path of a file of cases')];
}

function checkName(draft: Draft): readonly Problem[] {
  const written = textAt(draft, AT);
  if (written === null || isPreset(written)) return [];
  const trouble = fileTrouble(resolvePath(draft, AT, written), MAX_BYTES);
  if (trouble === null) return [];
  const meant = nearest(written, POLICY_PRESETS);
  const names = POLICY_PRESETS.join(' or ');
  const write = meant === null ? `${names}, or the path of a policy file` : `“${meant}”`;
  return [errorAt(draft, AT, `${quoted(written)}, ${trouble.because}`, write)];
}

function isPreset(written: string): boolean {
  return POLICY_PRESETS.some((name) => name === written);
}

const MAX_BYTES = 2 * 1024 * 1024;

/** What is wrong in the files themselves, in their own lines. */
export function checkPolicyFile(draft: Draft): readonly Problem[] {
  return [...problemsOfPolicy(draft), ...problemsOfCases(draft)];
}

function problemsOfPolicy(draft: Draft): readonly Problem[] {
  const written = textAt(draft, AT);
  if (written === null || isPreset(written) || checkName(draft).length > 0) return [];
  const read = readPolicyFile(resolvePath(draft, AT, written), draft.cwd);
  return read.kind === 'problems' ? read.problems : [];
}

function problemsOfCases(draft: Draft): readonly Problem[] {
  const written = textAt(draft, CASES);
  if (written === null || checkCases(draft).length > 0) return [];
  const path = resolvePath(draft, CASES, written);
  return readCasesFile(path, shortPath(path, draft.cwd), draft.cwd).problems;
}
