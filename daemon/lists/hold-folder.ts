import { join } from 'node:path';
import { type Lock, takeLock } from '../lock-file.ts';
import { sweepUnfinished } from './disk.ts';
import type { ListSurroundings } from './list-folder.ts';
import { failureOf, STOPPED } from './refusals.ts';

export type Held<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  /** Why nothing came of it, as whole sentences. */
  | { readonly kind: 'trouble'; readonly message: string };

/** Works while no other process changes the lists. */
export async function whileHolding<Answer>(
  around: ListSurroundings,
  work: () => Promise<Answer>,
): Promise<Held<Answer>> {
  try {
    const lock = await lockFolder(around);
    if (lock === null) return { kind: 'trouble', message: BUSY };
    try {
      await sweepUnfinished(around.root);
      return { kind: 'done', answer: await work() };
    } finally {
      await lock.release();
    }
  } catch (error) {
    return { kind: 'trouble', message: around.signal.aborted ? STOPPED : failureOf(error) };
  }
}

/** Null where another process has held it for a minute. */
export function lockFolder({ root, signal, now }: ListSurroundings): Promise<Lock | null> {
  return takeLock({ path: join(root, 'lock'), waitMs: LOCK_WAIT_MS, signal, now });
}

const LOCK_WAIT_MS = 60_000;
const BUSY = 'Another Filterwatch changes the lists at this moment. Try again in a few minutes.';
