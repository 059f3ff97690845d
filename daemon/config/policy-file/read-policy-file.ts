import { relative } from 'node:path';
import type { CategoryId } from '../../../categories/category.ts';
import type { PolicyCase } from '../../policy/cases/policy-case.ts';
import type { Rule, RuleId } from '../../policy/policy.ts';
import type { PolicyContent } from '../../policy/policy-content.ts';
import { faultsOf } from '../../policy/policy-faults.ts';
import type { Draft } from '../draft.ts';
import { inFileOrder, type Problem } from '../problem.ts';
import { shapeDraft } from '../shape-problems.ts';
import { readTextFile } from '../text-file.ts';
import { readYaml } from '../yaml-file.ts';
import { faultProblem } from './fault-problems.ts';
import { namesInPolicyFile, POLICY_SHAPE, type WrittenRule } from './policy-shape.ts';
import { casesIn } from './read-cases-file.ts';

export type ReadPolicy =
  | { readonly kind: 'policy'; readonly content: PolicyContent; readonly cases: readonly PolicyCase[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const MAX_BYTES = 2 * 1024 * 1024;

/** Reads a policy file; `path` is absolute. Never throws for what somebody wrote: every problem comes back at once. */
export function readPolicyFile(path: string, cwd: string): ReadPolicy {
  const file = shortPath(path, cwd);
  const read = readTextFile(path, MAX_BYTES);
  if (read.kind === 'text') return readPolicyText(read.text, file, cwd);
  const whole = { file, line: null, column: null, setting: '', severity: 'error' } as const;
  return {
    kind: 'problems',
    problems: [{ ...whole, found: `a path ${read.because}`, write: 'the path of a policy file' }],
  };
}

/** The path as somebody would write it here. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

/** The same for its text. `earlier` says which category each rule id has ever meant. */
export function readPolicyText(
  text: string,
  file: string,
  cwd: string,
  earlier: ReadonlyMap<RuleId, CategoryId> = new Map(),
): ReadPolicy {
  const { data, spots, problems } = readYaml(text);
  const draft: Draft = { data: data ?? {}, spots, origins: new Map(), env: {}, file, cwd, isRoot: false };
  const whole = { file, line: null, column: null, setting: '', severity: 'error' } as const;
  const told = problems.map((problem): Problem => ({ ...whole, ...problem }));
  if (data === null && told.length > 0) return { kind: 'problems', problems: inFileOrder(told) };
  const shaped = shapeDraft(draft, POLICY_SHAPE, namesInPolicyFile);
  if (shaped.kind === 'problems') return { kind: 'problems', problems: inFileOrder([...told, ...shaped.problems]) };
  const content = { title: shaped.settings.title, rules: shaped.settings.rules.map(ruleOf) };
  const { cases, problems: inCases } = casesIn(draft, shaped.settings.cases ?? [], ['cases']);
  const faults = faultsOf(content.rules, earlier).map((fault) => faultProblem(draft, fault));
  const all = [...told, ...faults, ...inCases];
  return all.length > 0 ? { kind: 'problems', problems: inFileOrder(all) } : { kind: 'policy', content, cases };
}

function ruleOf(written: WrittenRule): Rule {
  return {
    id: written.id,
    title: written.title,
    row: written.row ?? written.category,
    category: written.category,
    appliesTo: written.for,
    ruling: written.ruling,
    lane: written.lane ?? 'review',
    severity: written.severity,
    attempts: written.attempts ?? 1,
    falseAlarms: written.often_innocent_when ?? [],
    why: written.why,
    decidedBy: written.decided_by,
    decidedOn: written.decided_on,
  };
}
