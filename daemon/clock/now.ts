/** The time now, in epoch milliseconds, UTC. Nothing else in the product reads the computer's clock. */
export function now(): number {
  return Date.now();
}
