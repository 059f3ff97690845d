import { setImmediate as next } from 'node:timers/promises';

/** Lets pages and batches have their turn after so many steps: looking back is never in a hurry. */
export function createBreath(steps: number): () => Promise<void> | null {
  let done = 0;
  return () => {
    done += 1;
    return done % steps === 0 ? next() : null;
  };
}
