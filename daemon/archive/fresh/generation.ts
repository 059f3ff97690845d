import type { BlockRow } from '../../records/segment-book.ts';
import type { ArchiveLog } from '../archive-options.ts';
import { type Engine, withConnection } from '../duckdb.ts';
import { createFreshTables, dropFreshTables, type FreshBlock } from './fresh-tables.ts';

/**
 * Blocks that were brought into the engine's memory together, are sealed together, and are then gone. It stays in memory for as long as a
 * snapshot holds it.
 */
export interface Generation {
  /** 'fresh_7' */
  readonly prefix: string;
  /** By id. */
  blocks(): ReadonlyMap<string, BlockRow>;
  records(): number;
  /** Brings in more. When that fails it is gone: a part may be in its tables, and the store has all of it. */
  add(rows: readonly BlockRow[], blocks: readonly FreshBlock[]): Promise<void>;
  hold(): void;
  release(): void;
  /** It is no longer part of the archive. */
  letGo(): void;
  isGone(): boolean;
}

export interface GenerationParts {
  readonly engine: Engine;
  readonly log: ArchiveLog;
  /** Told of the taking out of memory when it begins. */
  dropping(done: Promise<void>): void;
}

export async function openGeneration(parts: GenerationParts, prefix: string): Promise<Generation> {
  const { engine } = parts;
  const tables = await withConnection(engine, (connection) => createFreshTables(connection, prefix));
  const blocks = new Map<string, BlockRow>();
  let records = 0;
  let holders = 0;
  let isGone = false;

  function letGo(): void {
    if (isGone) return;
    isGone = true;
    if (holders === 0) parts.dropping(drop(parts, prefix));
  }
  return {
    prefix,
    blocks: () => blocks,
    records: () => records,
    async add(rows, added) {
      try {
        await withConnection(engine, (connection) => tables.load(connection, added));
      } catch (error) {
        letGo();
        throw error;
      }
      for (const row of rows) blocks.set(row.id, row);
      records += added.reduce((sum, { columns }) => sum + columns.records, 0);
    },
    hold() {
      holders += 1;
    },
    release() {
      holders -= 1;
      if (isGone && holders === 0) parts.dropping(drop(parts, prefix));
    },
    letGo,
    isGone: () => isGone,
  };
}

async function drop({ engine, log }: GenerationParts, prefix: string): Promise<void> {
  try {
    await withConnection(engine, (connection) => dropFreshTables(connection, prefix));
  } catch (error) {
    // When the engine is being stopped, its memory goes with it.
    if (!engine.isClosing()) log.warn({ err: error }, 'Records that were sealed are still held in memory.');
  }
}
