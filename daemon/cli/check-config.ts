import { calendarOf } from '../calendar/calendar-of.ts';
import { now } from '../clock/now.ts';
import { type Config, describeConfig, formatProblem, loadConfig, type Problem } from '../config.ts';
import { print, printJson } from './output.ts';
import type { CommonOptions } from './settings.ts';

/** Prints every problem of the configuration, or what it says. Ends with 1 when something must be changed. */
export async function checkConfig(options: CommonOptions): Promise<void> {
  const result = loadConfig({ file: options.config ?? null, env: process.env, cwd: process.cwd(), logPath: null });
  const problems =
    result.kind === 'ok' ? [...result.warnings, ...(await calendarProblems(result.config))] : result.problems;
  if (options.json) {
    for (const problem of problems) await printJson(problem);
    await printJson({ ok: result.kind === 'ok' });
  } else {
    for (const problem of problems) await print(formatProblem(problem));
    await print(
      result.kind === 'ok'
        ? `${describeConfig(result.config)}\nThe configuration can be used.`
        : 'The configuration cannot be used yet.',
    );
  }
  if (result.kind === 'problems') process.exitCode = 1;
}

/** What nobody understands of the calendar keeps the configuration from nothing. */
async function calendarProblems(config: Config): Promise<readonly Problem[]> {
  return (await calendarOf(config, now()))?.problems ?? [];
}
