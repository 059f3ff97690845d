import type { ArchiveKeeping } from '../records/archive.ts';
import { archiveStopped } from './archive-trouble.ts';
import { compactDays } from './compact.ts';
import { dropDays } from './drop-days.ts';
import { erase } from './erase.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { verify } from './verify.ts';

export interface Keeping extends Omit<ArchiveKeeping, 'seal'> {
  /** Ends what goes on as soon as the engine lets go of it, and waits for that; the engine must be closed meanwhile. */
  stop(): Promise<void>;
}

/** What is done to segments once they are written. One thing at a time: each rewrites what another might be rewriting. */
export function createKeeping(given: Omit<KeepingParts, 'signal'>): Keeping {
  const stopping = new AbortController();
  const parts = { ...given, signal: stopping.signal };
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const done = last.then(() => {
      stopping.signal.throwIfAborted();
      return work();
    });
    last = done.catch(() => undefined);
    return done;
  };
  return {
    async stop() {
      stopping.abort(archiveStopped());
      await last;
    },
    compact: (day) => alone(() => compactDays(parts, day)),
    dropDays: (day) => alone(() => dropDays(parts, day)),
    erase: (subjects, except, alsoAt = []) => alone(() => erase(parts, { subjects, except, alsoAt })),
    verify: () => alone(() => verify(parts)),
  };
}
