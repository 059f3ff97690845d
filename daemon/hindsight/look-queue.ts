import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { KnownError } from '../errors.ts';
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Cause } from '../incidents/hindsight.ts';
import { causesBetween, type Known } from './causes.ts';
import { type HindsightParts, windowUntil } from './hindsight-parts.ts';
import { isBusy } from './look-back.ts';
import { lookOnce, type OneLook } from './look-once.ts';
import { understandingOf } from './understanding.ts';

/** Looks back one time after the other, whenever something has been learnt. */
export interface LookQueue {
  /** Begins again what a restart has cut short, and looks back for what was learnt while nothing ran. */
  begin(): Promise<void>;
  /** Tells what is known from now on. */
  learn(knowledge: Knowledge): void;
  /** What is known now. */
  known(): Knowledge;
  /** Resolves when there is nothing left to look back for. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Written when it was last looked at: what it does not name was learnt while nothing ran. */
const SETTING = 'hindsight_known';

const FAILED =
  'The log could not be looked back through. What is new counts for what comes from now on. IT support finds more in the daemon’s own log.';

const MOST_TRIES = 5;
const PAUSE_MS = 60_000;

export function createLookQueue(parts: HindsightParts, first: Knowledge): LookQueue {
  const { stores, now, log } = parts;
  const stopping = new AbortController();
  let known: Known = { knowledge: first, lists: parts.lists() };
  let learnt: { readonly before: Knowledge; readonly causes: Cause[] } | null = null;
  let last: Promise<void> = Promise.resolve();

  /** Never rejects: what fails is written down, and the next look is another. */
  function next(work: () => Promise<void>): void {
    last = last.then(work).catch((error: unknown) => {
      if (!stopping.signal.aborted) log.error({ err: error }, 'Looking back broke off.');
    });
  }
  async function remember(): Promise<void> {
    await stores.settings.set(SETTING, nameOf(parts, known.knowledge));
  }
  async function look(one: OneLook): Promise<void> {
    try {
      await patiently(() => lookOnce(parts, one, stopping.signal));
    } catch (error) {
      // Begun again after the next start.
      if (stopping.signal.aborted) return;
      log.error({ batchId: one.id, err: error }, 'The log could not be looked back through.');
      await stores.hindsights.fail(one.id, now(), error instanceof KnownError ? error.message : FAILED);
    }
  }
  /** Whoever searches the log goes first: it is tried again when they have done. */
  async function patiently(work: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === MOST_TRIES || !isBusy(error)) throw error;
        await wait(PAUSE_MS, undefined, { signal: stopping.signal });
      }
    }
  }
  async function lookFor(causes: readonly Cause[], before: Knowledge | null): Promise<void> {
    const at = now();
    const window = await windowUntil(parts, at);
    const id = randomUUID();
    await stores.hindsights.begin({ id, causes, at, ...window });
    await remember();
    await look({ id, before, now: known.knowledge, window });
  }

  return {
    async begin() {
      const unfinished = await stores.hindsights.unfinished();
      const { knowledge } = known;
      for (const { id, from, to } of unfinished) {
        next(() => look({ id, before: null, now: knowledge, window: { from, to } }));
      }
      const before = await stores.settings.get(SETTING);
      if (before === nameOf(parts, knowledge)) return;
      if (before === null) await remember();
      else next(() => lookFor([{ kind: 'while_stopped' }], null));
    },
    learn(knowledge) {
      const before = known;
      known = { knowledge, lists: parts.lists() };
      const causes = causesBetween(before, known);
      if (causes.length === 0) return;
      if (learnt !== null) return void learnt.causes.push(...causes);
      const pending = { before: before.knowledge, causes: [...causes] };
      learnt = pending;
      next(async () => {
        await wait(parts.settleMs, undefined, { signal: stopping.signal });
        learnt = null;
        await lookFor(pending.causes, pending.before);
      });
    },
    known: () => known.knowledge,
    async settled() {
      for (let seen: Promise<void> | null = null; seen !== last; ) {
        seen = last;
        await seen;
      }
    },
    async stop() {
      stopping.abort();
      await last;
    },
  };
}

/** Names what is known, without telling it. */
function nameOf({ policy }: HindsightParts, knowledge: Knowledge): string {
  const { catalogue, school } = understandingOf(knowledge, policy);
  return createHash('sha256').update(catalogue.version).update(JSON.stringify(school)).digest('hex');
}
