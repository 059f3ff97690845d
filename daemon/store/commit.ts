import type { Transaction } from 'kysely';
import type { BatchOutcome, RaisedEvent } from '../examine/tally.ts';
import type { CanarySight } from '../health/canary.ts';
import type { EventId, FlaggedEvent } from '../incidents/incident.ts';
import type { Taught } from '../incidents/taught.ts';
import { keepBehaviours } from './behaviours.ts';
import { keepCanary } from './canaries.ts';
import { addHourCounts, addLineCounts, keepAttempts, keepSamples } from './commit-counts.ts';
import { addFiltered } from './commit-filtered.ts';
import { keepIncidents, keepSupport } from './commit-incidents.ts';
import type { StoredCursor } from './cursors.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';
import { keepBlock, type NewBlock } from './segment-book.ts';
import { keepUnknownLabels } from './unknown-labels.ts';

/** What is stored of one batch, and where it came from. */
export interface BatchCommit {
  readonly siteId: string;
  readonly sourceId: string;
  readonly cursorAfter: StoredCursor;
  readonly outcome: BatchOutcome;
  /** Every record of the batch, for the archive; null where there are none. */
  readonly block: NewBlock | null;
  readonly format: string | null;
  readonly listVersion: string;
  readonly now: number;
  /** How far the school's test request came; absent or null where none was among the lines. */
  readonly canary?: CanarySight | null;
  schoolDayOf(timestamp: number): string;
  /** Who is taught together, and when. */
  readonly taught: Taught;
}

/** What the commit caused: whether alerts wait in the outbox now; a test request counts as one. */
export interface CommitResult {
  readonly alerts: number;
}

/**
 * Stores a batch whole or not at all: the cursor and everything that its lines caused, in one transaction. Its records
 * are part of the archive from then on, exactly once.
 */
export async function commitBatch(database: Database, commit: BatchCommit): Promise<CommitResult> {
  return database.writer.transaction().execute(async (transaction) => {
    // The first statement writes, so that this transaction waits for another program's instead of failing half-way.
    await moveCursor(transaction, commit);
    const { outcome } = commit;
    await touchSource(transaction, commit);
    if (commit.block !== null)
      await keepBlock(transaction, { ...commit, fileId: commit.cursorAfter.fileId }, commit.block);
    await addHourCounts(transaction, commit, outcome.hourCounts);
    await addLineCounts(transaction, commit, outcome.lineCounts);
    await keepSamples(transaction, commit, outcome.samples, commit.now);
    await keepAttempts(transaction, commit.siteId, outcome.attempts);
    await keepBehaviours(transaction, commit.siteId, outcome.behaviours);
    await keepUnknownLabels(transaction, commit, outcome.unknownLabels);
    if (commit.canary) await keepCanary(transaction, commit, commit.canary);
    await addFiltered(transaction, commit, outcome.filtered);
    const help = await freshOf(transaction, outcome.support);
    if (help.length > 0) await keepSupport(transaction, commit, help, raisedById(outcome.support));
    const fresh = await freshOf(transaction, outcome.events);
    const tested = commit.canary?.stage === 'judged' ? 1 : 0;
    if (fresh.length === 0) return { alerts: tested };
    return { alerts: tested + (await keepIncidents(transaction, commit, fresh, raisedById(outcome.events))) };
  });
}

async function moveCursor(
  transaction: Transaction<Schema>,
  { siteId, sourceId, cursorAfter, now }: BatchCommit,
): Promise<void> {
  const { identity } = cursorAfter;
  const place = {
    device: identity.device,
    inode: identity.inode,
    head_hash: identity.headHash,
    head_bytes: identity.headBytes,
    first_offset: cursorAfter.firstOffset,
    read_offset: cursorAfter.offset,
    finished: cursorAfter.finished ? 1 : 0,
    origin: cursorAfter.origin,
    modified_ms: cursorAfter.modifiedMs,
    updated_at: now,
  };
  await transaction
    .insertInto('cursors')
    .values({ site_id: siteId, source_id: sourceId, file_id: cursorAfter.fileId, ...place })
    .onConflict((conflict) => conflict.columns(['site_id', 'source_id', 'file_id']).doUpdateSet(place))
    .execute();
}

/** Only what the filter writes now shows that it is alive; an import of old lines does not. */
async function touchSource(transaction: Transaction<Schema>, commit: BatchCommit): Promise<void> {
  if (commit.outcome.lines === 0 || commit.cursorAfter.origin !== 'followed') return;
  const seen = { format: commit.format, last_line_at: commit.now };
  await transaction
    .insertInto('sources')
    .values({ site_id: commit.siteId, source_id: commit.sourceId, ...seen })
    .onConflict((conflict) => conflict.columns(['site_id', 'source_id']).doUpdateSet(seen))
    .execute();
}

function raisedById(events: BatchOutcome['events']): ReadonlyMap<EventId, RaisedEvent> {
  return new Map(events.map((raised) => [raised.event.id, raised]));
}

function freshOf(transaction: Transaction<Schema>, raised: BatchOutcome['events']): Promise<readonly FlaggedEvent[]> {
  return withoutKnown(
    transaction,
    raised.map(({ event }) => event),
  );
}

/** A line that is read again has the id that it had before; what is stored already is left out. */
export async function withoutKnown(
  transaction: Transaction<Schema>,
  events: readonly FlaggedEvent[],
): Promise<readonly FlaggedEvent[]> {
  const known = new Set<string>();
  for (const some of chunksOf(events)) {
    const ids = some.map((event) => event.id);
    const rows = await transaction.selectFrom('events').select('id').where('id', 'in', ids).execute();
    for (const row of rows) known.add(row.id);
  }
  return events.filter((event) => !known.has(event.id));
}
