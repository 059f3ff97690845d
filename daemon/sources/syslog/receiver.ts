import { KnownError } from '../../errors.ts';
import { pause } from '../pause.ts';
import { createSyslogTally, type SyslogCounts, type SyslogTally } from './counts.ts';
import type { OpenPort, PortFacts, SyslogPlace } from './listener.ts';
import type { SyslogSender } from './sender.ts';
import { MAX_HELD_BYTES, SyslogSenders, type SyslogSendersOptions } from './senders.ts';
import { openStream } from './stream.ts';
import { listenTrouble } from './trouble.ts';
import { openUdp } from './udp.ts';

export interface SyslogReceiverOptions extends SyslogSendersOptions {
  readonly places: readonly SyslogPlace[];
  /** How often a port or a disk in trouble is tried again. */
  readonly retryMs?: number;
}

/**
 * Listens for syslog and appends each message as it came, header included, to the spool of its sender. Every message is
 * received, refused for a reason that is counted, or among the datagrams that the system threw away and tells of.
 */
export interface SyslogReceiver {
  /** Returns at once; a port that cannot be opened is tried again. */
  start(): void;
  /** Takes what has arrived, writes it, and closes ports and spools. */
  stop(): Promise<void>;
  state(): SyslogReceiverState;
}

/** What Health shows of the receiver. Counts are since the start. */
export interface SyslogReceiverState {
  readonly ports: readonly PortState[];
  readonly senders: readonly SenderState[];
  readonly counts: SyslogCounts;
  /** Received, waiting in memory for the disk, and not yet counted. */
  readonly heldBytes: number;
  /** Why what was received before this start cannot be read. */
  readonly trouble: string | null;
}

export type PortState = Pick<SyslogPlace, 'transport'> &
  (
    | ({ readonly kind: 'listening' | 'stopped' } & PortFacts)
    | { readonly kind: 'not_listening'; readonly message: string }
    | { readonly kind: 'starting' }
  );

export interface SenderState {
  readonly id: string;
  readonly name: string;
  readonly received: number;
  /** Epoch milliseconds; null if it was not heard since the start. */
  readonly lastHeardAt: number | null;
  /** On disk, and not yet in the store. */
  readonly waitingBytes: number;
  /** Why its messages cannot be kept just now. */
  readonly trouble: string | null;
}

/** Throws KnownError NETWORK_UNKNOWN for what is no network among those that may send. */
export function createSyslogReceiver(options: SyslogReceiverOptions): SyslogReceiver {
  return new Receiver(options);
}

const RETRY_MS = 5_000;
/** From here on connections wait; the rest of the memory is for datagrams, whose senders cannot be told to. */
const FULL_BYTES = MAX_HELD_BYTES / 2;
const ROOM_BYTES = MAX_HELD_BYTES / 4;

class Receiver implements SyslogReceiver {
  readonly #options: SyslogReceiverOptions;
  readonly #retryMs: number;
  readonly #tally: SyslogTally;
  readonly #senders: SyslogSenders;
  readonly #stopping = new AbortController();
  readonly #open = new Map<SyslogPlace, OpenPort>();
  readonly #troubles = new Map<SyslogPlace, string>();
  #trouble: string | null = null;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: SyslogReceiverOptions) {
    this.#options = options;
    this.#retryMs = options.retryMs ?? RETRY_MS;
    const { sourceId, log } = options;
    this.#tally = createSyslogTally((reason) => log?.warn({ sourceId, reason }, 'Something that was sent is refused.'));
    this.#senders = new SyslogSenders(options, this.#tally, () => this.#drained());
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#isStopped = true;
  }

  state(): SyslogReceiverState {
    return {
      ports: this.#options.places.map((place) => this.#portState(place)),
      senders: this.#senders.all().map((sender) => this.#senderState(sender)),
      counts: this.#tally.counts(),
      heldBytes: this.#senders.heldBytes,
      trouble: this.#trouble,
    };
  }

  async #run(): Promise<void> {
    const { places } = this.#options;
    await Promise.all([this.#openKnown(), ...places.map((place) => this.#keepOpen(place))]);
    await this.#senders.close();
    const { sourceId, log } = this.#options;
    log?.info({ sourceId, ...this.#tally.counts() }, 'The receiver has stopped.');
  }

  async #openKnown(): Promise<void> {
    while (!(await this.#tryToOpenKnown()) && !this.#stopping.signal.aborted) {
      await pause(this.#retryMs, this.#stopping.signal);
    }
  }

  async #tryToOpenKnown(): Promise<boolean> {
    try {
      await this.#senders.open();
      this.#trouble = null;
      return true;
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      this.#trouble = error.message;
      return false;
    }
  }

  async #keepOpen(place: SyslogPlace): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted && !this.#open.has(place)) {
      if (!(await this.#tryToOpen(place))) await pause(this.#retryMs, signal);
    }
    const { promise: stopped, resolve } = Promise.withResolvers<void>();
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    await stopped;
    await this.#open.get(place)?.close();
  }

  async #tryToOpen(place: SyslogPlace): Promise<boolean> {
    const open = place.transport === 'udp' ? openUdp : openStream;
    const { sourceId, log, epochNow } = this.#options;
    try {
      const port = await open(place, {
        isAllowed: (address) => this.#senders.isAllowed(address),
        take: (address, message, isAsked) => this.#senders.take(address, message, isAsked),
        refused: (reason) => this.#tally.refused(reason),
        isFull: () => this.#senders.heldBytes >= FULL_BYTES,
        epochNow,
      });
      this.#open.set(place, port);
      this.#troubles.delete(place);
      return true;
    } catch (error) {
      const message = listenTrouble(error, place);
      if (!this.#troubles.has(place)) log?.warn({ sourceId, transport: place.transport, port: place.port }, message);
      this.#troubles.set(place, message);
      return false;
    }
  }

  #drained(): void {
    if (this.#senders.heldBytes > ROOM_BYTES) return;
    for (const port of this.#open.values()) port.resume();
  }

  #portState(place: SyslogPlace): PortState {
    const { transport } = place;
    const port = this.#open.get(place);
    if (port !== undefined) return { transport, kind: this.#isStopped ? 'stopped' : 'listening', ...port.facts() };
    const message = this.#troubles.get(place);
    return message === undefined ? { transport, kind: 'starting' } : { transport, kind: 'not_listening', message };
  }

  #senderState(sender: SyslogSender): SenderState {
    const { name, received, lastHeardAt, waitingBytes, trouble } = sender;
    return { id: `${this.#options.sourceId}:${name}`, name, received, lastHeardAt, waitingBytes, trouble };
  }
}
