import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Cursor } from '../../../../daemon/sources/cursor.ts';
import { forEachLine, type LineBatch } from '../../../../daemon/sources/lines.ts';
import type { Source } from '../../../../daemon/sources/source.ts';
import { openSpool, type ReadableSpool, type SpoolOptions } from '../../../../daemon/sources/spool/spool.ts';
import { createSpoolTail, type SpoolTailOptions } from '../../../../daemon/sources/spool/tail.ts';

/** A store that commits what it accepted at once, or only when told. */
export class SpoolStore {
  readonly batches: LineBatch[] = [];
  readonly lines: string[] = [];
  readonly forgotten: string[] = [];
  commitsAtOnce = true;
  #accepted: Cursor[] = [];
  readonly #cursors = new Map<string, Cursor>();

  /** What is committed. */
  get cursors(): readonly Cursor[] {
    return [...this.#cursors.values()];
  }

  readonly accept = async (batch: LineBatch): Promise<void> => {
    this.batches.push(batch);
    forEachLine(batch.bytes, batch.from, (line) => this.lines.push(line));
    this.#accepted.push(batch.cursorAfter);
    if (this.commitsAtOnce) this.commit();
  };

  commit(): void {
    for (const cursor of this.#accepted) this.#cursors.set(cursor.fileId, cursor);
    this.#accepted = [];
  }

  forget(fileId: string): void {
    this.forgotten.push(fileId);
    this.#cursors.delete(fileId);
  }
}

export const RECEIVED_AT = 1_795_546_800_000;

/** Opens a spool; closed when the test is over. */
export async function spoolIn(folder: string, changes: Partial<SpoolOptions> = {}): Promise<ReadableSpool> {
  const spool = await openSpool({ folder, epochNow: () => RECEIVED_AT, ...changes });
  onTestFinished(() => spool.close());
  return spool;
}

/** Reads a spool, looking often; stopped when the test is over. */
export function readSpool(spool: ReadableSpool, store: SpoolStore, changes: Partial<SpoolTailOptions> = {}): Source {
  const tail = createSpoolTail({
    sourceId: 'fortigate',
    spool,
    deliver: store.accept,
    cursors: async () => store.cursors,
    forgetCursor: async (fileId) => store.forget(fileId),
    now: () => performance.now() * 100,
    pollMs: 2,
    ...changes,
  });
  tail.start();
  onTestFinished(() => tail.stop());
  return tail;
}

/** Lines as bytes, each with its newline. */
export function bytesOf(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** Each line of a batch beside what lies at its offset in the file of its segment. */
export function atTheirOffsets(path: string, { bytes, from }: LineBatch): readonly (readonly [string, string])[] {
  const file = readFileSync(path);
  const pairs: (readonly [string, string])[] = [];
  forEachLine(bytes, from, (line, offset) => {
    pairs.push([line, file.toString('utf8', offset, offset + Buffer.byteLength(line))]);
  });
  return pairs;
}
