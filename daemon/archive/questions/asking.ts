import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { isOutOfMemory } from '../archive-trouble.ts';
import type { SoundSegments } from '../sound-segments.ts';
import { needsTooMuch } from './refusals.ts';
import type { Shelf } from './shelf.ts';
import { askSound } from './sound-shelves.ts';

/** A statement of SQL with what is bound to its $1, $2… */
export interface Statement {
  readonly sql: string;
  readonly bound: Bound;
}

export interface Bound {
  readonly values: readonly DuckDBValue[];
  readonly types: readonly DuckDBType[];
}
export const NOTHING_BOUND: Bound = { values: [], types: [] };

export type Row = readonly DuckDBValue[];

/** One question that is being answered, with a connection of its own. Whatever it asks ends with the signal's reason when that is aborted. */
export interface Asking {
  /** Asks something of these shelves, when all of them are sound; rejects with ShelvesGone where some are not. */
  of<Answer>(shelves: readonly Shelf[], ask: () => Promise<Answer>): Promise<Answer>;
  /** Rows as the engine hands them over, some two thousand at a time; between two the daemon does other things. */
  chunks(statement: Statement): Promise<AsyncIterable<readonly Row[]>>;
  /** All of them: for statements that say themselves how many these can be. */
  rows(statement: Statement): Promise<readonly Row[]>;
  run(statement: Statement): Promise<void>;
  /** Resolves when the engine does nothing for it any more. */
  isIdle(): Promise<void>;
}

export function createAsking(connection: DuckDBConnection, sound: SoundSegments, signal: AbortSignal): Asking {
  let last: Promise<unknown> = Promise.resolve();
  // Never streamed: a stream that is interrupted, or that fails, ends as if there were no more rows.
  const ask = ({ sql, bound }: Statement) => {
    const answer = interruptible(connection, signal, () => connection.run(sql, [...bound.values], [...bound.types]));
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    of: (shelves, question) => askSound(sound, shelves, { signal, ask: question }),
    chunks: async (statement) => chunksOf(await ask(statement), signal),
    async rows(statement) {
      const all: Row[] = [];
      for await (const rows of chunksOf(await ask(statement), signal)) all.push(...rows);
      return all;
    },
    async run(statement) {
      await ask(statement);
    },
    async isIdle() {
      await last;
    },
  };
}

async function* chunksOf(result: DuckDBMaterializedResult, signal: AbortSignal): AsyncGenerator<readonly Row[]> {
  for (;;) {
    signal.throwIfAborted();
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getRows();
  }
}

const INTERRUPT_AGAIN_MS = 20;

async function interruptible<Answer>(
  connection: DuckDBConnection,
  signal: AbortSignal,
  work: () => Promise<Answer>,
): Promise<Answer> {
  signal.throwIfAborted();
  let again: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    // A statement that has not quite begun forgets that it was interrupted.
    again = setInterval(() => connection.interrupt(), INTERRUPT_AGAIN_MS);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw isOutOfMemory(error) ? needsTooMuch(error) : error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(again);
  }
}
