import { setImmediate as othersTurn } from 'node:timers/promises';
import type { BlockRow, SegmentBook } from '../../records/segment-book.ts';
import type { ArchiveLog } from '../archive-options.ts';
import { unpackBlock } from '../block/unpack-block.ts';
import type { Engine } from '../duckdb.ts';
import type { FreshBlock } from './fresh-tables.ts';
import { type Generation, openGeneration } from './generation.ts';

/** A block that cannot be read. It is left in the store, and nothing of it is found. */
export interface DamagedBlock {
  readonly block: BlockRow;
  readonly why: string;
}

/** What is fresh: blocks are added to the newest generation until it is full. */
export interface Generations {
  /** Those that are not gone, the oldest first. */
  live(): readonly Generation[];
  /**
   * Brings in the blocks that are in none yet, until there are so many full generations; lets go those of which a block is no
   * longer among these. False where a block was gone before it could be read: then `blocks` are too old.
   */
  bringIn(blocks: readonly BlockRow[], full: number): Promise<boolean>;
  /** Nothing more is added to what is there now. */
  end(): void;
  /** Lets it go, to make smaller ones of its blocks from now on; false where they cannot be smaller. */
  divide(generation: Generation): boolean;
  /** Resolves when what nobody holds any more is out of the engine's memory. */
  settled(): Promise<void>;
  damaged(): readonly DamagedBlock[];
}

export interface GenerationsParts {
  readonly engine: Engine;
  readonly book: Pick<SegmentBook, 'read'>;
  readonly log: ArchiveLog;
  /** Of a full generation. */
  readonly mostRecords: number;
}

export function createGenerations(parts: GenerationsParts): Generations {
  const drops = createDrops();
  const damaged = createDamaged(parts.log);
  let all: readonly Generation[] = [];
  let open: Generation | null = null;
  let count = 0;
  let { mostRecords } = parts;

  const live = () => all.filter((generation) => !generation.isGone());
  const isKnown = ({ id }: BlockRow) => damaged.has(id) || live().some((generation) => generation.blocks().has(id));

  async function opened(): Promise<Generation> {
    count += 1;
    const generation = await openGeneration({ ...parts, dropping: drops.add }, `fresh_${count}`);
    all = [...live(), generation];
    return generation;
  }
  /** False where one of them is no longer in the store. */
  async function bringInSome(rows: readonly BlockRow[]): Promise<boolean> {
    const bytes = await parts.book.read(rows.map(({ id }) => id));
    if (rows.some(({ id }) => !bytes.has(id))) return false;
    const blocks: PlacedBlock[] = [];
    for (const row of rows) {
      blocks.push(...damaged.unlessDamaged(row, bytes.get(row.id)));
      if (row.records >= LONG_RECORDS) await othersTurn();
    }
    if (blocks.length === 0) return true;
    if (open === null || open.isGone()) open = await opened();
    await open.add(
      blocks.map(({ place }) => place),
      blocks,
    );
    if (open.records() >= mostRecords) open = null;
    return true;
  }
  return {
    live,
    async bringIn(blocks, full) {
      const present = new Set(blocks.map(({ id }) => id));
      damaged.keepOnly(present);
      for (const generation of live()) if (!isWithin(generation, present)) generation.letGo();
      const most = Math.min(mostRecords, MOST_PIECE_RECORDS);
      for (const some of inPieces(
        blocks.filter((block) => !isKnown(block)),
        most,
      )) {
        if (live().filter((generation) => generation !== open).length >= full) return true;
        if (!(await bringInSome(some))) return false;
      }
      return true;
    },
    end() {
      open = null;
    },
    divide(generation) {
      const records = generation.records();
      if (records <= FEWEST_RECORDS) return false;
      mostRecords = Math.min(mostRecords, Math.ceil(records / 2));
      generation.letGo();
      return true;
    },
    settled: drops.settled,
    damaged: damaged.all,
  };
}

function isWithin(generation: Generation, present: ReadonlySet<string>): boolean {
  return generation
    .blocks()
    .keys()
    .every((id) => present.has(id));
}

function createDrops() {
  const going = new Set<Promise<void>>();
  return {
    add(done: Promise<void>): void {
      going.add(done);
      done.finally(() => going.delete(done));
    },
    settled: async () => void (await Promise.all(going)),
  };
}

/** What was found damaged is said once. */
function createDamaged(log: ArchiveLog) {
  const found = new Map<string, DamagedBlock>();
  return {
    has: (id: string) => found.has(id),
    all: () => [...found.values()],
    keepOnly(present: ReadonlySet<string>): void {
      for (const id of found.keys()) if (!present.has(id)) found.delete(id);
    },
    unlessDamaged(block: BlockRow, bytes: Uint8Array = new Uint8Array()): readonly PlacedBlock[] {
      const unpacked = unpackBlock(bytes);
      if (unpacked.kind === 'columns') return [{ place: block, columns: unpacked.columns }];
      const { why } = unpacked;
      found.set(block.id, { block, why });
      log.error({ block: block.id, records: block.records }, `Records in the store cannot be read. ${why}`);
      return [];
    },
  };
}

interface PlacedBlock extends FreshBlock {
  readonly place: BlockRow;
}

/** Brought in together: to bring in half of a generation costs half as much a record as to bring in an eighth. */
const MOST_PIECE_RECORDS = 65_536;
/** To unpack so many takes some milliseconds. */
const LONG_RECORDS = 2_048;
const MOST_PIECE_BLOCKS = 512;
/** A generation that is smaller than this is not made smaller still. */
const FEWEST_RECORDS = 8_192;

/** One block at least in each. */
function inPieces(blocks: readonly BlockRow[], mostRecords: number): readonly (readonly BlockRow[])[] {
  const pieces: BlockRow[][] = [];
  let records = 0;
  for (const block of blocks) {
    const piece = pieces.at(-1);
    records += block.records;
    if (piece !== undefined && records <= mostRecords && piece.length < MOST_PIECE_BLOCKS) piece.push(block);
    else {
      pieces.push([block]);
      records = block.records;
    }
  }
  return pieces;
}
