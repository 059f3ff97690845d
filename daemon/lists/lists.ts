import { join } from 'node:path';
import type { ListSource } from '../../categories/list-source.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { IndexParts } from './build-index.ts';
import { makeFolder, sweepUnfinished } from './disk.ts';
import { isDue } from './due.ts';
import type { CurrentIndex } from './index-file.ts';
import { ListFolder } from './list-folder.ts';
import type { ListsOptions, ListsPlan, PlannedJob } from './lists-options.ts';
import { type Lock, takeLock } from './lock.ts';
import { diffOf, type ListDiff, type ListOutcome, outcomeOf, statusOf } from './outcome.ts';
import { failureOf } from './refusals.ts';
import { runTask } from './run-task.ts';
import { seedStatus } from './seed-status.ts';
import { ServedIndex } from './served-index.ts';

export type { CurrentIndex } from './index-file.ts';
export type { ListsOptions, ListsPlan } from './lists-options.ts';
export { USUAL_PLAN } from './lists-options.ts';
export type { ListDiff, ListOutcome } from './outcome.ts';

/** The lists that a school uses: they are fetched, checked, and built into one index together with our own. */
export interface Lists {
  /** Our own list first. */
  status(): readonly ListStatus[];
  /** The index in use, in shared memory; null while there is none (our own list alone then serves). */
  current(): CurrentIndex | null;
  /** Asks for what is due, or for this list now. Never rejects for the world: the outcome says it. */
  update(id: string | null): Promise<readonly ListOutcome[]>;
  /** Asks for these lists now. */
  updateAll(ids: readonly string[]): Promise<readonly ListOutcome[]>;
  /** Uses what was set aside; null where there is nothing that can be used. */
  accept(id: string): Promise<ListOutcome | null>;
  /** What was set aside would change this; null where nothing is. */
  diff(id: string): Promise<ListDiff | null>;
  /** Called after a swap, also when another process changed the folder: within half a minute. */
  onChange(listener: () => void): void;
  stop(): Promise<void>;
}

/** Opens the lists of a school from what is on disk: without network, and in the time that it takes to read the index. */
export async function openLists(options: ListsOptions): Promise<Lists> {
  const lists = new SchoolLists(options);
  await lists.open();
  return lists;
}

const LOCK_WAIT_MS = 60_000;
const BUSY =
  'Another Filterwatch changes the lists at this moment. The content that was in use stays in use. Try again in a few minutes.';

class SchoolLists implements Lists {
  readonly #options: ListsOptions;
  readonly #root: string;
  readonly #stopping = new AbortController();
  readonly #folders: readonly ListFolder[];
  readonly #jobs = new Map<string, PlannedJob>();
  readonly #listeners: (() => void)[] = [];
  readonly #served: ServedIndex;
  #looking: NodeJS.Timeout | null = null;
  /** One thing at a time; never rejects. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ListsOptions) {
    const { data, sources, ownSites, now } = options;
    this.#options = options;
    this.#root = join(data, 'lists');
    const around = { root: this.#root, ownSites, now, signal: this.#stopping.signal };
    this.#folders = sources.map((source) => new ListFolder(source, around));
    this.#served = new ServedIndex(around, options.log, () => this.#changed());
  }

  async open(): Promise<void> {
    if (this.#folders.length === 0) return;
    await makeFolder(this.#root);
    for (const folder of this.#folders) {
      if (!(await folder.load())) await this.#recover(folder);
    }
    await this.#served.load(this.#parts());
    if (this.#options.plan !== null) this.#begin(this.#options.plan);
  }

  status(): readonly ListStatus[] {
    const own = this.#folders.map(({ source, state }) => statusOf(source, state, this.#nextAt(source, state.nextAt)));
    return [seedStatus(), ...own];
  }

  current(): CurrentIndex | null {
    return this.#served.current;
  }

  update(id: string | null): Promise<readonly ListOutcome[]> {
    return id === null ? this.#alone(() => this.#ask((folder) => this.#isDue(folder))) : this.updateAll([id]);
  }

  updateAll(ids: readonly string[]): Promise<readonly ListOutcome[]> {
    return this.#alone(() => this.#ask(({ source }) => ids.includes(source.id)));
  }

  accept(id: string): Promise<ListOutcome | null> {
    return this.#alone(async () => {
      const folder = this.#folderOf(id);
      const outcomes = await this.#locked([folder], async () => {
        if (!(await folder.accept())) return [];
        return this.#built([outcomeOf(folder.source, folder.state, 'updated')]);
      });
      return outcomes[0] ?? null;
    });
  }

  async diff(id: string): Promise<ListDiff | null> {
    const folder = this.#folderOf(id);
    const after = folder.contentSetAside();
    if (after === null) return null;
    const before = folder.contentInUse();
    const examples = await runTask({ kind: 'compare', before, after }, this.#stopping.signal);
    return diffOf(folder.source, folder.state.content?.measures ?? null, after.refused, examples);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async stop(): Promise<void> {
    if (this.#looking !== null) clearInterval(this.#looking);
    this.#stopping.abort();
    await Promise.all([...this.#jobs.values()].map((job) => job.stop()));
    await this.#last;
  }

  #folderOf(id: string): ListFolder {
    const folder = this.#folders.find(({ source }) => source.id === id);
    if (folder === undefined) throw new RangeError('There is no list of this id.');
    return folder;
  }

  #alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #isDue({ source, state }: ListFolder): boolean {
    return isDue({ source, state }, this.#options.now());
  }

  #nextAt({ id }: ListSource, planned: number | null): number | null {
    return this.#jobs.get(id)?.next() ?? planned;
  }

  async #ask(isWanted: (folder: ListFolder) => boolean): Promise<readonly ListOutcome[]> {
    const wanted = this.#folders.filter(isWanted);
    if (wanted.length === 0) return [];
    return this.#locked(wanted, async () => {
      const outcomes: ListOutcome[] = [];
      for (const folder of wanted) outcomes.push(await this.#askOne(folder));
      return this.#built(outcomes);
    });
  }

  async #askOne(folder: ListFolder): Promise<ListOutcome> {
    const { source } = folder;
    const became = await folder.update(this.#nextAt(source, folder.state.nextAt));
    const message = folder.state.failure?.message ?? '';
    const outcome: ListOutcome =
      became === 'failed' ? { kind: 'failed', id: source.id, message } : outcomeOf(source, folder.state, became);
    this.#tell(outcome);
    return outcome;
  }

  #tell({ id, kind, ...counts }: ListOutcome): void {
    const { log } = this.#options;
    if (kind === 'updated') log.info({ list: id, ...counts }, 'A list was updated.');
    if (kind === 'refused')
      log.warn({ list: id }, 'A list was refused; the one in use stays. The Lists page says why.');
    if (kind === 'failed') log.warn({ list: id }, 'A list could not be had; the one in use stays. It is tried again.');
  }

  async #judgeAgain(): Promise<void> {
    for (const folder of this.#folders.filter((one) => !one.isJudged())) {
      await folder.judgeAgain();
      if (folder.state.refused !== null) this.#tell(outcomeOf(folder.source, folder.state, 'refused'));
    }
  }

  /** Builds the index where it no longer fits; a list that came and is not in it has failed. */
  async #built(outcomes: readonly ListOutcome[]): Promise<readonly ListOutcome[]> {
    await this.#judgeAgain();
    const trouble = await this.#served.refresh(this.#parts());
    if (trouble === null) return outcomes;
    return outcomes.map((one) => (one.kind === 'updated' ? { kind: 'failed', id: one.id, message: trouble } : one));
  }

  async #locked(
    wanted: readonly ListFolder[],
    work: () => Promise<readonly ListOutcome[]>,
  ): Promise<readonly ListOutcome[]> {
    try {
      const lock = await this.#lock();
      if (lock === null) return wanted.map(({ source }) => ({ kind: 'failed', id: source.id, message: BUSY }));
      try {
        await sweepUnfinished(this.#root);
        return await work();
      } finally {
        await lock.release();
      }
    } catch (error) {
      if (this.#stopping.signal.aborted) return [];
      const message = failureOf(error);
      return wanted.map(({ source }) => ({ kind: 'failed', id: source.id, message }));
    }
  }

  #lock(): Promise<Lock | null> {
    const { now } = this.#options;
    const { signal } = this.#stopping;
    return takeLock({ path: join(this.#root, 'lock'), waitMs: LOCK_WAIT_MS, signal, now });
  }

  async #recover(folder: ListFolder): Promise<void> {
    const fields = { list: folder.source.id };
    this.#options.log.error(
      fields,
      'What is known of a list was damaged. It is made anew from the content that is left.',
    );
    const lock = await this.#lock();
    try {
      // Somebody may have changed it while it was read.
      if (lock !== null && !(await folder.load())) await folder.recover();
    } finally {
      await lock?.release();
    }
  }

  #parts(): IndexParts {
    const contents = this.#folders.flatMap((folder) => {
      const content = folder.contentInUse();
      if (content === null || folder.state.content === null) return [];
      const { version, measures } = folder.state.content;
      return [{ ...content, version, partNames: measures.parts.map(({ part }) => part) }];
    });
    return { contents };
  }

  #changed(): void {
    const { version, entries } = this.#served.current ?? { version: null, entries: 0 };
    this.#options.log.info({ version, entries }, 'The lists have changed.');
    for (const listener of this.#listeners) listener();
  }

  #begin(plan: ListsPlan): void {
    for (const { source } of this.#folders) {
      if (source.refresh === null) continue;
      const { expression, zone } = source.refresh;
      const job = plan.schedule(expression, zone, () => this.#askLater(source.id, plan));
      this.#jobs.set(source.id, job);
    }
    const look = (): void => void this.#look().catch(plan.failed);
    this.#looking = setInterval(look, plan.lookEveryMs);
    this.#looking.unref();
    look();
  }

  async #askLater(id: string, { mostDelayMs }: ListsPlan): Promise<void> {
    const { signal } = this.#stopping;
    const delayed = Promise.withResolvers<void>();
    const timer = setTimeout(delayed.resolve, Math.random() * mostDelayMs);
    timer.unref();
    signal.addEventListener('abort', () => delayed.resolve(), { once: true });
    await delayed.promise;
    clearTimeout(timer);
    if (!signal.aborted) await this.update(id);
  }

  /** Sees what another process changed, builds what no longer fits, and asks for what is due beside its plan. */
  #look(): Promise<void> {
    return this.#alone(async () => {
      if (this.#stopping.signal.aborted) return;
      for (const folder of this.#folders) await folder.load();
      await this.#served.seeOthers(this.#parts());
      const isSettled = this.#folders.every((folder) => folder.isJudged()) && this.#served.isFitting(this.#parts());
      if (!isSettled) await this.#locked([], () => this.#built([]));
      await this.#ask((folder) => this.#isDue(folder));
    });
  }
}
