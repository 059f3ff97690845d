import type { EffectOutcome, OutboxPort, OutboxRow, QueueLog } from './outbox.ts';
import type { JobRunner } from './runner.ts';

/** Rows read and handed over in one pass. */
const ROWS_PER_PASS = 100;

export interface DrainerParts {
  readonly outbox: OutboxPort;
  readonly runner: JobRunner;
  readonly now: () => number;
  readonly log: QueueLog;
  /** Between two looks at the outbox when nobody nudges. */
  readonly everyMs?: number;
  /** False while another daemon makes the rows happen. */
  readonly isOurs?: () => boolean;
}

export interface Drainer {
  /** Looks at the outbox at once: call it after a commit that wrote a row. */
  nudge(): void;
  /** To be told what came of each job, so that the first success after an outage brings the others forward. */
  learn(outcome: EffectOutcome, row: OutboxRow): void;
  /** Looks no more, and waits for the pass that runs. */
  stop(): Promise<void>;
}

/**
 * Hands due rows of the outbox to the runner, at once when nudged and otherwise every second, until stopped.
 *
 * It keeps no memory of what it handed over. A row that is still open and due is handed over again in each pass, and the
 * runner ignores an id that it knows: so what a runner forgot, with a crash or with Redis's data, comes back by itself.
 */
export function createDrainer(parts: DrainerParts): Drainer {
  return new OutboxDrainer(parts);
}

class OutboxDrainer implements Drainer {
  readonly #parts: DrainerParts;
  readonly #timer: NodeJS.Timeout;
  #pass: Promise<void> | null = null;
  #passAgain = false;
  #stopped = false;
  /** Set when the next pass should bring every row forward: after a start, and when the world is back. */
  #hurry = true;
  readonly #troubles = new Set<Trouble>();

  constructor(parts: DrainerParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.nudge(), parts.everyMs ?? 1_000).unref();
    this.nudge();
  }

  nudge(): void {
    this.#passAgain = true;
    if (this.#parts.isOurs?.() === false) return;
    if (this.#pass === null && !this.#stopped) this.#pass = this.#drain();
  }

  learn(outcome: EffectOutcome, row: OutboxRow): void {
    // What was not tried says nothing of the world, and a refusal is about one mail: the server is there.
    if (outcome.kind === 'wait' || outcome.kind === 'refused') return;
    if (outcome.kind === 'later' || outcome.kind === 'unready') {
      this.#worsen('effects', { outboxId: row.id, reason: outcome.message });
    } else if (this.#troubles.has('effects')) {
      this.#hurry = true;
      this.#mend('effects');
      this.nudge();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#pass;
  }

  async #drain(): Promise<void> {
    while (this.#passAgain && !this.#stopped) {
      this.#passAgain = false;
      await this.#handDueRows();
    }
    this.#pass = null;
  }

  async #handDueRows(): Promise<void> {
    const { outbox, now } = this.#parts;
    const hurry = this.#hurry;
    this.#hurry = false;
    try {
      if (hurry) await outbox.hurry(now());
      const rows = await outbox.due(now(), ROWS_PER_PASS);
      this.#mend('outbox');
      await this.#hand(rows);
    } catch (error) {
      this.#hurry = true;
      this.#worsen('outbox', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  async #hand(rows: readonly OutboxRow[]): Promise<void> {
    const { runner } = this.#parts;
    const handed = await Promise.allSettled(rows.map((row) => runner.hand(row.id)));
    const refused = handed.filter((one) => one.status === 'rejected').length;
    if (refused > 0) this.#worsen('runner', { refused, reason: runner.state().message });
    else if (rows.length > 0) this.#mend('runner');
  }

  /** Says once that something is wrong, not with every row. */
  #worsen(trouble: Trouble, fields: object): void {
    if (this.#troubles.has(trouble)) return;
    this.#troubles.add(trouble);
    this.#parts.log.warn({ runner: this.#parts.runner.kind, ...fields }, SENTENCES[trouble]);
  }

  #mend(trouble: Trouble): void {
    if (!this.#troubles.delete(trouble)) return;
    this.#parts.log.info({ runner: this.#parts.runner.kind }, 'What waited in the outbox goes out again.');
  }
}

type Trouble = 'effects' | 'runner' | 'outbox';

const SENTENCES: Readonly<Record<Trouble, string>> = {
  effects: 'What is in the outbox cannot happen now. It is kept, and tried again.',
  runner: 'The job runner takes no work now. The rows stay in the outbox.',
  outbox: 'The outbox cannot be read now. It is tried again.',
};
