/** How many attempts the blocked requests of an incident were; what goes on from before it is one of its own. */
export function attemptsIn({
  blockedCount,
  sameAttemptCount,
}: {
  readonly blockedCount: number;
  readonly sameAttemptCount: number;
}): number {
  return Math.min(blockedCount, Math.max(1, blockedCount - sameAttemptCount));
}
