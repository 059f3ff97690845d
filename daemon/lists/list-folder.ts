import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ListSource } from '../../categories/list-source.ts';
import { refusalOf } from './check-content.ts';
import type { PlacedContent } from './content.ts';
import { makeFolder } from './disk.ts';
import { codeOf, failureOf, isRefusal, STOPPED } from './refusals.ts';
import { runTask } from './run-task.ts';
import {
  contentLeftIn,
  HASH_LENGTH,
  type ListState,
  meaningOf,
  NEW_LIST,
  type RefusedContent,
  readState,
  writeState,
} from './state.ts';
import { type Taken, takeContent } from './take-content.ts';

/** What every list of a school shares. */
export interface ListSurroundings {
  /** Holds a folder for each list. */
  readonly root: string;
  /** Sites that are the school's own. */
  readonly ownSites: readonly string[];
  readonly signal: AbortSignal;
  now(): number;
}

/** One list on disk. Whoever changes it holds the lock. */
export class ListFolder {
  readonly source: ListSource;
  readonly #around: ListSurroundings;
  readonly #folder: string;
  #state: ListState = NEW_LIST;

  constructor(source: ListSource, around: ListSurroundings) {
    this.source = source;
    this.#around = around;
    this.#folder = join(around.root, source.id);
  }

  get state(): ListState {
    return this.#state;
  }

  /** Reads the state again; false where it is damaged. */
  async load(): Promise<boolean> {
    const read = await readState(this.#folder);
    if (read.kind === 'state') this.#state = read.state;
    return read.kind === 'state';
  }

  /** Makes a state anew from the content that is left; of a list that has none, only the state is new. */
  async recover(): Promise<void> {
    const left = await contentLeftIn(this.#folder);
    const content =
      left === null ? null : { source: this.source, folder: join(this.#folder, left.folder), files: left.files };
    try {
      const task = content && ({ kind: 'measure', content, inUse: null, ownSites: this.#around.ownSites } as const);
      const answer = task && (await runTask(task, this.#around.signal));
      const measured = left && answer && { ...left, measures: answer.measures, meaning: meaningOf(this.source) };
      await this.#keep({ ...NEW_LIST, content: measured, checkedAt: measured?.fetchedAt ?? null });
    } catch (error) {
      if (!isRefusal(error) && codeOf(error) === null) throw error;
      await this.#keep(NEW_LIST);
    }
  }

  /** Asks the origin. Whatever happens, what was in use stays in use unless there is something better. */
  async update(nextAt: number | null): Promise<Taken['became'] | 'failed'> {
    const { ownSites, now, signal } = this.#around;
    await this.load();
    const incoming = join(this.#folder, `incoming-${randomUUID()}`);
    const state = this.#state;
    try {
      await makeFolder(incoming);
      const order = { source: this.source, folder: this.#folder, incoming, state, ownSites, now: now(), signal };
      const taken = await takeContent(order);
      await this.#keep({ ...taken.state, nextAt });
      return taken.became;
    } catch (error) {
      await this.#fail(signal.aborted ? STOPPED : failureOf(error), nextAt);
      return 'failed';
    }
  }

  /** True where the content in use was judged by what the list means now. */
  isJudged(): boolean {
    const { content } = this.#state;
    return content === null || content.meaning === meaningOf(this.source);
  }

  /** Judges the content in use by what the list means now: the school may have changed its settings. */
  async judgeAgain(): Promise<void> {
    const { source, state } = this;
    const content = this.contentInUse();
    if (state.content === null || content === null) return;
    const { ownSites, signal, now } = this.#around;
    const meaning = meaningOf(source);
    const answer = await runTask({ kind: 'measure', content, inUse: null, ownSites }, signal);
    const judged = { ...state.content, measures: answer.measures, meaning };
    const reason = refusalOf({ source, ...answer, before: answer.measures });
    if (reason === null) return this.#keep({ ...state, content: judged });
    const change = { added: answer.added, removed: 0 };
    const version = judged.version.slice(-HASH_LENGTH);
    const refused = { at: now(), reason, content: judged, change, version, meaning };
    return this.#keep({ ...state, content: null, refused });
  }

  /** Uses what was set aside; false where there is nothing that can be used. */
  async accept(): Promise<boolean> {
    await this.load();
    const { refused } = this.#state;
    if (refused?.content == null) return false;
    const at = this.#around.now();
    await this.#keep({ ...this.#state, content: refused.content, refused: null, change: { at, ...refused.change } });
    return true;
  }

  /** The content in use, and what was set aside, ready to be read; null where there is none. */
  contentInUse(): PlacedContent | null {
    return this.#placed(this.#state.content?.folder);
  }

  contentSetAside(): (PlacedContent & { readonly refused: RefusedContent }) | null {
    const { refused } = this.#state;
    const placed = this.#placed(refused?.content?.folder);
    return placed === null || refused === null ? null : { ...placed, refused };
  }

  async plan(nextAt: number | null): Promise<void> {
    if (this.#state.nextAt !== nextAt) await this.#keep({ ...this.#state, nextAt });
  }

  #placed(name: string | undefined): PlacedContent | null {
    if (name === undefined) return null;
    const { content, refused } = this.#state;
    const files = [content, refused?.content].find((one) => one?.folder === name)?.files ?? [];
    return { source: this.source, folder: join(this.#folder, name), files };
  }

  async #fail(message: string, nextAt: number | null): Promise<void> {
    const at = this.#around.now();
    const times = (this.#state.failure?.times ?? 0) + 1;
    const state = { ...this.#state, checkedAt: at, failure: { at, message, times }, nextAt };
    // A full disk is told all the same, for as long as this process lives.
    await this.#keep(state).catch((error: unknown) => {
      failureOf(error);
      this.#state = state;
    });
  }

  /** Holds from the moment in which it is on disk. */
  async #keep(state: ListState): Promise<void> {
    await writeState(this.#folder, state);
    this.#state = state;
  }
}
