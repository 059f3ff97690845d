/** Wires the pure rooms into the corridor's steps. The worker and Try it use the same wiring, so they give the same verdicts. */
import { categorise } from '../../categories/categorise.ts';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { initiatorOf } from '../activity/initiator.ts';
import type { TransferLedger } from '../activity/transfers.ts';
import { createIdentifier } from '../identity/identify.ts';
import { buildRoster } from '../identity/roster.ts';
import { attemptKeyOf } from '../identity/subject-key.ts';
import type { Steps } from '../pipeline.ts';
import type { AttemptLedger } from '../policy/attempts.ts';
import { createJudge } from '../policy/judge.ts';
import type { LookUpMemory } from '../policy/look-ups.ts';
import type { SearchMemory } from '../policy/same-search.ts';
import { createIsQuietened } from '../policy/suppression.ts';
import { createPeriods } from '../policy/timetable.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';
import type { InForce, StepSettings } from './examiner-protocol.ts';

/** What the rooms remember from record to record. */
export interface Ledgers {
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
}

/** The steps, and the way to change who is who and what the school has decided between two batches of lines. */
export interface StepsInForce extends Steps {
  inForce(): InForce;
  apply(inForce: InForce): void;
}

/** What the rooms remember stays when something else comes into force. */
export function buildSteps(
  settings: StepSettings,
  ledgers: Ledgers,
  catalogue: Pick<CatalogueInUse, 'current'>,
): StepsInForce {
  let current = roomsFor(settings);
  return {
    identify: (record) => current.identifier.identify(record),
    audience: (identity) => current.identifier.audience(identity),
    groupsOf: (identity) => current.identifier.groupsOf(identity),
    categorise: (record) => categorise(catalogue.current(), record),
    initiatorOf,
    periodAt: (timestamp, groups) => current.periods.periodAt(timestamp, groups),
    schoolDayOf: (timestamp) => current.periods.schoolDayOf(timestamp),
    attemptKeyOf,
    judge: (input) => current.judge.judge(input),
    ...ledgers,
    inForce: () => current.inForce,
    apply(inForce) {
      current = roomsFor(inForce);
    },
  };
}

function roomsFor(inForce: InForce) {
  const { roster, devices, groups, policy, timetable, suppressions } = inForce;
  const periods = createPeriods(timetable);
  const identifier = createIdentifier(buildRoster(roster).roster, groups, { devices });
  const isQuietened = createIsQuietened(suppressions, { ...periods, isNeverSilenced });
  return { inForce, identifier, periods, judge: createJudge(policy, periods.dayAndTime, isQuietened) };
}
