import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Window } from '../records/question.ts';
import { candidatesOf } from './candidates.ts';
import { createFindingTally } from './findings.ts';
import { EVERYBODY, type HindsightParts, lookOf } from './hindsight-parts.ts';
import { boundsOf, lookBack } from './look-back.ts';

/** One time to look back. */
export interface OneLook {
  /** Of its batch. */
  readonly id: string;
  /** Null where nobody remembers. */
  readonly before: Knowledge | null;
  readonly now: Knowledge;
  readonly window: Window;
}

/** Looks back once and keeps what was found. Rejects when the signal is aborted, or the archive or the store fail. */
export async function lookOnce(parts: HindsightParts, one: OneLook, signal: AbortSignal): Promise<void> {
  const { hindsights } = parts.stores;
  const look = lookOf(parts, one, { ...EVERYBODY, signal });
  const tally = createFindingTally(parts.policy);
  const candidates = await candidatesOf(look, boundsOf(look));
  const { from, isComplete } = await lookBack(look, candidates, tally.add);
  const findings = tally.findings(await hindsights.known(tally.subjects()));
  const { busySites } = candidates;
  const isWhole = isComplete && (await isReadable(parts, one.window));
  const outcome = { from, isComplete: isWhole, busySites, lighter: tally.lighter(), findings };
  await hindsights.finish(one.id, { at: parts.now(), ...outcome });
  parts.log.info({ batchId: one.id, findings: findings.length }, 'Looked back through the log.');
}

/** False where a part of these days is damaged. */
async function isReadable({ archive, rooms }: HindsightParts, { from, to }: Window): Promise<boolean> {
  const { damaged } = await archive.state();
  const [first, last] = [rooms.schoolDayOf(from), rooms.schoolDayOf(to)];
  return damaged.every(({ day }) => day < first || day > last);
}
