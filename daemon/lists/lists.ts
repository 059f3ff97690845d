import { join } from 'node:path';
import type { ListSource } from '../../categories/list-source.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { IndexParts } from './build-index.ts';
import { makeFolder } from './disk.ts';
import { isDue, nextAskAt } from './due.ts';
import { lockFolder, whileHolding } from './hold-folder.ts';
import type { CurrentIndex } from './index-file.ts';
import { ListFolder, type ListSurroundings } from './list-folder.ts';
import type { ListsOptions, ListsPlan, PlannedJob } from './lists-options.ts';
import { diffOf, entriesInUse, type ListDiff, type ListOutcome, outcomeOf, statusOf } from './outcome.ts';
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
  /** Builds the index where it is missing or no longer says what the lists mean. What kept it from that, as sentences. */
  makeReady(): Promise<string | null>;
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

class SchoolLists implements Lists {
  readonly #options: ListsOptions;
  readonly #around: ListSurroundings;
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
    this.#around = { root: join(data, 'lists'), ownSites, now, signal: this.#stopping.signal };
    this.#folders = sources.map((source) => new ListFolder(source, this.#around));
    this.#served = new ServedIndex(this.#around, options.log, () => this.#changed());
  }

  async open(): Promise<void> {
    if (this.#folders.length === 0) return;
    await makeFolder(this.#around.root);
    for (const folder of this.#folders) {
      if (!(await folder.load())) await this.#recover(folder);
    }
    await this.#served.load(this.#parts());
    if (this.#options.plan === null) return;
    // What waited to be read would else be judged by too little in the first seconds.
    await this.makeReady();
    this.#begin(this.#options.plan);
  }

  status(): readonly ListStatus[] {
    const own = this.#folders.map(({ source, state }) => {
      return statusOf(source, state, nextAskAt({ source, state }, this.#nextAt(source, state.nextAt)));
    });
    return [seedStatus(), ...own];
  }

  current(): CurrentIndex | null {
    return this.#served.current;
  }

  makeReady(): Promise<string | null> {
    return this.#alone(async () => {
      if (this.#isSettled()) return null;
      const held = await whileHolding(this.#around, async () => {
        await this.#seeOthers();
        return this.#build();
      });
      return held.kind === 'done' ? held.answer : held.message;
    });
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
    const outcome =
      became === 'failed'
        ? failureWith(folder, folder.state.failure?.message ?? '')
        : outcomeOf(source, folder.state, became);
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
    const trouble = await this.#build();
    if (trouble === null) return outcomes;
    return outcomes.map((one) => (one.kind === 'updated' ? failureWith(this.#folderOf(one.id), trouble) : one));
  }

  /** What kept the index from being built, as sentences; null when it fits. */
  async #build(): Promise<string | null> {
    await this.#judgeAgain();
    return this.#served.refresh(this.#parts());
  }

  #isSettled(): boolean {
    return this.#folders.every((folder) => folder.isJudged()) && this.#served.isFitting(this.#parts());
  }

  async #locked(
    wanted: readonly ListFolder[],
    work: () => Promise<readonly ListOutcome[]>,
  ): Promise<readonly ListOutcome[]> {
    const held = await whileHolding(this.#around, work);
    if (held.kind === 'done') return held.answer;
    return this.#stopping.signal.aborted ? [] : wanted.map((folder) => failureWith(folder, held.message));
  }

  async #recover(folder: ListFolder): Promise<void> {
    const fields = { list: folder.source.id };
    this.#options.log.error(
      fields,
      'What is known of a list was damaged. It is made anew from the content that is left.',
    );
    const lock = await lockFolder(this.#around);
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

  async #seeOthers(): Promise<void> {
    for (const folder of this.#folders) await folder.load();
    await this.#served.seeOthers(this.#parts());
  }

  /** Sees what another process changed, builds what no longer fits, and asks for what is due beside its plan. */
  #look(): Promise<void> {
    return this.#alone(async () => {
      if (this.#stopping.signal.aborted) return;
      await this.#seeOthers();
      if (!this.#isSettled()) await this.#locked([], () => this.#built([]));
      await this.#ask((folder) => this.#isDue(folder));
    });
  }
}

function failureWith({ source, state }: ListFolder, message: string): ListOutcome {
  return { kind: 'failed', id: source.id, message, entries: entriesInUse(source, state) };
}
