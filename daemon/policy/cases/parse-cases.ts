import { type CaseProblem, createReader, type Path, type Reader } from './case-reader.ts';
import type { PolicyCase } from './policy-case.ts';
import { readExpectation } from './read-expectation.ts';
import { readGiven } from './read-given.ts';

export type { CaseProblem } from './case-reader.ts';

export interface ParsedCases {
  /** The cases in which nothing is wrong. */
  readonly cases: readonly PolicyCase[];
  readonly problems: readonly CaseProblem[];
}

/** More than any school will write, and soon run. */
const MAX_CASES = 2_000;

/** Reads cases from plain data, as YAML or JSON gives it; never throws, and names the place of everything that is wrong. */
export function parseCases(value: unknown, isCategory: (name: string) => boolean, path: Path = []): ParsedCases {
  const reader = createReader(isCategory);
  const list = reader.list(value, path, 'a list of cases, each with title, given and expect') ?? [];
  if (list.length > MAX_CASES) reader.wrong(path, `${list.length} cases`, `no more than ${MAX_CASES} cases`);
  const cases = list.slice(0, MAX_CASES).flatMap((one, index) => caseOf(reader, one, [...path, index]) ?? []);
  return { cases, problems: reader.problems };
}

function caseOf(reader: Reader, value: unknown, path: Path): PolicyCase | null {
  const known = reader.problems.length;
  const group = reader.group(value, path, ['title', 'given', 'expect']);
  if (group === null) return null;
  const title = reader.text(group.title, [...path, 'title'], 'what the case is about, in a sentence');
  const given = readGiven(reader, group.given, [...path, 'given']);
  const expect = readExpectation(reader, group.expect, [...path, 'expect']);
  if (reader.problems.length > known || title === null || given === null || expect === null) return null;
  return { title, given, expect };
}
