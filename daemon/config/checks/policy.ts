import { POLICY_PRESETS } from '../../policy/presets/preset-name.ts';
import { type Draft, errorAt, resolvePath, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { nearest } from '../nearest.ts';
import { readPolicyFile } from '../policy-file/read-policy-file.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

const AT = ['policy'];

/** What a shape cannot say of the policy: that the preset is one, or that the file is there. */
export function checkPolicy(draft: Draft): readonly Problem[] {
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

/** What is wrong in the policy file itself, in its own lines. */
export function checkPolicyFile(draft: Draft): readonly Problem[] {
  const written = textAt(draft, AT);
  if (written === null || isPreset(written) || checkPolicy(draft).length > 0) return [];
  const read = readPolicyFile(resolvePath(draft, AT, written), draft.cwd);
  return read.kind === 'problems' ? read.problems : [];
}
