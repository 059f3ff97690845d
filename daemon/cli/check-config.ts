import { calendarOf } from '../calendar/calendar-of.ts';
import { now } from '../clock/now.ts';
import { type Config, describeConfig, formatProblem, loadConfig, type Problem } from '../config.ts';
import type { FailingCase } from '../policy-now.ts';
import { print, printJson } from './output.ts';
import { failingCasesOf } from './policy.ts';
import { type CommonOptions, peopleFor } from './settings.ts';

/** Prints every problem of the configuration, or what it says. Ends with 1 when something must be changed. */
export async function checkConfig(options: CommonOptions): Promise<void> {
  const result = loadConfig({ file: options.config ?? null, env: process.env, cwd: process.cwd(), logPath: null });
  const problems =
    result.kind === 'ok' ? [...result.warnings, ...(await calendarProblems(result.config))] : result.problems;
  const failing = result.kind === 'ok' ? await casesNotAsExpected(result.config) : [];
  const people = result.kind === 'ok' ? await peopleSentences(result.config) : [];
  const isRight = result.kind === 'ok' && failing.length === 0;
  if (options.json) {
    for (const problem of problems) await printJson(problem);
    for (const sentence of people) await printJson({ people: sentence });
    for (const { title, came } of failing) await printJson({ case: title, came });
    await printJson({ ok: isRight });
  } else {
    for (const problem of problems) await print(formatProblem(problem));
    for (const sentence of people) await print(sentence);
    for (const { title, came } of failing) await print(`case “${title}”: ${came}`);
    if (result.kind === 'ok') await print(describeConfig(result.config));
    await print(isRight ? 'The configuration can be used.' : NOT_YET[result.kind]);
  }
  if (!isRight) process.exitCode = 1;
}

const NOT_YET = {
  ok: 'The configuration can be used, but the policy does not do what these cases say. Change one of the two.',
  problems: 'The configuration cannot be used yet.',
} as const;

/** By the policy that the settings name: what was changed on the dashboard was held against them there. */
async function casesNotAsExpected(config: Config): Promise<readonly FailingCase[]> {
  if (config.policy.cases.length === 0) return [];
  return (await failingCasesOf(config))(config.policy.policy);
}

/** What nobody understands of the calendar keeps the configuration from nothing. */
async function calendarProblems(config: Config): Promise<readonly Problem[]> {
  return (await calendarOf(config, now()))?.problems ?? [];
}

/** What cannot be used of the lists of accounts, devices and refusals; it keeps the rest of them from nothing. */
async function peopleSentences(config: Config): Promise<readonly string[]> {
  if (config.roster.some(({ kind }) => kind === 'ldap')) return [DIRECTORY];
  const { places, problems } = await peopleFor(config);
  return [...places.flatMap(({ title, trouble }) => (trouble === null ? [] : [`${title}: ${trouble}`])), ...problems];
}

/** Whoever checks a file need not be let in by the directory. */
const DIRECTORY =
  'A directory is not asked here: “filterwatch roster” reads it, and says how all lists of people stand.';
