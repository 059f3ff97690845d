import { isCategoryId } from '../../../categories/taxonomy.ts';
import { parseCases } from '../../policy/cases/parse-cases.ts';
import type { PolicyCase } from '../../policy/cases/policy-case.ts';
import { type Draft, errorAt } from '../draft.ts';
import type { Path } from '../path.ts';
import { inFileOrder, type Problem } from '../problem.ts';
import { readTextFile } from '../text-file.ts';
import { readYaml } from '../yaml-file.ts';

export interface ReadCases {
  /** Those in which nothing is wrong. */
  readonly cases: readonly PolicyCase[];
  readonly problems: readonly Problem[];
}

export const CASES_MAX_BYTES = 1024 * 1024;

/** Reads a file of the school's cases, a list of them or a group with “cases:”; never throws for what somebody wrote. */
export function readCasesFile(path: string, file: string, cwd: string): ReadCases {
  const whole = { file, line: null, column: null, setting: '', severity: 'error' } as const;
  const read = readTextFile(path, CASES_MAX_BYTES);
  if (read.kind === 'trouble')
    return {
      cases: [],
      problems: [{ ...whole, found: `a path ${read.because}`, write: 'the path of a file of cases' }],
    };
  const { data, spots, problems } = readYaml(read.text);
  const draft: Draft = { data, spots, origins: new Map(), env: {}, file, cwd, isRoot: false };
  const told = problems.map((problem): Problem => ({ ...whole, ...problem }));
  const isList = Array.isArray(data);
  const parsed = casesIn(draft, isList ? data : memberOf(data, 'cases'), isList ? [] : ['cases']);
  return { cases: parsed.cases, problems: inFileOrder([...told, ...(told.length > 0 ? [] : parsed.problems)]) };
}

/** The cases among plain data that stand at a path of a file. */
export function casesIn(draft: Draft, data: unknown, at: Path): ReadCases {
  const { cases, problems } = parseCases(data, isCategoryId, at);
  return { cases, problems: problems.map(({ path, found, write }) => errorAt(draft, path, found, write)) };
}

function memberOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
}
