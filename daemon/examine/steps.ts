/** Wires the pure rooms into the corridor's steps. The worker and Try it use the same wiring, so they give the same verdicts. */
import { categorise } from '../../categories/categorise.ts';
import { initiatorOf } from '../activity/initiator.ts';
import type { TransferLedger } from '../activity/transfers.ts';
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
import { createPeriods, type Periods } from '../policy/timetable.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';
import type { InForce, StepSettings } from './examiner-protocol.ts';

/** What the rooms remember from record to record. */
export interface Ledgers {
  readonly attempts: AttemptLedger;
  readonly lookUps: LookUpMemory;
  readonly searches: SearchMemory;
  readonly transfers: TransferLedger;
  /** Who had which address when; not passed where nobody says. */
  readonly attachments?: Attachments;
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
  const { attachments = createAttachments() } = ledgers;
  let current = roomsFor(settings, attachments, periods);
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
    whoReason(record, identity) {
      const attached = current.identifier.attachedOf(record);
      return attached && attachedReason(attached, identity, periods.dayAndTime);
    },
    ...ledgers,
    inForce: () => current.inForce,
    apply(inForce) {
      current = roomsFor(inForce, attachments, periods);
    },
  };
}

function roomsFor(inForce: InForce, attachments: Attachments, { dayAndTime }: Periods) {
  return { inForce, identifier: identifierFor(inForce, attachments), judge: createJudge(inForce.policy, dayAndTime) };
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
