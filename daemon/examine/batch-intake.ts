import type { LatestRecords } from '../answers/latest.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import type { Taught } from '../incidents/taught.ts';
import type { Periods } from '../policy/timetable.ts';
import type { LineBatch } from '../sources/lines.ts';
import { commitBatch } from '../store/commit.ts';
import { isOutage, outageMessage } from '../store/outage.ts';
import type { Stores } from '../store/stores.ts';
import type { Examiner } from './examiner.ts';
import { createIntake, type Intake } from './intake.ts';
import type { BatchOutcome } from './tally.ts';

export interface BatchIntakeParts {
  readonly stores: Stores;
  readonly examiner: Examiner;
  readonly siteId: string;
  readonly periods: Pick<Periods, 'schoolDayOf'>;
  /** Who is taught together, as the school has it now. */
  taught(): Taught;
  readonly latest: LatestRecords;
  /** Told of the records that are stored, and asked whether there is room for more. */
  readonly archive: Pick<OpenArchive, 'stored' | 'room'>;
  now(): number;
  /** Told when the store cannot be written, and what to do; told null when it can again. */
  outage(message: string | null): void;
  failed(cause: unknown): void;
  alertsQueued(): void;
  /** Told of each batch when it is stored. */
  committed?(outcome: BatchOutcome): void;
}

export interface BatchIntake extends Intake<LineBatch> {
  /** Bounds that were reached, and how often. */
  refused(): Readonly<Record<string, number>>;
  /** The newest test request that was judged, whether it could be stored or not; null where none was since the start. */
  canaryJudged(): { readonly at: number; readonly stage: 'judged'; readonly reason: null } | null;
}

/** A followed log goes on in the next file, and a spool in its next segment: only what is imported has an end. */
function isEnd({ because, cursorAfter }: LineBatch): boolean {
  return because === 'finished' && cursorAfter.origin !== 'followed';
}

/** The intake as the daemon and the import use it: batches of lines, our examiner, our store. */
export function createBatchIntake(parts: BatchIntakeParts): BatchIntake {
  const { stores, examiner, siteId, periods, latest, now } = parts;
  let refused: Readonly<Record<string, number>> = {};
  let judged: ReturnType<BatchIntake['canaryJudged']> = null;
  const intake = createIntake<LineBatch>({
    examine: (batch) =>
      examiner.examine({
        sourceId: batch.sourceId,
        stream: batch.stream,
        before: batch.before,
        writtenAt: batch.writtenAt,
        from: batch.from,
        bytes: batch.bytes,
        oversized: batch.oversized,
        isEnd: isEnd(batch),
        now: now(),
      }),
    async commit(batch, { outcome, block, format, listVersion, refused: reached, canary }) {
      if (canary?.stage === 'judged') judged = { at: now(), stage: 'judged', reason: null };
      const { sourceId, cursorAfter } = batch;
      const place = { siteId, sourceId, cursorAfter, format, listVersion, canary };
      const { schoolDayOf } = periods;
      const school = { schoolDayOf, taught: parts.taught() };
      const result = await commitBatch(stores.database, { ...place, outcome, block, now: now(), ...school });
      parts.archive.stored(block?.records ?? 0);
      refused = reached;
      latest.add(sourceId, outcome.latest);
      parts.committed?.(outcome);
      if (result.alerts > 0) parts.alertsQueued();
    },
    isOutage,
    outageMessage,
    outage: parts.outage,
    failed: parts.failed,
    now,
  });
  return {
    ...intake,
    async deliver(batch) {
      await parts.archive.room();
      await intake.deliver(batch);
    },
    refused: () => refused,
    canaryJudged: () => judged,
  };
}
