import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A quarter of a minute: shorter than any proxy waits, and few enough to cost nothing. */
export const BEAT_MS = 15_000;
/** How many beats may go by before whoever takes nothing is let go. */
const PATIENCE_BEATS = 4;
/** After a broken connection a browser waits this long. */
const RETRY_MS = 5_000;

/**
 * One reader's stream of server-sent events. It holds a state and no queue: what changed while the reader took nothing is
 * told once, as it is then. The id of an event is made from what it says, so that a reader who comes back is not told again.
 */
export class LiveStream {
  readonly body: Readable;
  readonly #now: () => Promise<unknown>;
  #told: string | null;
  #isFull = false;
  #waitedBeats = 0;
  #looking: Promise<void> | null = null;
  #isStale = false;
  #hasEnded = false;

  constructor(now: () => Promise<unknown>, lastEventId: string | null) {
    this.#now = now;
    this.#told = lastEventId;
    this.body = new Readable({ read: () => this.#taken() });
    this.#write(`retry: ${RETRY_MS}\n\n`);
  }

  /** Tells what has changed, once the reader has taken what came before. */
  look(): Promise<void> {
    this.#isStale = true;
    this.#looking ??= this.#lookUntilFresh().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Keeps the connection open; ends it where nobody takes anything. */
  beat(): void {
    this.#waitedBeats = this.#isFull ? this.#waitedBeats + 1 : 0;
    if (this.#waitedBeats > PATIENCE_BEATS) this.body.destroy();
    else if (!this.#isFull) this.#write(': here\n\n');
  }

  /** Says that the session is over: the reader is not to come back. */
  signOut(): void {
    this.#write('event: ended\ndata: {}\n\n');
    this.end();
  }

  end(): void {
    if (this.#hasEnded || this.body.destroyed) return;
    this.#hasEnded = true;
    this.body.push(null);
  }

  async #lookUntilFresh(): Promise<void> {
    while (this.#isStale && !this.#isFull && !this.#hasEnded && !this.body.destroyed) {
      this.#isStale = false;
      const data = JSON.stringify(await this.#now());
      const id = createHash('sha256').update(data).digest('base64url').slice(0, 12);
      if (id !== this.#told) this.#write(`id: ${id}\ndata: ${data}\n\n`);
      this.#told = id;
    }
  }

  #write(text: string): void {
    if (!this.#hasEnded && !this.body.destroyed) this.#isFull = !this.body.push(text);
  }

  #taken(): void {
    if (!this.#isFull) return;
    this.#isFull = false;
    if (this.#isStale) void this.look().catch(() => this.body.destroy());
  }
}
