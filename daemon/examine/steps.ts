/** Wires the pure rooms into the corridor's steps. The worker and Try it use the same wiring, so they give the same verdicts. */
import { categorise } from '../../categories/categorise.ts';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import type { BehaviourLedger } from '../activity/behaviour.ts';
import { createFirstRequests } from '../activity/first-request.ts';
import type { TransferLedger } from '../activity/transfers.ts';
import type { Visits } from '../activity/visit.ts';
import type { OwnChecks } from '../health/filter-checks/own-checks.ts';
import { createAttachmentAt } from '../identity/attachment-at.ts';
import { type Attachments, createAttachments } from '../identity/attachments.ts';
import { createIdentifier } from '../identity/identify.ts';
import { buildRoster } from '../identity/roster.ts';
import { attemptKeyOf } from '../identity/subject-key.ts';
import { type IdentifierAtTime, withAttached } from '../identity/with-attached.ts';
import type { Steps } from '../pipeline.ts';
import { attachedReason } from '../policy/attached-reason.ts';
import type { AttemptLedger } from '../policy/attempts.ts';
import { createJudge } from '../policy/judge.ts';
import type { LookUpMemory } from '../policy/look-ups.ts';
import type { SearchMemory } from '../policy/same-search.ts';
import { createSupport } from '../policy/support.ts';
import { createIsQuietened } from '../policy/suppression.ts';
import { createPeriods } from '../policy/timetable.ts';
import { judgeAfterFlag } from './after-flag.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';
import type { InForce, StepSettings } from './examiner-protocol.ts';
import { schoolFactsOf } from './school-facts.ts';

/** What the rooms remember from record to record. */
export interface Ledgers {
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
  readonly visits: Visits;
  readonly behaviour: BehaviourLedger;
  /** Who had which address when; not passed where nobody says. */
  readonly attachments?: Attachments;
  /** What the school's own checks ask for; not passed where there are none. */
  readonly ownChecks?: OwnChecks;
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
  const { attachments = createAttachments() } = ledgers;
  let current = roomsFor(settings, attachments);
  ledgers.behaviour.apply(schoolFactsOf(settings, current));
  return {
    identify: (record) => current.identifier.identify(record),
    audience: (identity) => current.identifier.audience(identity),
    groupsOf: (identity) => current.identifier.groupsOf(identity),
    categorise: (record) => categorise(catalogue.current(), record),
    initiatorOf: ledgers.visits.initiatorOf,
    lastStart: ledgers.visits.lastStart,
    periodAt: (timestamp, groups) => current.periods.periodAt(timestamp, groups),
    schoolDayOf: (timestamp) => current.periods.schoolDayOf(timestamp),
    attemptKeyOf,
    judge: (input) => current.judge.judge(input),
    afterFlag: (input, verdict) => judgeAfterFlag(ledgers.behaviour, current.judge, input, verdict),
    begins: createFirstRequests(),
    support: (input, verdict, begins) => current.support(input, verdict, begins),
    whoReason(record, identity) {
      const attached = current.identifier.attachedOf(record);
      return attached && attachedReason(attached, identity, current.periods.dayAndTime);
    },
    isOwnCheck: (record) => ledgers.ownChecks?.isOwn(record) ?? false,
    ...ledgers,
    inForce: () => current.inForce,
    apply(inForce) {
      current = roomsFor(inForce, attachments);
      ledgers.behaviour.apply(schoolFactsOf(inForce, current));
    },
  };
}

function roomsFor(inForce: InForce, attachments: Attachments) {
  const { policy, timetable, suppressions } = inForce;
  const { roster } = buildRoster(inForce.roster);
  const periods = createPeriods(timetable);
  const identifier = identifierFor(inForce, attachments);
  const isQuietened = createIsQuietened(suppressions, { ...periods, isNeverSilenced });
  const judge = createJudge(policy, periods.dayAndTime, isQuietened);
  return { inForce, roster, identifier, periods, judge, support: createSupport(policy, periods.dayAndTime) };
}

/** Who is who at which minute, by what is in force. */
export function identifierFor(
  { roster: rows, groups, devices }: Pick<InForce, 'roster' | 'groups' | 'devices'>,
  attachments: Attachments,
): IdentifierAtTime {
  const { roster } = buildRoster(rows);
  const byLog = createIdentifier(roster, groups, { devices });
  const attachmentAt = createAttachmentAt(attachments);
  return withAttached(createIdentifier(roster, groups, { devices, attachmentAt }), byLog, attachments);
}
