import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { KnownError } from '../errors.ts';
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Cause } from '../incidents/hindsight.ts';
import { causesBetween, type Known, MOST_CAUSES } from './causes.ts';
import { type HindsightParts, windowUntil } from './hindsight-parts.ts';
import { isBusy } from './look-back.ts';
import { lookOnce, type OneLook } from './look-once.ts';
import { understandingOf } from './understanding.ts';

/** Written when it was last looked at: what it does not name was learnt while nothing ran. */
const SETTING = 'hindsight_known';

const FAILED =
  'The log could not be looked back through. What is new counts for what comes from now on. IT support finds more in the daemon’s own log.';

const MOST_TRIES = 5;
const PAUSE_MS = 60_000;

/** What has been learnt since it was last looked back. */
interface Learnt {
  readonly before: Knowledge;
  readonly causes: Cause[];
}

/** Looks back one time after the other, whenever something has been learnt. */
export class LookQueue {
  readonly #parts: HindsightParts;
  readonly #stopping = new AbortController();
  #known: Known;
  #learnt: Learnt | null = null;
  /** Never rejects. */
  #last: Promise<void> = Promise.resolve();

  constructor(parts: HindsightParts, first: Knowledge) {
    this.#parts = parts;
    this.#known = { knowledge: first, lists: parts.lists() };
  }

  /** What is known now. */
  get known(): Knowledge {
    return this.#known.knowledge;
  }

  /** Begins again what a restart has cut short, and looks back for what was learnt while nothing ran. */
  async begin(): Promise<void> {
    const { hindsights, settings } = this.#parts.stores;
    const now = this.known;
    for (const { id, from, to } of await hindsights.unfinished()) {
      this.#next(() => this.#look({ id, before: null, now, window: { from, to } }));
    }
    const before = await settings.get(SETTING);
    if (before === null) await this.#remember();
    else if (before !== nameOf(this.#parts, now)) this.#next(() => this.#lookFor([{ kind: 'while_stopped' }], null));
  }

  /** Tells what is known from now on. */
  learn(knowledge: Knowledge): void {
    const before = this.#known;
    this.#known = { knowledge, lists: this.#parts.lists() };
    const causes = causesBetween(before, this.#known);
    if (causes.length === 0) return;
    if (this.#learnt !== null) this.#learnt.causes.push(...causes);
    else this.#lookSoon({ before: before.knowledge, causes: [...causes] });
  }

  /** Resolves when there is nothing left to look back for. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#last; ) {
      seen = this.#last;
      await seen;
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#last;
  }

  #lookSoon(learnt: Learnt): void {
    this.#learnt = learnt;
    this.#next(async () => {
      await this.#wait(this.#parts.settleMs);
      this.#learnt = null;
      await this.#lookFor(learnt.causes, learnt.before);
    });
  }

  /** What fails is written down, and the next look is another. */
  #next(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) this.#parts.log.error({ err: error }, 'Looking back broke off.');
    });
  }

  async #lookFor(causes: readonly Cause[], before: Knowledge | null): Promise<void> {
    const at = this.#parts.now();
    const window = await windowUntil(this.#parts, at, { enough: null, signal: this.#stopping.signal });
    const id = randomUUID();
    await this.#parts.stores.hindsights.begin({ id, causes: causes.slice(0, MOST_CAUSES), at, ...window });
    await this.#remember();
    await this.#look({ id, before, now: this.known, window });
  }

  async #look(one: OneLook): Promise<void> {
    const { log, stores, now } = this.#parts;
    try {
      await this.#lookPatiently(one);
    } catch (error) {
      // Begun again after the next start.
      if (this.#stopping.signal.aborted) return;
      log.error({ batchId: one.id, err: error }, 'The log could not be looked back through.');
      await stores.hindsights.fail(one.id, now(), error instanceof KnownError ? error.message : FAILED);
    }
  }

  /** Whoever searches the log goes first: it is tried again when they have done. */
  async #lookPatiently(one: OneLook): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await lookOnce(this.#parts, one, this.#stopping.signal);
      } catch (error) {
        if (tries === MOST_TRIES || !isBusy(error)) throw error;
        await this.#wait(PAUSE_MS);
      }
    }
  }

  async #remember(): Promise<void> {
    await this.#parts.stores.settings.set(SETTING, nameOf(this.#parts, this.known));
  }

  #wait(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.#stopping.signal });
  }
}

/** Names what is known, without telling it. */
function nameOf({ policy }: HindsightParts, knowledge: Knowledge): string {
  const { catalogue, school } = understandingOf(knowledge, policy);
  return createHash('sha256').update(catalogue.version).update(JSON.stringify(school)).digest('hex');
}
