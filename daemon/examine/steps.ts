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
import { createPeriods } from '../policy/timetable.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';
import type { StepSettings } from './examiner-protocol.ts';

/** What the rooms remember from record to record. */
export interface Ledgers {
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
}

export function buildSteps(
  settings: StepSettings,
  ledgers: Ledgers,
  catalogue: Pick<CatalogueInUse, 'current'>,
): Steps {
  const identifier = createIdentifier(buildRoster(settings.roster).roster, settings.groups);
  const periods = createPeriods(settings.timetable);
  return {
    identify: identifier.identify,
    audience: identifier.audience,
    groupsOf: identifier.groupsOf,
    categorise: (record) => categorise(catalogue.current(), record),
    initiatorOf,
    periodAt: periods.periodAt,
    schoolDayOf: periods.schoolDayOf,
    attemptKeyOf,
    judge: createJudge(settings.policy, periods.dayAndTime).judge,
    ...ledgers,
  };
}
