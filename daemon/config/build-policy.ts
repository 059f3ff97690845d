import { isPresetName, PRESETS } from '../policy/presets/presets.ts';
import type { ConfiguredPolicy } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import { readPolicyFile } from './policy-file/read-policy-file.ts';

/** The policy that the settings name; from settings in which nothing is wrong. */
export function buildPolicy(draft: Draft, written: string): ConfiguredPolicy {
  if (isPresetName(written)) return { source: { kind: 'preset', name: written }, policy: PRESETS[written] };
  const path = resolvePath(draft, ['policy'], written);
  const read = readPolicyFile(path, draft.cwd);
  if (read.kind === 'problems') throw new Error('The policy file was changed between two looks at it.');
  return { source: { kind: 'file', path }, policy: { version: '', ...read.content } };
}
