/** Whether the daemon does what it is there for, asked of its parts: for whoever restarts it when it hangs. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BatchIntake } from './examine/batch-intake.ts';
import type { Examiner } from './examine/examiner.ts';
import type { Database } from './store/database.ts';

export interface Pulse {
  /** False where a part that must answer does not. */
  readonly lives: boolean;
  /** One line, without names and addresses of sites. */
  readonly status: string;
}

export interface PulseParts {
  readonly examiner: Pick<Examiner, 'answers'>;
  readonly database: Pick<Database, 'commits'>;
  readonly intake: Pick<BatchIntake, 'state'>;
  sources(): readonly { state(): { readonly kind: string } }[];
}

/** That this runs at all shows that the main thread does; the others have so long to answer. */
export function createPulse({ examiner, database, intake, sources }: PulseParts): (withinMs: number) => Promise<Pulse> {
  return async (withinMs) => {
    const [examines, stores] = await Promise.all([
      answersWithin(examiner.answers(), withinMs),
      answersWithin(database.commits(), withinMs),
    ]);
    if (!examines) return { lives: false, status: 'The thread that examines lines does not answer.' };
    if (!stores) return { lives: false, status: 'The store does not answer.' };
    // A full disk is mended by no restart, so it is told and not died of.
    const { failing } = intake.state();
    if (failing !== null) return { lives: true, status: `Nothing can be saved. ${failing.message}` };
    const all = sources();
    const read = all.filter((source) => source.state().kind === 'reading').length;
    return { lives: true, status: `${read} of ${all.length} log sources are read.` };
  };
}

async function answersWithin(answer: Promise<unknown>, withinMs: number): Promise<boolean> {
  const given = new AbortController();
  const inTime = wait(withinMs, false, { signal: given.signal, ref: false }).catch(() => false);
  const answered = answer.then(
    () => true,
    () => false,
  );
  const result = await Promise.race([answered, inTime]);
  given.abort();
  return result;
}
