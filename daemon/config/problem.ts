/** Something in the settings that a person should put right. It never holds a secret. */
export interface Problem extends Place {
  /** What stands there, as part of a sentence: '“ssl”', 'nothing'. */
  readonly found: string;
  /** What to write instead, as part of a sentence: 'tls, starttls or none'. */
  readonly write: string;
  /** error: the settings cannot be used; warning: they can, and somebody should look. */
  readonly severity: 'error' | 'warning';
}

/** Where a setting was written. */
export interface Place {
  /** As its reader names it: 'filterwatch.yaml', 'environment', 'command line'. */
  readonly file: string;
  /** From 1; null where there are no lines. */
  readonly line: number | null;
  readonly column: number | null;
  /** 'mail.security' in a file, 'SMTP_SECURITY' in the environment; '' for the file as a whole. */
  readonly setting: string;
}

/** One line for a person: 'filterwatch.yaml:14:9  mail.security: found “ssl”. Write tls, starttls or none.' */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  const setting = problem.setting === '' ? '' : `${problem.setting}: `;
  const warning = problem.severity === 'warning' ? 'warning: ' : '';
  return `${place}  ${setting}${warning}found ${problem.found}. Write ${problem.write}.`;
}

/** In the order of the file; what has no line comes last, in the order in which it was found. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const lineOf = (problem: Problem) => problem.line ?? Number.MAX_SAFE_INTEGER;
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0));
}
