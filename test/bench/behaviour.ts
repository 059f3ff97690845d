/**
 * What it costs to look at behaviour over many requests: the same lines through parsing and every room, with the ledger and without it,
 * turn and turn about in one process, in time of the processor; and what the ledger remembers after a term of 2,000 people.
 */

import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_CHANGES } from '../../daemon/activity/behaviour/remembered.ts';
import type { BehaviourLedger } from '../../daemon/activity/behaviour.ts';
import { createVisits } from '../../daemon/activity/visit.ts';
import { createBehaviourLedgers } from '../../daemon/examine/behaviour-ledgers.ts';
import { createCatalogueInUse } from '../../daemon/examine/catalogue-in-use.ts';
import { buildSteps } from '../../daemon/examine/steps.ts';
import { createJudgeRecord } from '../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../daemon/policy/attempts.ts';
import { createLookUpMemory } from '../../daemon/policy/look-ups.ts';
import { createSearchMemory } from '../../daemon/policy/same-search.ts';
import { readRoster } from '../../daemon/roster-file.ts';
import { forEachLine } from '../../daemon/sources/lines.ts';
import { squid } from '../../parsers/squid.ts';
import { examinerSettings } from '../support/batch.ts';
import { playedDays } from '../support/behaviour-days/played.ts';
import { termOfPeople } from '../support/behaviour-days/term.ts';
import { writeBenchLog, writeBenchRoster } from './bench-log.ts';

const LINES = 300_000;
const ROUNDS = 7;

const BLIND: BehaviourLedger = {
  observe: () => [],
  afterFlag: () => [],
  refusedSignIn: () => null,
  apply: () => undefined,
  changes: () => NO_CHANGES,
  refused: () => 0,
};

export async function measureBehaviour(): Promise<void> {
  const log = join(tmpdir(), `filterwatch-behaviour-${process.pid}.log`);
  writeBenchLog(log, LINES);
  writeBenchRoster(`${log}.roster.csv`);
  const { rows: roster } = await readRoster(`${log}.roster.csv`);
  const bytes = readFileSync(log);
  for (const path of [log, `${log}.roster.csv`]) rmSync(path);
  const settings = examinerSettings({ roster });
  const catalogue = createCatalogueInUse(settings);

  function secondsWith(isLooking: boolean): number {
    const ledgers = createBehaviourLedgers(settings.timetable, []);
    const behaviour = isLooking ? ledgers.behaviour : BLIND;
    const rest = {
      attempts: createAttemptLedger([]),
      lookUps: createLookUpMemory(),
      searches: createSearchMemory(),
      visits: createVisits(() => true),
    };
    const judge = createJudgeRecord(buildSteps(settings, { ...rest, ...ledgers, behaviour }, catalogue));
    const parse = squid.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
    const began = process.cpuUsage().user;
    forEachLine(bytes, 0, (line) => {
      const result = parse(line);
      if (result.kind === 'record') judge(result.record);
    });
    return (process.cpuUsage().user - began) / 1e6;
  }

  const [blind, looking]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    blind.push(secondsWith(false));
    looking.push(secondsWith(true));
  }
  const [without, with_] = [median(blind), median(looking)];
  console.log(`without the ledger  ${rate(without)}`);
  console.log(`with it             ${rate(with_)}, ${((with_ / without - 1) * 100).toFixed(1)} % more time`);
  const { mebibytes, remembered } = termOfPeople(2_000, 60);
  console.log(`after a term of 2,000 people: ${remembered} things remembered, ${mebibytes.toFixed(1)} MiB`);
  for (const [behaviour, { planted, found, wrong }] of playedDays(['a', 'b', 'c', 'd', 'e']))
    console.log(`${behaviour.padEnd(24)} told ${found} of ${planted}, and ${wrong.length} times wrongly`);
}

function median(seconds: readonly number[]): number {
  return seconds.toSorted((one, other) => one - other)[Math.floor(seconds.length / 2)] ?? 0;
}

function rate(seconds: number): string {
  return `${Math.round(LINES / seconds).toLocaleString('en')} lines a second`;
}
