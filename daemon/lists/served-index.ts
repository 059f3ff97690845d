import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, type IndexParts } from './build-index.ts';
import { type CurrentIndex, readIndex, replaceIndex, stampOf } from './index-file.ts';
import type { ListSurroundings } from './list-folder.ts';
import type { ListsLog } from './lists-options.ts';
import { failureOf } from './refusals.ts';
import { runTask } from './run-task.ts';
import { dayOf } from './take-content.ts';

/** The index on disk and in memory. Whoever refreshes it holds the lock. */
export class ServedIndex {
  readonly #around: ListSurroundings;
  readonly #log: ListsLog;
  readonly #changed: () => void;
  #current: CurrentIndex | null = null;
  /** False while the file of the index in memory is damaged or gone. */
  #isOnDisk = false;
  #stamp: string | null = null;
  #trouble: string | null = null;

  constructor(around: ListSurroundings, log: ListsLog, changed: () => void) {
    this.#around = around;
    this.#log = log;
    this.#changed = changed;
  }

  /** Null while no list has content: an index from before then says what nobody asks for any more. */
  get current(): CurrentIndex | null {
    return this.#current;
  }

  async load({ contents }: IndexParts): Promise<void> {
    const stamp = await stampOf(this.#around.root);
    const read = await readIndex(this.#around.root);
    this.#stamp = stamp;
    this.#isOnDisk = read.kind === 'index';
    if (contents.length === 0) this.#current = null;
    // What is in memory is whole: it goes on serving until the file is built anew.
    else if (read.kind === 'index') this.#current = read.index;
    if (read.kind === 'damaged')
      this.#log.error({}, 'The index of the lists was damaged and was set aside. It is built anew.');
  }

  /** Loads the index again where another process has replaced it. */
  async seeOthers(parts: IndexParts): Promise<void> {
    if ((await stampOf(this.#around.root)) === this.#stamp) return;
    const before = this.#current?.version;
    await this.load(parts);
    if (this.#current?.version !== before) this.#changed();
  }

  /** True where it holds exactly these parts, as they are configured now. */
  isFitting(parts: IndexParts): boolean {
    if (parts.contents.length === 0) return this.#current === null;
    return this.#isOnDisk && this.#current?.version.endsWith(fingerprintOf(parts)) === true;
  }

  /** Builds the index where it no longer fits. What kept it from being built, as sentences; null when it fits. */
  async refresh(parts: IndexParts): Promise<string | null> {
    if (this.isFitting(parts)) return null;
    if (parts.contents.length === 0) return this.#empty();
    const path = join(this.#around.root, 'index.fresh');
    try {
      await this.#build(parts, path);
      this.#trouble = null;
    } catch (error) {
      await rm(path, { force: true });
      this.#around.signal.throwIfAborted();
      this.#tell(failureOf(error));
    }
    return this.#trouble;
  }

  #empty(): null {
    this.#current = null;
    this.#changed();
    return null;
  }

  async #build(parts: IndexParts, path: string): Promise<void> {
    const { root, now, signal } = this.#around;
    const version = `${dayOf(now())}-${fingerprintOf(parts)}`;
    await runTask({ kind: 'build', parts, version, path }, signal);
    await replaceIndex(root, path);
    await this.load(parts);
    this.#changed();
  }

  /** Once, and not with every try. */
  #tell(trouble: string): void {
    if (trouble !== this.#trouble) this.#log.error({}, `The index of the lists could not be built. ${trouble}`);
    this.#trouble = trouble;
  }
}
