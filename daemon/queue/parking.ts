import { delayAfter, delayWhileParked } from './backoff.ts';
import type { EffectKind, NotYet, OutboxRow, ParkedWhy, TriedInVain } from './outbox.ts';

/** So often, and for so long, before a row that nobody refused is parked: a weekend without a mail server is no reason to give up. */
const MANY_TRIES = 20;
const LONG_MS = 24 * 3_600_000;

/** No moment that comes: a person says when it is tried again. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** What may be about a child at risk, about somebody who got in, or about a system that sees nothing: tried for ever, parked or not. */
const NEVER_GIVEN_UP: readonly EffectKind[] = [
  ...(['alert', 'report_alert', 'escalation', 'storm', 'digest', 'copy', 'emergency_used', 'alarm'] as const),
];

/**
 * What becomes of a row after a try in vain. What is parked stands as an alarm on every page until it is sent or dropped. It is still
 * tried each hour, so that nobody need come to school for it; only what the server refused for good, and is no alert, waits for a person.
 */
export function afterTry(row: OutboxRow, outcome: NotYet, now: number, chance: number): TriedInVain {
  const parkedWhy = whyParked(row, outcome, now);
  const wait = parkedWhy === null ? delayAfter(row.attempts, chance) : delayWhileParked(row.attempts, chance);
  const isLeft = parkedWhy === 'refused' && !NEVER_GIVEN_UP.includes(row.kind);
  return { at: now, error: outcome.message, nextAttemptAt: isLeft ? NEVER : now + wait, parkedWhy };
}

function whyParked(row: OutboxRow, { kind }: NotYet, now: number): ParkedWhy | null {
  if (kind === 'refused') return 'refused';
  if (row.parkedWhy !== null || kind === 'unready') return row.parkedWhy;
  const isLong = row.attempts + 1 >= MANY_TRIES && now - (row.failingSince ?? now) >= LONG_MS;
  return isLong ? 'long' : null;
}
