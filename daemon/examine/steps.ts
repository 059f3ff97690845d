/** Wires the pure rooms into the corridor's steps. The worker and Try it use the same wiring, so they give the same verdicts. */
import { categorise } from '../../categories/categorise.ts';
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
import { createPeriods, type Periods } from '../policy/timetable.ts';
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
  const periods = createPeriods(settings.timetable);
  let current = roomsFor(settings, periods);
  return {
    identify: (record) => current.identifier.identify(record),
    audience: (identity) => current.identifier.audience(identity),
    groupsOf: (identity) => current.identifier.groupsOf(identity),
    categorise: (record) => categorise(catalogue.current(), record),
    initiatorOf,
    periodAt: periods.periodAt,
    schoolDayOf: periods.schoolDayOf,
    attemptKeyOf,
    judge: (input) => current.judge.judge(input),
    ...ledgers,
    inForce: () => current.inForce,
    apply(inForce) {
      current = roomsFor(inForce, periods);
    },
  };
}

function roomsFor(inForce: InForce, { dayAndTime }: Periods) {
  const { roster, devices, groups, policy } = inForce;
  const identifier = createIdentifier(buildRoster(roster).roster, groups, { devices });
  return { inForce, identifier, judge: createJudge(policy, dayAndTime) };
}
