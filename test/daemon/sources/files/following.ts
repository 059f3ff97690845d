import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Cursor } from '../../../../daemon/sources/cursor.ts';
import { createFileTail, type FileTailOptions } from '../../../../daemon/sources/files/file-tail.ts';
import { forEachLine, type LineBatch } from '../../../../daemon/sources/lines.ts';
import type { Source } from '../../../../daemon/sources/source.ts';

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a store would keep: the lines of accepted batches, and the cursors that came with them. */
export class Ledger {
  readonly batches: LineBatch[] = [];
  readonly lines: string[] = [];
  readonly linesByFile = new Map<string, string[]>();
  readonly #cursors = new Map<string, Cursor>();
  #changed = Promise.withResolvers<void>();

  get cursors(): readonly Cursor[] {
    return [...this.#cursors.values()];
  }

  readonly accept = async (batch: LineBatch): Promise<void> => {
    this.batches.push(batch);
    const { fileId } = batch.cursorAfter;
    const ofFile = this.linesByFile.get(fileId) ?? [];
    forEachLine(batch.bytes, batch.from, (line) => {
      this.lines.push(line);
      ofFile.push(line);
    });
    for (const line of batch.oversized) ofFile.push(`oversized ${line.length}`);
    this.linesByFile.set(fileId, ofFile);
    this.#cursors.set(fileId, batch.cursorAfter);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  };

  /** Waits, from batch to batch, until the claim holds. */
  async until(claim: () => boolean): Promise<void> {
    while (!claim()) await this.#changed.promise;
  }

  async untilLine(line: string): Promise<void> {
    await this.until(() => this.lines.includes(line));
  }
}

/** Waits, from look to look, until the claim holds; for what no batch tells. */
export async function until(claim: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = setInterval(() => {
    if (claim()) resolve();
  }, 2);
  await promise.finally(() => clearInterval(look));
}

/** A clock on which hours pass between two looks, and which tells how often it was asked. */
export function countingClock(): { now(): number; untilAskedAgain(times: number): Promise<void> } {
  let asked = 0;
  return {
    now: () => 10_000 * ++asked,
    untilAskedAgain: async (times) => {
      const enough = asked + times;
      await until(() => asked >= enough);
    },
  };
}

/** Follows a file, looking often, by a clock that runs a hundred times as fast; stopped when the test is over. */
export function follow(path: string, ledger: Ledger, changes: Partial<FileTailOptions> = {}): Source {
  const tail = createFileTail({
    sourceId: 'squid-1',
    path,
    cursors: ledger.cursors,
    startAt: 'beginning',
    deliver: ledger.accept,
    now: () => performance.now() * 100,
    pollMs: 2,
    ...changes,
  });
  tail.start();
  onTestFinished(() => tail.stop());
  return tail;
}
