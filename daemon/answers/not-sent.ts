import type { DropMailResult, NotSentAnswers, NotSentKind, NotSentRow, Viewer } from '../api/contract.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { ParkedEffect } from '../store/parked.ts';
import { alertsOf, mayReview, type Office } from './office.ts';

const SHOWN = 200;
const MAX_REASON = 500;

/** What is about the system or its accounts; all else is about what somebody did, and for those who review it to give up. */
const FOR_ANY_KEEPER: readonly NotSentKind[] = [
  ...(['alarm', 'account_link', 'filter_request', 'confirm_address', 'webhook', 'weekly_report'] as const),
];

/** What of the office it takes: a command has no more. */
export type NotSentOffice = Pick<Office, 'parked' | 'now' | 'mailQueued'>;

/** What could not be sent, and what somebody decides about it. */
export function createNotSentAnswers(office: NotSentOffice): NotSentAnswers<Viewer> {
  return {
    async notSent(viewer) {
      return (await office.parked.list(alertsOf(viewer), SHOWN)).map((effect) => rowFor(viewer, effect));
    },
    async retryMail(viewer, id) {
      const decision = { at: office.now(), by: byOf(viewer) };
      const isDue = await office.parked.retry(alertsOf(viewer), id, decision);
      if (isDue) office.mailQueued();
      return { kind: isDue ? 'done' : 'gone' };
    },
    dropMail: (viewer, id, reason) => drop(office, viewer, id, reason.trim()),
  };
}

async function drop(office: NotSentOffice, viewer: Viewer, id: string, reason: string): Promise<DropMailResult> {
  if (reason === '') return { kind: 'no_reason' };
  if (reason.length > MAX_REASON) return { kind: 'too_long' };
  const told = alertsOf(viewer);
  const effect = await office.parked.one(told, id);
  if (effect === null) return { kind: 'gone' };
  if (!mayDrop(viewer, effect)) return { kind: 'not_yours' };
  const isDropped = await office.parked.drop(told, id, { at: office.now(), by: byOf(viewer), reason });
  return { kind: isDropped ? 'done' : 'gone' };
}

/** Somebody at the command line has no account. */
function byOf({ staffId }: Viewer): StaffId | null {
  return staffId === '' ? null : staffId;
}

function rowFor(viewer: Viewer, effect: ParkedEffect): NotSentRow {
  const { id, kind, why, failingSince, lastTriedAt, attempts, message } = effect;
  return { id, kind, why, failingSince, lastTriedAt, attempts, message, mayDrop: mayDrop(viewer, effect) };
}

function mayDrop(viewer: Viewer, { kind }: ParkedEffect): boolean {
  return mayReview(viewer) || FOR_ANY_KEEPER.includes(kind);
}
