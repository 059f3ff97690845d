import type { DaemonApi, NotSentRow } from '../../daemon/api/contract.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

/** A mail that is parked, with what a test wants to be different. */
export function buildNotSent(different: Partial<NotSentRow> = {}): NotSentRow {
  return {
    id: 'referral-1',
    kind: 'referral',
    why: 'refused',
    failingSince: NOW - DAY,
    lastTriedAt: NOW - MINUTE,
    attempts: 1,
    message: 'The mail server refused this message for good (it said 550 5.1.1). Check the address.',
    mayDrop: true,
    ...different,
  };
}

/** The part of the fake daemon that could not send something. */
export function fakeNotSent(calls: string[]) {
  const isThere = (id: string) => id === buildNotSent().id;
  return {
    notSent: async () => [buildNotSent()],
    async retryMail(viewer, id) {
      calls.push(`retryMail ${viewer.name} ${id}`);
      return { kind: isThere(id) ? 'done' : 'gone' };
    },
    async dropMail(viewer, id, reason) {
      calls.push(`dropMail ${viewer.name} ${id} ${reason}`);
      if (reason.trim() === '') return { kind: 'no_reason' };
      if (reason.length > 500) return { kind: 'too_long' };
      return { kind: isThere(id) ? 'done' : 'gone' };
    },
  } satisfies Partial<DaemonApi>;
}
