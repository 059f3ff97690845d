import { hostname } from 'node:os';
import { type Checking, startChecking } from './checking/checking.ts';
import type { DaemonSettings } from './compose.ts';
import type { Examiner } from './examine/examiner.ts';
import type { Periods } from './policy/timetable.ts';
import { createProbe } from './probe/probe.ts';
import type { Stores } from './store/stores.ts';

export interface CheckingDoors {
  readonly stores: Stores;
  readonly periods: Periods;
  /** Reads the filter's log, in which our own requests stand too. */
  readonly examiner: Pick<Examiner, 'expect'>;
  isWithheldSite(entry: string): boolean;
}

const AGAIN_AFTER_MS = 1_000;

/** The filter checks, as the settings say. */
export function openChecking({ config, steps, log, now }: DaemonSettings, doors: CheckingDoors): Promise<Checking> {
  const { stores, periods, examiner, isWithheldSite } = doors;
  return startChecking({
    ...{ plan: config.filterChecks, probe: createProbe(), stores, periods, isWithheldSite, log, now },
    expect: examiner.expect,
    machine: hostname(),
    againAfterMs: AGAIN_AFTER_MS,
    zone: steps.timetable.zone,
  });
}
