import { type CaseSettings, runCasesBy } from './case-rooms.ts';
import type { PolicyCase } from './policy/cases/policy-case.ts';
import type { PolicyDesk } from './policy-now.ts';

/** Says of any policy which of the school's cases do not come out by it. */
export function createFailingCases(cases: readonly PolicyCase[], settings: CaseSettings): PolicyDesk['failingCases'] {
  return (content) =>
    runCasesBy({ version: '', ...content }, cases, settings).flatMap(({ title, came }) =>
      came === null ? [] : [{ title, came }],
    );
}
