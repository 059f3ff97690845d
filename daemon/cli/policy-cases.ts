import { basename } from 'node:path';
import { type CaseResult, readCases, runCasesBy } from '../case-rooms.ts';
import { now } from '../clock/now.ts';
import { pathKey } from '../config/path.ts';
import { readTextFile } from '../config/text-file.ts';
import { readYaml } from '../config/yaml-file.ts';
import { KnownError } from '../errors.ts';
import type { Policy } from '../policy/policy.ts';
import { POLICY_PRESETS } from '../policy/presets/preset-name.ts';
import { presetPolicy } from '../policy/presets/preset-policy.ts';
import { sourceFormatsOf } from '../reading/source-formats.ts';
import { createTryPorts } from '../try-ports.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';

const MAX_BYTES = 2 ** 20;

/** Holds the cases of a file against the policy, and prints what came of each. Ends with 1 when one came out otherwise. */
export async function policyCases(file: string, options: CommonOptions): Promise<void> {
  const written = casesIn(file);
  const config = configFor(options);
  const settings = await settingsInForce(config);
  const ports = createTryPorts(settings, sourceFormatsOf(config), now);
  const results = runCasesBy(written.policy ?? settings.policy, written.cases, {
    ports,
    timetable: settings.timetable,
  });
  for (const result of results) await (options.json ? printJson(result) : print(lineFor(result)));
  const failed = results.filter(({ came }) => came !== null).length;
  if (!options.json) await print(summary(results.length, failed));
  if (failed > 0) process.exitCode = 1;
}

function lineFor({ title, came }: CaseResult): string {
  return came === null ? `as expected  ${title}` : `OTHERWISE    ${title}\n             ${came}`;
}

function summary(all: number, failed: number): string {
  const cases = `${all} ${all === 1 ? 'case' : 'cases'}`;
  return failed === 0 ? `${cases}, all as expected.` : `${cases}, ${failed} not as expected.`;
}

interface WrittenCases {
  /** The preset that the file names; null for the policy in force. */
  readonly policy: Policy | null;
  readonly cases: ReturnType<typeof readCases>['cases'];
}

/** A list of cases, or a group of `policy` and `cases`. Throws KnownError CASES_WRONG with every problem in it. */
function casesIn(file: string): WrittenCases {
  const read = readTextFile(file, MAX_BYTES);
  if (read.kind === 'trouble') throw new KnownError('CASES_WRONG', `Found “${basename(file)}”, ${read.because}.`);
  const { data, spots, problems } = readYaml(read.text);
  const named = memberOf(data, 'policy');
  const name = POLICY_PRESETS.find((one) => one === named);
  const within = Array.isArray(data) ? [] : ['cases'];
  const parsed = readCases(Array.isArray(data) ? data : memberOf(data, 'cases'));
  const lines = [
    ...(named !== undefined && name === undefined
      ? [`${basename(file)}  policy: Write ${POLICY_PRESETS.join(' or ')}.`]
      : []),
    ...problems.map((one) => `${basename(file)}:${one.line}:${one.column}  found ${one.found}. Write ${one.write}.`),
    ...parsed.problems.map(({ path, found, write }) => {
      const spot = spots.get(pathKey([...within, ...path]));
      const place = spot === undefined ? '' : `:${spot.value.line}:${spot.value.column}`;
      return `${basename(file)}${place}  ${path.filter((part) => typeof part === 'string').join('.')}: found ${found}. Write ${write}.`;
    }),
  ];
  if (lines.length > 0) throw new KnownError('CASES_WRONG', lines.join('\n'));
  return { policy: name === undefined ? null : presetPolicy(name), cases: parsed.cases };
}

function memberOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
}
