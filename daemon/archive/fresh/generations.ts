/**
 * What is fresh, in generations: blocks are added to the newest until it is full. A generation is sealed as a whole, and then it is
 * gone, as it is when another program has sealed any of its blocks. It stays in the engine's memory for as long as
 * a snapshot holds it.
 */
import type { BlockRow, SegmentBook } from '../../records/segment-book.ts';
import { unpackBlock } from '../block/unpack-block.ts';
import { type Engine, withConnection } from '../duckdb.ts';
import type { ArchiveLog } from '../open-archive.ts';
import { createFreshTables, dropFreshTables, type FreshBlock, type FreshTables } from './fresh-tables.ts';

export interface Generation {
  /** 'fresh_7' */
  readonly prefix: string;
  /** By id. */
  readonly blocks: ReadonlyMap<string, BlockRow>;
  readonly records: number;
}

/** A block that cannot be read. It is left in the store, and nothing of it is found. */
export interface DamagedBlock {
  readonly block: BlockRow;
  readonly why: string;
}

export interface Generations {
  /** Those that are not gone, the oldest first. */
  live(): readonly Generation[];
  /**
   * Brings in the blocks that are in none yet, to the end of one generation or all of them; lets go those of which a block is no
   * longer among these. False where a block was gone before it could be read: then `blocks` are too old.
   */
  bringIn(blocks: readonly BlockRow[], howMuch: 'one_generation' | 'all'): Promise<boolean>;
  /** Nothing more is added to what is there now. */
  end(): void;
  /** It is no longer part of the archive. */
  letGo(generation: Generation): void;
  hold(generation: Generation): void;
  release(generation: Generation): void;
  /** Lets it go, to make smaller ones of its blocks from now on; false where they cannot be smaller. */
  divide(generation: Generation): boolean;
  damaged(): readonly DamagedBlock[];
}

export interface GenerationParts {
  readonly engine: Engine;
  readonly book: Pick<SegmentBook, 'read'>;
  readonly log: ArchiveLog;
  /** Of a full generation. */
  readonly mostRecords: number;
}

interface Growing extends Generation {
  readonly blocks: Map<string, BlockRow>;
  records: number;
  readonly tables: FreshTables;
  holders: number;
}

export function createGenerations(parts: GenerationParts): Generations {
  const live: Growing[] = [];
  const gone = new Set<Growing>();
  const damaged = new Map<string, DamagedBlock>();
  let open: Growing | null = null;
  let count = 0;
  let { mostRecords } = parts;

  const growing = (generation: Generation) =>
    [...live, ...gone].find(({ prefix }) => prefix === generation.prefix) ?? null;
  const isKnown = ({ id }: BlockRow) => damaged.has(id) || live.some(({ blocks }) => blocks.has(id));

  function letGo(generation: Growing): void {
    if (!live.includes(generation)) return;
    live.splice(live.indexOf(generation), 1);
    if (open === generation) open = null;
    gone.add(generation);
    dropUnheld(generation);
  }
  function dropUnheld(generation: Growing): void {
    if (generation.holders > 0 || !gone.delete(generation)) return;
    const { engine, log } = parts;
    withConnection(engine, (connection) => dropFreshTables(connection, generation.prefix)).catch((error: unknown) => {
      // When the engine is stopped, its memory goes with it.
      if (!engine.isClosing()) log.warn({ err: error }, 'Records that were sealed are still held in memory.');
    });
  }
  async function openGeneration(): Promise<Growing> {
    count += 1;
    const prefix = `fresh_${count}`;
    const tables = await withConnection(parts.engine, (connection) => createFreshTables(connection, prefix));
    open = { prefix, blocks: new Map(), records: 0, tables, holders: 0 };
    live.push(open);
    return open;
  }
  async function load(rows: readonly BlockRow[], blocks: readonly FreshBlock[]): Promise<void> {
    const generation = open ?? (await openGeneration());
    try {
      await withConnection(parts.engine, (connection) => generation.tables.load(connection, blocks));
    } catch (error) {
      // A part of it may be in the tables. The blocks are in the store, and are loaded anew.
      letGo(generation);
      throw error;
    }
    for (const row of rows) generation.blocks.set(row.id, row);
    generation.records += blocks.reduce((sum, { columns }) => sum + columns.records, 0);
    if (generation.records >= mostRecords) open = null;
  }
  /** False where one of them is no longer in the store. */
  async function bringInSome(rows: readonly BlockRow[]): Promise<boolean> {
    const bytes = await parts.book.read(rows.map(({ id }) => id));
    if (rows.some(({ id }) => !bytes.has(id))) return false;
    const good: BlockRow[] = [];
    const blocks: FreshBlock[] = [];
    for (const row of rows) {
      const unpacked = unpackBlock(bytes.get(row.id) ?? new Uint8Array());
      if (unpacked.kind === 'damaged') {
        setAside(row, unpacked.why);
        continue;
      }
      good.push(row);
      blocks.push({ place: row, columns: unpacked.columns });
    }
    if (good.length > 0) await load(good, blocks);
    return true;
  }
  function setAside(block: BlockRow, why: string): void {
    damaged.set(block.id, { block, why });
    parts.log.error({ block: block.id, records: block.records }, `Records in the store cannot be read. ${why}`);
  }

  return {
    live: () => [...live],
    async bringIn(blocks, howMuch) {
      const present = new Set(blocks.map(({ id }) => id));
      for (const generation of [...live])
        if ([...generation.blocks.keys()].some((id) => !present.has(id))) letGo(generation);
      for (const id of damaged.keys()) if (!present.has(id)) damaged.delete(id);
      for (const some of inPieces(blocks.filter((block) => !isKnown(block)))) {
        if (howMuch === 'one_generation' && live.length > 0 && open === null) return true;
        if (!(await bringInSome(some))) return false;
      }
      return true;
    },
    end() {
      open = null;
    },
    letGo(generation) {
      const found = growing(generation);
      if (found !== null) letGo(found);
    },
    hold(generation) {
      const found = growing(generation);
      if (found !== null) found.holders += 1;
    },
    release(generation) {
      const found = growing(generation);
      if (found === null) return;
      found.holders -= 1;
      dropUnheld(found);
    },
    divide(generation) {
      const found = growing(generation);
      if (found === null || found.records <= MOST_PIECE_RECORDS) return false;
      mostRecords = Math.min(mostRecords, Math.ceil(found.records / 2));
      letGo(found);
      return true;
    },
    damaged: () => [...damaged.values()],
  };
}

/** Loaded together: so much is done quickly, and in between others have their turn. */
const MOST_PIECE_RECORDS = 16_384;
const MOST_PIECE_BLOCKS = 512;

/** One block at least in each. */
function inPieces(blocks: readonly BlockRow[]): readonly (readonly BlockRow[])[] {
  const pieces: BlockRow[][] = [];
  let records = 0;
  for (const block of blocks) {
    const piece = pieces.at(-1);
    records += block.records;
    if (piece !== undefined && records <= MOST_PIECE_RECORDS && piece.length < MOST_PIECE_BLOCKS) piece.push(block);
    else {
      pieces.push([block]);
      records = block.records;
    }
  }
  return pieces;
}
